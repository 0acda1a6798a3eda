/** Loads the demo newsroom once into an empty embedded database. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inRoot, Stop } from "./say.mjs";

export const DEMO_PEOPLE = ["checker", "checker2", "editor", "editor2", "admin"].map(
  (name) => `${name}@demo.test`,
);

const noteOf = (dataDir) => path.join(dataDir, "demo.json");

/** "none", "loading" (a start was cut short in the middle) or "loaded". */
export function demoState(dataDir) {
  if (!fs.existsSync(noteOf(dataDir))) return "none";
  return JSON.parse(fs.readFileSync(noteOf(dataDir), "utf8")).state;
}

const note = (dataDir, state) => fs.writeFileSync(noteOf(dataDir), JSON.stringify({ state }));

async function hasPeople(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT EXISTS (SELECT 1 FROM person) AS any");
    return rows[0].any;
  } finally {
    await client.end();
  }
}

function load(env) {
  const child = spawn(process.execPath, [inRoot("dist", "seed.mjs")], {
    // A demo asks nothing of the sites that its sources name, until a person does.
    env: { ...env, CAPTURE: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) return resolve();
      reject(new Stop(`the demo could not be loaded:\n${Buffer.concat(output)}`));
    });
  });
}

/** Loads the demo unless it, or anyone's own work, is there. Answers whether its people can sign in. */
export async function loadDemo({ dataDir, url, env, step }) {
  if (demoState(dataDir) === "loaded") return true;
  if (!fs.existsSync(inRoot("dist", "seed.mjs")) || (await hasPeople(url))) return false;
  step("loading the demo newsroom");
  note(dataDir, "loading");
  await load(env);
  note(dataDir, "loaded");
  return true;
}

export const forgetDemo = (dataDir) => fs.rmSync(noteOf(dataDir), { force: true });
