/** kill -9 of the server in the middle of writes. It is started again by the product's own supervision. */
import { setTimeout as sleep } from "node:timers/promises";
import { untilReady } from "./product.mjs";
import { prove } from "./proof.mjs";
import { newLedger, startWriters, untilWritten } from "./writers.mjs";

const MOST_SECONDS = 5;
/** Among all other tests the machine has more to do; the figure is that of the full run. */
const MOST_SECONDS_SHORT = 15;

export async function app({ product, people, env, isShort }) {
  const kills = isShort ? 4 : 100;
  const { checker, checker2, editor, editor2 } = people;
  const ledger = newLedger();
  const writing = startWriters([checker, checker2, editor, editor2], ledger);
  const took = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await untilWritten(ledger, performance.now());
    await sleep(Math.random() * 800);
    process.kill(product.serverPid(), "SIGKILL");
    took.push(await untilReady(product.address));
  }
  await writing.stop();
  const { failures, lost, twice } = await prove(product, env, ledger);
  const sorted = took.sort((a, b) => a - b);
  const worst = sorted.at(-1);
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
  if (worst > (isShort ? MOST_SECONDS_SHORT : MOST_SECONDS) * 1000)
    failures.push(`it was ready only after ${seconds(worst)}`);
  return {
    figure: `${kills} kills, ${ledger.acts} writes acknowledged (${ledger.retried} sent again), ${lost} lost, ${twice} twice, ready again in ${seconds(sorted[Math.floor(sorted.length / 2)])}, ${seconds(worst)} at worst`,
    failures,
  };
}
