/** What the environment asks of `npm start`, checked before anything is done. */
import fs from "node:fs";
import path from "node:path";
import { freePort } from "./postgres/server.mjs";
import { inRoot, root, Stop } from "./say.mjs";

/** The values of a .env file in the clone count where the environment has none. */
export function loadEnvFile() {
  if (fs.existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
}

export function dataFolder() {
  return path.resolve(root, process.env.DATA_DIR || ".data");
}

export function readSettings() {
  const { PORT, HOST, DATABASE_URL, DEMO, DEMO_PASSWORD } = process.env;
  if (PORT && !(/^\d+$/.test(PORT) && Number(PORT) > 0 && Number(PORT) < 65_536)) {
    throw new Stop(`PORT is "${PORT}", which is not a port number.`);
  }
  if (DEMO && !["0", "1"].includes(DEMO)) throw new Stop(`DEMO is "${DEMO}"; it can be 0 or 1.`);
  if (DEMO_PASSWORD && DEMO_PASSWORD.length < 8) {
    throw new Stop("DEMO_PASSWORD has fewer than 8 characters.");
  }
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new Stop("DATABASE_URL must look like postgresql://user:password@host:5432/name.");
  }
  return {
    port: PORT ? Number(PORT) : null,
    host: HOST || "127.0.0.1",
    databaseUrl: DATABASE_URL || null,
    demo: !DATABASE_URL && DEMO !== "0",
    dataDir: dataFolder(),
  };
}

/** The port to serve on: the one asked for, or the first free one from 3000. */
export async function choosePort({ port, host }) {
  if (port) {
    if ((await freePort(port, host)) === port) return port;
    throw new Stop(`port ${port} on ${host} is taken. Set PORT to another one, or leave it unset.`);
  }
  for (let candidate = 3000; candidate < 3100; candidate++) {
    if ((await freePort(candidate, host)) === candidate) return candidate;
  }
  throw new Stop("no port from 3000 to 3099 is free. Set PORT to one that is.");
}

/** The address that a person types: every interface is reached by the machine's own name. */
export function addressFor(host, port) {
  const name = ["0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
