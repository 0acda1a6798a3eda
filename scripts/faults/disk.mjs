/**
 * The disk of the database is full: its data folder stands on a small file system in memory, which is
 * filled. What can't be stored is refused plainly, nothing acknowledged is lost, and all is well again
 * when there is room.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { signInAll } from "./desk.mjs";
import { startProduct, untilReady } from "./product.mjs";
import { prove, query } from "./proof.mjs";
import { newLedger, startWriters, untilWritten } from "./writers.mjs";

const MEGABYTES = 320;
const MOST_SECONDS = 10;
/** What a writer is to be told, and nothing else: not now, or no room. */
const PLAIN = [503, 507];

function mount(folder) {
  if (process.getuid?.() !== 0) return "mounting a small file system takes root";
  try {
    const options = `size=${MEGABYTES}m,mode=0755`;
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "pipe" });
    return null;
  } catch (error) {
    return `no small file system can be mounted here (${String(error.stderr ?? error.message).trim()})`;
  }
}

/** Room that is left, so that it runs out in the middle of the work. */
const LEFT_BYTES = 3 << 20;

/** Writes into `file` until nothing more fits, and then takes a little away. */
function fill(file) {
  const to = fs.openSync(file, "w");
  for (const size of [1 << 20, 1 << 12]) {
    const block = Buffer.alloc(size, 1);
    try {
      while (fs.writeSync(to, block) === size);
    } catch (error) {
      if (error.code !== "ENOSPC") throw error;
    }
  }
  fs.ftruncateSync(to, fs.fstatSync(to).size - LEFT_BYTES);
  fs.closeSync(to);
}

/** Sends notes until one is refused; answers how many went through and what the refusal was. */
async function untilRefused({ checker }, slug, ledger) {
  const random = () => Array.from({ length: 90 }, () => Math.random().toString(36)).join(" ");
  for (let sent = 0; sent < 20_000; sent += 1) {
    const body = { body: `Room ${sent}: ${random()}` };
    const answer = await checker.call("POST", `/desk/claims/${slug(sent)}/notes`, { body });
    if (answer.status >= 300) return answer;
    ledger.push(answer.json.id);
  }
  return { status: 0, type: "", text: "the disk never got full" };
}

async function claimsForNotes({ checker }) {
  const text = "It is 389 metres long, and the mayor said so.";
  const body = { headline: "A bridge for notes", language: "en", text };
  const article = await checker.must("POST", "/articles", { body });
  const made = [];
  for (let n = 0; n < 20; n += 1) {
    const claim = { quote: "It is 389 metres long", statement: `Claim for notes ${n}` };
    made.push(
      (await checker.must("POST", `/articles/${article.slug}/claims`, { body: claim })).slug,
    );
  }
  return (n) => made[n % made.length];
}

async function hurt(product, env, filler) {
  const people = await signInAll(product.address);
  const slug = await claimsForNotes(people);
  const [wrong, notes] = [[], []];
  const plain = (what, { status, type, text }) => {
    if (PLAIN.includes(status) && type === "application/problem+json") return;
    wrong.push(`${what}: answered ${status} ${type} ${text.slice(0, 200)}`);
  };
  const before = product.serverPid();
  fill(filler);
  const refusal = await untilRefused(people, slug, notes);
  plain("a full disk", refusal);
  // Now the log of the database, too: without room for the next segment PostgreSQL itself gives up.
  for (let tries = 0; tries < 12; tries += 1) {
    await query(
      product,
      "select pg_logical_emit_message(true, 'room', repeat('x', 8000000))",
    ).catch(() => null);
    await query(product, "select pg_switch_wal()").catch(() => null);
  }
  const worst = await people.checker.call("POST", `/desk/claims/${slug(0)}/notes`, {
    body: { body: "Is there room?" },
  });
  if (worst.status < 300) notes.push(worst.json.id);
  else plain("a full log", worst);
  const { checker, checker2, editor, editor2 } = people;
  const ledger = newLedger();
  const writing = startWriters([checker, checker2, editor, editor2], ledger);
  await sleep(2000);

  fs.rmSync(filler);
  const freed = performance.now();
  await Promise.all([untilReady(product.address), untilWritten(ledger, freed)]);
  const well = performance.now() - freed;
  await sleep(500);
  await writing.stop();
  if (well > MOST_SECONDS * 1000)
    wrong.push(`it was well only after ${(well / 1000).toFixed(1)} s`);
  if (product.serverPid() !== before) wrong.push("the server ended and was restarted");
  const [{ kept }] = await query(
    product,
    "select count(*)::int as kept from note where id = any ($1::uuid[])",
    [notes],
  );
  if (kept !== notes.length) wrong.push(`${notes.length - kept} acknowledged notes are lost`);
  const { failures } = await prove(product, env, ledger);
  return {
    figure: `${notes.length} notes went in, then ${refusal.status} "${refusal.json?.detail}"; ${notes.length - kept} lost; well ${(well / 1000).toFixed(2)} s after there was room`,
    failures: [...wrong, ...failures],
  };
}

export async function disk({ env, folder, atEnd }) {
  const small = path.join(folder, "small");
  fs.mkdirSync(small);
  const skipped = mount(small);
  if (skipped) return { skipped };
  atEnd.push(() => execFileSync("umount", ["--lazy", small]));
  const product = await startProduct(path.join(small, "data"), env);
  try {
    return await hurt(product, env, path.join(small, "filler"));
  } finally {
    await product.stop();
  }
}
