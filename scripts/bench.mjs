/**
 * `npm run bench`: a newsroom of 10 and 100 thousand claims (and 1 million with --full), and for each
 * act the API beside a bare server with the same statements, the same driver and the same database; then
 * what needs no database, and the product as it is shipped. `npm run bench -- NAME` runs one of those
 * alone; `-- mixed 5` gives it minutes. Exit 1 when something misses what it has to reach.
 */
import { spawn } from "node:child_process";
import { reads, saves } from "./bench/measure.mjs";
import { grow } from "./bench/newsroom.mjs";
import { measureOnProduct, onProduct } from "./bench/on-product.mjs";
import { bringUpToDate, serverFile } from "./build.mjs";
import { startScratch } from "./postgres/scratch.mjs";
import { freePort } from "./postgres/server.mjs";
import { inRoot, step } from "./say.mjs";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const sizes = [10_000, 100_000, ...(process.argv.includes("--full") ? [1_000_000] : [])];
/** Programs of dist/ that measure without a database. */
const alone = { anchors: "bench-anchors.mjs", suggest: "bench-suggest.mjs" };
/** Programs of dist/ that measure on a database of their own. */
const onDatabase = { sheets: "bench-sheets.mjs", intake: "bench-intake.mjs" };
/** Minutes of mixed load, when it is asked for by name. */
const MINUTES = Number(process.argv.find((word) => /^\d+(\.\d+)?$/.test(word)) ?? 60);
const children = [];

function run(script, args, env) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function outputOf(child) {
  let text = "";
  for await (const chunk of child.stdout) text += chunk;
  return text.trim();
}

async function untilReady(address) {
  for (let tries = 0; tries < 200; tries += 1) {
    const answered = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} did not answer.`);
}

async function signIn(origin) {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: "bench@demo.test", password: "a password for the bench" }),
  });
  if (!answer.ok) throw new Error(`Sign-in failed: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const claims = "/api/v1/desk/claims";
const acts = {
  list: () => [`${claims}?limit=50`],
  "list, filtered": () => [
    `${claims}?limit=50&state=checking&rating=false`,
    `${claims}?limit=50&state=in_review&rating=unproven`,
  ],
  "search, rare": () => Array.from({ length: 20 }, (_, n) => `${claims}?limit=50&q=rare${n * 37}`),
  "search, common": () => [
    `${claims}?limit=50&q=minister`,
    `${claims}?limit=50&q=hospital`,
    `${claims}?limit=50&q=bridges`,
  ],
  "read one": (size) =>
    Array.from({ length: 50 }, (_, n) => `${claims}/claim-${Math.floor((n * size) / 50)}`),
  precedents: () => [
    `${claims}/claim-0/precedents?statement=The+minister+opened+a+hospital+with+two+hundred+beds`,
    `${claims}/claim-0/precedents?statement=The+bridge+is+the+longest+in+the+country`,
  ],
};

async function secondPage(app, headers) {
  const first = await fetch(`${app}${claims}?limit=50`, { headers });
  return [`${claims}?limit=50&cursor=${(await first.json()).next}`];
}

async function measureReads(size, app, bare, headers) {
  const rows = {};
  const second = await secondPage(app, headers);
  for (const [act, pathsOf] of Object.entries({ ...acts, "next page": () => second })) {
    const paths = pathsOf(size);
    // A short run first, so that neither side pays for cold code or a cold cache.
    for (const origin of [bare, app]) await reads({ origin, paths, headers, seconds: 1 });
    const yardstick = await reads({ origin: bare, paths, headers: {}, seconds: SECONDS });
    const ours = await reads({ origin: app, paths, headers, seconds: SECONDS });
    rows[act] = { ours, yardstick };
  }
  return rows;
}

// Claims that are spotted (every fifth, from 2): their content is open to edits.
const savedSlugs = (from) => Array.from({ length: 16 }, (_, n) => `claim-${from + 2 + n * 5}`);

async function measureSaves(app, bare, headers) {
  const versions = new Map();
  const all = [...savedSlugs(0), ...savedSlugs(1000)];
  for (const slug of all) {
    const answer = await fetch(`${app}${claims}/${slug}`, { headers });
    versions.set(slug, (await answer.json()).version);
  }
  const common = { headers: { ...headers, origin: app }, versions };
  for (const seconds of [1, SECONDS]) {
    const yardstick = await saves({ origin: bare, slugs: savedSlugs(1000), seconds, ...common });
    const ours = await saves({ origin: app, slugs: savedSlugs(0), seconds, ...common });
    if (seconds === SECONDS) return { ours, yardstick };
  }
}

const number = (value, digits = 0) => value.toFixed(digits).padStart(8);

function print(size, rows, smallest) {
  console.log(`\n${size.toLocaleString("en")} claims, 16 connections, ${SECONDS} s each`);
  console.log(
    `${"".padEnd(16)}     rps     p50     p99   bare: rps   p99   rps ratio  p99 ratio  median grew`,
  );
  for (const [act, { ours, yardstick }] of Object.entries(rows)) {
    const grew = smallest ? `${(ours.p50 / Math.max(1, smallest[act].ours.p50)).toFixed(1)}x` : "";
    console.log(
      `${act.padEnd(16)}${number(ours.rps)}${number(ours.p50)}${number(ours.p99)}${number(yardstick.rps)}${number(yardstick.p99)}${number(ours.rps / yardstick.rps, 2)}${number(ours.p99 / Math.max(1, yardstick.p99), 2)}     ${grew}${ours.bad > 0 ? `  ${ours.bad} failed` : ""}`,
    );
  }
}

async function burst(app, headers) {
  const slugs = Array.from({ length: 64 }, (_, n) => `claim-${2 + n * 5}`);
  const seen = await Promise.all(
    slugs.map(
      async (slug) => (await (await fetch(`${app}${claims}/${slug}`, { headers })).json()).version,
    ),
  );
  const answers = await Promise.all(
    slugs.map((slug, n) =>
      fetch(`${app}${claims}/${slug}`, {
        method: "PATCH",
        headers: {
          ...headers,
          origin: app,
          "content-type": "application/json",
          "if-match": `"${seen[n]}"`,
        },
        body: JSON.stringify({ summary: `One of 64 at once, ${Date.now()}.` }),
      }).then((answer) => answer.status),
    ),
  );
  const before = performance.now();
  await fetch(`${app}${claims}?limit=50`, { headers }).then((answer) => answer.text());
  const failed = answers.filter((status) => status !== 200).length;
  console.log(
    `\n64 saves at once on a pool of 10: ${failed} failed; the next read took ${(performance.now() - before).toFixed(0)} ms`,
  );
}

async function measureAlone(names) {
  for (const name of names)
    console.log(`\n${await outputOf(run(inRoot("dist", alone[name]), [], {}))}`);
}

async function measureOnDatabase(names, env) {
  for (const name of names)
    console.log(`\n${await outputOf(run(inRoot("dist", onDatabase[name]), [], env))}`);
}

async function main() {
  const wanted = Object.keys(alone).filter((name) => process.argv.includes(name));
  const stored = Object.keys(onDatabase).filter((name) => process.argv.includes(name));
  const shipped = Object.keys(onProduct).filter((name) => process.argv.includes(name));
  const isSome = wanted.length + stored.length + shipped.length > 0;
  await bringUpToDate({ step, server: !isSome || shipped.length > 0 });
  await measureAlone(wanted);
  // An hour is for who asks for it.
  const all = Object.keys(onProduct).filter((name) => name !== "mixed");
  const options = { seconds: SECONDS, minutes: MINUTES, environment: process.env };
  if (!(await measureOnProduct(isSome ? shipped : all, options))) process.exitCode = 1;
  if (isSome && stored.length === 0) return;
  step("starting a scratch PostgreSQL");
  const cluster = await startScratch();
  try {
    const { migrate } = await import(inRoot("dist", "migrate.mjs"));
    await migrate(cluster.url, {});
    const env = {
      DATABASE_URL: cluster.url,
      SESSION_SECRET: "s".repeat(40),
      RATE_LIMIT_PER_MINUTE: "0",
      HOSTNAME: "127.0.0.1",
      HOST: "127.0.0.1",
    };
    const personId = await outputOf(run(inRoot("dist", "bench-bare.mjs"), ["prepare"], env));
    if (isSome) return await measureOnDatabase(stored, env);
    const [appPort, barePort] = [await freePort(), await freePort()];
    const [app, bare] = [`http://127.0.0.1:${appPort}`, `http://127.0.0.1:${barePort}`];
    const { default: postgres } = await import("postgres");
    const sql = postgres(cluster.adminUrl.replace(/\/postgres$/, "/second_source"), {
      max: 1,
      onnotice() {},
    });
    const began = performance.now();
    run(serverFile, [], { ...env, PORT: String(appPort) }).stdout.resume();
    run(
      inRoot("dist", "bench-bare.mjs"),
      ["serve", String(barePort), personId],
      env,
    ).stdout.resume();
    await untilReady(`${app}/api/ready`);
    console.log(
      `ready ${((performance.now() - began) / 1000).toFixed(1)} s after the start of the process`,
    );
    const headers = { cookie: await signIn(app) };
    let smallest = null;
    let from = 0;
    for (const size of sizes) {
      step(`making a newsroom of ${size.toLocaleString("en")} claims`);
      await grow(sql, personId, from, size);
      from = size;
      const rows = await measureReads(size, app, bare, headers);
      rows.save = await measureSaves(app, bare, headers);
      print(size, rows, smallest);
      smallest ??= rows;
    }
    await burst(app, headers);
    await sql.end();
    await measureAlone(Object.keys(alone));
    await measureOnDatabase(Object.keys(onDatabase), env);
  } finally {
    for (const child of children) child.kill("SIGTERM");
    await cluster.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
