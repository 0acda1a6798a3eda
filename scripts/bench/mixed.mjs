/**
 * Readers and a desk at work for a while: does the memory of server and worker stay level, is anything
 * answered with an error? Everything goes to the application itself, with no cache before it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { edit, move, publishedClaim } from "../faults/claims.mjs";
import { signInAll } from "../faults/desk.mjs";
import { loadOfMachine, median, memoryOf, spread } from "./load.mjs";

/** Milliseconds between two looks at the memory. */
const LOOK = 5000;
/** What counts as warming up: a share of the time, at least two minutes, and never more than half. */
const WARM_UP = { share: 0.25, least: 120_000, most: 0.5 };
/** What level means: the line through the rest grows by less than this share of its middle. */
const MOST_GROWTH = 0.1;
/** Readers who ask one thing after the other, and the milliseconds that each of them reads. */
const READERS = { count: 16, pause: 20 };
/** Milliseconds between two acts of one person at the desk. */
const DESK_PAUSE = 150;

function readersPaths(claims, articles) {
  const ofClaim = ({ slug }) => [
    `/claims/${slug}`,
    `/badge/${slug}.svg`,
    `/api/v1/claims/${slug}`,
    `/embed/claims/${slug}`,
  ];
  return [
    "/",
    "/corrections",
    "/search?q=bridge",
    "/feeds/claims.atom",
    "/feeds/claimreview.json",
    "/api/v1/claims?limit=20",
    ...claims.flatMap(ofClaim),
    ...articles.map(({ slug }) => `/articles/${slug}`),
  ];
}

/** The line through points by least squares: how much it rises from one end to the other. */
export function rise(points) {
  const count = points.length;
  const mean = (key) => points.reduce((sum, point) => sum + point[key], 0) / count;
  const [x, y] = [mean("at"), mean("bytes")];
  const over = points.reduce((sum, { at, bytes }) => sum + (at - x) * (bytes - y), 0);
  const under = points.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
  return under === 0 ? 0 : (over / under) * (points.at(-1).at - points[0].at);
}

/** How level the memory of one process was. Without figures (no /proc) nothing is said against it. */
function judge(name, points) {
  const known = points.filter(({ bytes }) => bytes);
  const began = known[0]?.at ?? 0;
  const whole = (known.at(-1)?.at ?? 0) - began;
  const warmUp = Math.min(Math.max(whole * WARM_UP.share, WARM_UP.least), whole * WARM_UP.most);
  const rest = known.filter(({ at }) => at >= began + warmUp);
  if (rest.length < 4) return { line: `${name}: memory not known`, holds: true };
  const middle = median(rest.map(({ bytes }) => bytes));
  const grown = rise(rest) / middle;
  const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  const highest = rest.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  const tenths = Array.from({ length: 10 }, (_, n) => known[Math.floor((n * known.length) / 10)]);
  const course = tenths.map(({ bytes }) => (bytes / 2 ** 20).toFixed(0)).join(" ");
  return {
    line: `${name}: ${megabytes(middle)} in the middle, ${megabytes(highest)} at most, ${(grown * 100).toFixed(1)} % more at the end of its line (at most ${MOST_GROWTH * 100}); each tenth of the time: ${course}`,
    holds: grown < MOST_GROWTH,
  };
}

async function deskAtWork(people, state, failed) {
  const { checker, checker2, editor, editor2 } = people;
  async function work(writer, reviewer) {
    for (let round = 0; state.works; round += 1) {
      try {
        const { slug } = await publishedClaim(writer, reviewer);
        state.acts += 10;
        await editor.must("GET", "/desk/claims?limit=50");
        await writer.must("GET", "/desk/claims?limit=50&q=bridge");
        await move(reviewer, slug, "reopen", { reason: "A newer record." }).catch(() => null);
        await edit(writer, slug, { summary: `Looked at again, ${round}.` }).catch(() => null);
        state.acts += 4;
      } catch (error) {
        failed(`desk: ${error.message}`);
      }
      await sleep(DESK_PAUSE);
    }
  }
  await Promise.all([work(checker, editor), work(checker2, editor2)]);
}

/** Prints what came of it; false when anything failed or the memory rose. */
export async function mixed({ product, minutes }) {
  const people = await signInAll(product.address);
  const items = async (path) => (await (await fetch(`${product.address}${path}`)).json()).items;
  const paths = readersPaths(await items("/api/v1/claims"), await items("/api/v1/articles"));
  const state = { works: true, asked: 0, acts: 0 };
  const failures = new Map();
  const failed = (text) => failures.set(text, (failures.get(text) ?? 0) + 1);
  const times = [];
  async function read(from) {
    for (let n = from; state.works; n += 1) {
      const path = paths[n % paths.length];
      const began = performance.now();
      const status = await fetch(`${product.address}${path}`).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        (error) => `no answer: ${error.cause?.message ?? error.message}`,
      );
      times.push(performance.now() - began);
      state.asked += 1;
      if (status !== 200) failed(`${path}: ${status}`);
      await sleep(READERS.pause);
    }
  }
  const points = { server: [], worker: [] };
  const [serverPid, workerPid] = [product.serverPid(), product.workerPid()];
  const load = loadOfMachine();
  const work = [
    ...Array.from({ length: READERS.count }, (_, n) => read(n * 7)),
    deskAtWork(people, state, failed),
  ];
  const end = performance.now() + minutes * 60_000;
  while (performance.now() < end) {
    await sleep(Math.min(LOOK, Math.max(0, end - performance.now())));
    const at = performance.now();
    points.server.push({ at, bytes: memoryOf(serverPid) });
    points.worker.push({ at, bytes: memoryOf(workerPid) });
  }
  state.works = false;
  await Promise.all(work);
  if (product.serverPid() !== serverPid) failed("the server ended and was started again");
  const judged = [judge("server", points.server), judge("worker", points.worker)];
  const { p50, p99 } = spread(times);
  const holds = failures.size === 0 && judged.every((each) => each.holds);
  console.log(`
mixed load for ${minutes} minutes; load of the machine ${load} before, ${loadOfMachine()} after
${state.asked} answers to readers, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${state.acts} acts of the desk
${judged.map(({ line }) => line).join("\n")}
errors: ${failures.size === 0 ? "none" : [...failures].map(([text, times]) => `\n  ${times} times ${text}`).join("")}
${holds ? "holds" : "MISSES"}`);
  return holds;
}
