/**
 * kill -9 of PostgreSQL, and all connections cut, in the middle of writes. The product starts its own
 * database again; the server itself may not end.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { untilReady } from "./product.mjs";
import { prove, query } from "./proof.mjs";
import { newLedger, startWriters, untilWritten } from "./writers.mjs";

const MOST_SECONDS = 5;
const CUT =
  "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'second_source'";

/** When the database takes connections again. */
async function untilDatabase(product) {
  for (;;) {
    const back = await query(product, "select 1").then(
      () => true,
      () => false,
    );
    if (back) return performance.now();
    await sleep(20);
  }
}

/** The longest of what was measured, in milliseconds. */
function newWorst() {
  const worst = { database: 0, app: 0, cut: 0 };
  const note = (what, took) => {
    worst[what] = Math.max(worst[what], took);
  };
  return { worst, note };
}

export async function postgres({ product, people, env, isShort }) {
  const rounds = isShort ? 3 : 100;
  const { checker, checker2, editor, editor2 } = people;
  const before = [product.serverPid(), product.workerPid()];
  const ledger = newLedger();
  const writing = startWriters([checker, checker2, editor, editor2], ledger);
  const { worst, note } = newWorst();
  for (let round = 0; round < rounds; round += 1) {
    await untilWritten(ledger, performance.now());
    await sleep(Math.random() * 500);
    const killed = performance.now();
    process.kill(product.postmasterPid(), "SIGKILL");
    const back = await untilDatabase(product);
    note("database", back - killed);
    await Promise.all([untilReady(product.address), untilWritten(ledger, back)]);
    note("app", performance.now() - back);

    await sleep(Math.random() * 300);
    await query(product, CUT);
    const cut = performance.now();
    await Promise.all([untilReady(product.address), untilWritten(ledger, cut)]);
    note("cut", performance.now() - cut);
  }
  await writing.stop();
  const { failures, lost, twice } = await prove(product, env, ledger);
  if (Math.max(worst.app, worst.cut) > MOST_SECONDS * 1000)
    failures.push(`it was well only ${MOST_SECONDS} s and more after the database`);
  const after = [product.serverPid(), product.workerPid()];
  if (before.join() !== after.join())
    failures.push("the server or the worker ended and was restarted");
  const seconds = (what) => `${(worst[what] / 1000).toFixed(2)} s`;
  return {
    figure: `${rounds} kills and ${rounds} cuts, ${ledger.acts} writes acknowledged (${ledger.retried} sent again), ${lost} lost, ${twice} twice; at worst the database was back in ${seconds("database")}, the app well ${seconds("app")} later, ${seconds("cut")} after a cut`,
    failures,
  };
}
