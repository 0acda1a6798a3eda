/** `npm run checkworthiness`: measures or trains the suggestions; needs no database. */
import { spawnSync } from "node:child_process";
import { bringUpToDate } from "../build.mjs";
import { install } from "../install.mjs";
import { checkNode, fail, inRoot } from "../say.mjs";

// Steps go to standard error: standard output is the run.
const step = (line) => console.error(line);

try {
  checkNode();
  install({ step });
  await bringUpToDate({ server: false, step });
  const program = inRoot("dist", "checkworthiness.mjs");
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} catch (error) {
  fail(error);
}
