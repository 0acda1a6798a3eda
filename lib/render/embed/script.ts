// The script for publishers' pages, as the build made it of lib/embed.
import { readFileSync } from "node:fs";
import path from "node:path";

let kept: string | undefined;

/** Read once. */
export function embedScript(): string {
  kept ??= readFileSync(path.join(process.cwd(), "dist", "embed.js"), "utf8");
  return kept;
}
