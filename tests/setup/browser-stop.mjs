import { rmSync } from "node:fs";

export default async function teardown() {
  const product = globalThis.__product;
  if (!product) return;
  const ended = new Promise((resolve) => product.child.once("exit", resolve));
  product.child.kill("SIGTERM");
  await ended;
  rmSync(product.folder, { recursive: true, force: true });
}
