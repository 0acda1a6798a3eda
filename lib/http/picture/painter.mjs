// Runs in a thread of its own: takes SVG, gives PNG. A picture takes longer than anything else that the
// server does for a reader, and nobody is to wait for someone else's picture.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
const [fontBuffers] = await Promise.all([
  Promise.all(workerData.fonts.map(async (file) => new Uint8Array(await readFile(file)))),
  readFile(wasm).then(initWasm),
]);
const font = { fontBuffers, defaultFontFamily: "Source Serif 4", loadSystemFonts: false };

parentPort.on("message", (svg) => {
  const drawing = new Resvg(svg, { font });
  const image = drawing.render();
  parentPort.postMessage(image.asPng());
  image.free();
  drawing.free();
});
