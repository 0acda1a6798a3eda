/** The nginx of this machine, with docs/nginx.conf as it is shipped: only its places are others. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "../say.mjs";

export const INSTALL =
  "Install one with: apt-get install nginx-light (or nginx), brew install nginx.";
/** By its name where it is on the path; the folders of system programs often are not. */
const PLACES = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];

/** What starts nginx; null when there is none. */
export function findNginx() {
  return PLACES.find((program) => spawnSync(program, ["-v"]).status === 0) ?? null;
}

/** A key and a certificate that nobody trusts; null where there is no openssl. */
function makeCertificate(folder) {
  const [key, certificate] = ["key.pem", "certificate.pem"].map((name) => path.join(folder, name));
  const args = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=facts.example.org`.split(" ");
  const made = spawnSync("openssl", [...args, "-keyout", key, "-out", certificate]);
  return made.status === 0 ? { key, certificate } : null;
}

function replaced(text, pairs) {
  return pairs.reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`docs/nginx.conf holds no "${from}" any more.`);
    return so.replaceAll(from, to);
  }, text);
}

/**
 * docs/nginx.conf with other places: `port` and `redirectPort` to listen on, `upstream` as HOST:PORT. Without `tls`
 * ({key, certificate}) it speaks plain HTTP.
 */
function shipped({ folder, port, redirectPort, upstream, tls }) {
  const text = fs.readFileSync(inRoot("docs", "nginx.conf"), "utf8");
  const placed = replaced(text, [
    ["/var/cache/nginx/second-source", path.join(folder, "cache")],
    ["127.0.0.1:3000", upstream],
    ["listen 80;", `listen 127.0.0.1:${redirectPort};`],
    ["listen 443 ssl", `listen 127.0.0.1:${port}${tls ? " ssl" : ""}`],
    ["/etc/ssl/facts.example.org.pem", tls?.certificate ?? ""],
    ["/etc/ssl/facts.example.org.key", tls?.key ?? ""],
  ]);
  return tls ? placed : placed.replace(/^\s*ssl_.*$/gmu, "").replace(" http2;", ";");
}

/** The frame that a distribution puts around it, in a folder of our own. */
function framed(folder, inner) {
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${path.join(folder, kind)};`);
  return `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${path.join(folder, "nginx.pid")};
error_log ${path.join(folder, "error.log")} warn;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  types { image/svg+xml svg; text/html html; application/json json; }
  ${temporary.join("\n  ")}
  ${inner}
}
`;
}

/** Starts nginx. `more` is another server of the same process; answers {pid, stop}. */
export async function startNginx({ port, redirectPort, upstream, tls, more = "" }) {
  const program = findNginx();
  if (!program) throw new Error(`There is no nginx on this machine. ${INSTALL}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "second-source-nginx-"));
  const certificate = tls ? makeCertificate(folder) : null;
  if (tls && !certificate) throw new Error("There is no openssl on this machine.");
  const site = shipped({ folder, port, redirectPort, upstream, tls: certificate });
  const file = path.join(folder, "nginx.conf");
  fs.writeFileSync(file, framed(folder, `${site}\n${more}`));
  const child = spawn(program, ["-c", file, "-e", path.join(folder, "error.log")], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });
  async function stop() {
    child.kill("SIGTERM");
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const pid = path.join(folder, "nginx.pid");
  while (!fs.existsSync(pid)) {
    if (hasEnded) {
      const errors = fs.readFileSync(path.join(folder, "error.log"), "utf8");
      throw new Error(`nginx did not start: ${Buffer.concat(said)}${errors}`);
    }
    await sleep(10);
  }
  return { pid: child.pid, stop };
}

/** The process that answers: nginx's first one only keeps it. */
export function workerOf(pid) {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ")[0]);
  } catch {
    return 0;
  }
}
