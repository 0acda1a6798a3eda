/** What is measured on the product as it is shipped, each on one of its own with the demo in it. */
import fs from "node:fs";
import path from "node:path";
import { cleanEnvironment, startProduct, stopAll, temporaryFolder } from "../faults/product.mjs";
import { listeners } from "./listeners.mjs";
import { mixed } from "./mixed.mjs";
import { pages } from "./pages.mjs";
import { readers } from "./readers.mjs";
import { weight } from "./weight.mjs";

export const onProduct = { weight, readers, pages, listeners, mixed };

async function measure(name, { environment, ...options }) {
  const folder = temporaryFolder();
  try {
    const product = await startProduct(path.join(folder, "data"), cleanEnvironment(environment));
    return await onProduct[name]({ product: { ...product, folder }, ...options });
  } finally {
    await stopAll();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures one after the other; false when one misses what it has to reach. */
export async function measureOnProduct(names, options) {
  const held = [];
  if (names.length === 0) return true;
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => stopAll().finally(() => process.exit(1)));
  for (const name of names) held.push(await measure(name, options));
  return held.every(Boolean);
}
