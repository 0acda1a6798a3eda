/** A program of scripts/cli or prisma, bundled as the build does it and run as a person runs it. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.join(__dirname, "..", "..");

export type Told = { code: number; out: string; err: string };
export type Programs = {
  run: (name: string, args: readonly string[], env: Record<string, string>) => Promise<Told>;
  remove: () => void;
};

/** Bundles the sources; `run` takes a program by the name of its file. */
export async function bundled(...sources: readonly string[]): Promise<Programs> {
  const folder = mkdtempSync(path.join(root, "node_modules", ".cache-programs-"));
  await build({
    absWorkingDir: root,
    entryPoints: sources.map((source) => ({
      in: source,
      out: path.basename(source).replace(/\.ts$/, ""),
    })),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@": root, "server-only": path.join(root, "scripts", "nothing.mjs") },
  });
  return {
    run: (name, args, env) =>
      new Promise((resolve) => {
        const options = { env: { ...process.env, ...env }, cwd: root };
        const program = path.join(folder, `${name}.mjs`);
        execFile(process.execPath, [program, ...args], options, (error, out, err) =>
          resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
