/**
 * Before the browser tests: a browser, and the product itself, started by its own command in a data
 * folder of its own, demo and all. TEST_BASE_URL names one that runs already; its FETCH_ALLOW must then
 * allow the ports of 127.0.0.1 that TEST_SITE_PORTS names.
 */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../scripts/browser.mjs";
import { freePort } from "../../scripts/postgres/server.mjs";

const start = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));

async function startProduct() {
  const folder = mkdtempSync(path.join(tmpdir(), "second-source-e2e-"));
  // PostgreSQL's own user has to enter it when root runs the tests.
  chmodSync(folder, 0o755);
  const { DATABASE_URL, DEMO, DEMO_PASSWORD, PUBLIC_URL, HOST, ...env } = process.env;
  const port = await freePort();
  // Where tests serve pages and feeds of their own: the one place of this machine that may be fetched.
  const sites = [await freePort(), await freePort()];
  process.env.TEST_SITE_PORTS = sites.join(",");
  const child = spawn(process.execPath, [start], {
    env: {
      ...env,
      DATA_DIR: path.join(folder, "data"),
      PORT: String(port),
      RATE_LIMIT_PER_MINUTE: "0",
      FETCH_ALLOW: sites.map((site) => `127.0.0.1:${site}`).join(","),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = [];
  const address = await new Promise((resolve, reject) => {
    const take = (line) => {
      lines.push(line);
      if (line.startsWith("ready")) resolve(/https?:\S+/.exec(line)?.[0]);
    };
    createInterface({ input: child.stdout }).on("line", take);
    createInterface({ input: child.stderr }).on("line", take);
    child.once("exit", () => reject(new Error(`npm start ended:\n${lines.join("\n")}`)));
  });
  return { child, folder, address };
}

export default async function setup() {
  process.env.TEST_BROWSER = JSON.stringify(await findBrowser());
  if (process.env.TEST_BASE_URL) return;
  globalThis.__product = await startProduct();
  process.env.TEST_BASE_URL = globalThis.__product.address;
}
