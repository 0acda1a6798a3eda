/** kill -9 of the server in the middle of writes. It is started again by the product's own supervision. */
import { setTimeout as sleep } from "node:timers/promises";
import { untilReady } from "./product.mjs";
import { prove } from "./proof.mjs";
import { newLedger, startWriters, untilWritten } from "./writers.mjs";

const MOST_SECONDS = 5;

export async function app({ product, people, env, isShort }) {
  const kills = isShort ? 4 : 100;
  const { checker, checker2, editor, editor2 } = people;
  const ledger = newLedger();
  const writing = startWriters([checker, checker2, editor, editor2], ledger);
  let worst = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await untilWritten(ledger, performance.now());
    await sleep(Math.random() * 800);
    process.kill(product.serverPid(), "SIGKILL");
    worst = Math.max(worst, await untilReady(product.address));
  }
  await writing.stop();
  const { failures, lost, twice } = await prove(product, env, ledger);
  if (worst > MOST_SECONDS * 1000) failures.push(`it was ready only after ${worst.toFixed(0)} ms`);
  return {
    figure: `${kills} kills, ${ledger.acts} writes acknowledged (${ledger.retried} sent again), ${lost} lost, ${twice} twice, ready again in ${(worst / 1000).toFixed(2)} s at worst`,
    failures,
  };
}
