/** A backup of the newsroom that was hurt comes back: the drill, as people run it. */
import { execFile } from "node:child_process";
import { inRoot } from "../say.mjs";
import { prove } from "./proof.mjs";

export async function restore({ product, env }) {
  const { error, out, told } = await new Promise((resolve) => {
    execFile(
      "bash",
      [inRoot("scripts", "drill.sh"), "--archive"],
      { env: { ...env, ...product.settings } },
      (failed, output, complaint) => resolve({ error: failed, out: output, told: complaint }),
    );
  });
  const { failures } = await prove(product, env);
  if (error) failures.push(`the drill failed: ${told.trim() || error.message}`);
  const lines = out.trim().split("\n");
  return { figure: lines.slice(-2).join(" "), failures };
}
