/** What a reader's browser takes for the article of the demo: HTML and styles as they are sent. */
import { firstSlugs, raw } from "./readers.mjs";

const MOST = 20 * 1024;

/** Prints the row; false when it misses what it has to reach. */
export async function weight({ product }) {
  const { article } = await firstSlugs(product.address);
  const page = `${product.address}/articles/${article}`;
  const html = await (await fetch(page)).text();
  const tags = (pattern) => [...html.matchAll(pattern)].map(([, found]) => found);
  const styles = tags(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/gu);
  const scripts = tags(/<script\b([^>]*)>/gu).filter((one) => !one.includes("application/ld+json"));
  const others = tags(
    /<(?:link[^>]*rel="stylesheet"|img|iframe|source)\b[^>]*(?:src|href)="([^"]+)"/gu,
  )
    .map((address) => new URL(address, page).origin)
    .filter((origin) => origin !== product.address);
  const addresses = [page, ...styles.map((address) => new URL(address, page).href)];
  const sizes = [];
  for (const address of addresses) sizes.push((await raw(address)).body.length);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const holds = whole <= MOST && scripts.length === 0 && others.length === 0 && styles.length > 0;
  console.log(
    `\narticle of the demo, packed: ${(whole / 1024).toFixed(1)} KB of HTML and ${styles.length} style sheet(s) (at most ${MOST / 1024}), ${scripts.length} scripts, ${others.length} things of other hosts  ${holds ? "holds" : "MISSES"}`,
  );
  return holds;
}
