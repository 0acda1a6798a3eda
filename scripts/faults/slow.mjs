/**
 * Somebody's transaction holds the table of claims. Nobody waits longer than ten seconds, readers are
 * served, the desk is told so in a problem document, and all is well when the lock is gone.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { publishedClaim } from "./claims.mjs";
import { ask, askToSignIn } from "./desk.mjs";
import { prove } from "./proof.mjs";

const MOST_SECONDS = 10;
/** How many at once ask each address of the desk: together more than its pool has connections. */
const CROWD = 4;

/** Asks again and again until `isOver`; notes each status and the longest time. */
async function keepAsking(name, call, isOver, notes) {
  const note = { statuses: new Map(), longest: 0, wrong: null };
  notes.push({ name, note });
  while (!isOver()) {
    const began = performance.now();
    const answer = await call().catch((error) => ({ status: 0, type: error.message, text: "" }));
    note.longest = Math.max(note.longest, performance.now() - began);
    note.statuses.set(answer.status, (note.statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500 && answer.type !== "application/problem+json") note.wrong ??= answer;
    await sleep(100);
  }
}

function readersOf(address, { slug, article }) {
  const get = (path) => () => ask(`${address}${path}`);
  return {
    "the first page": get("/"),
    "a claim's page": get(`/claims/${slug}`),
    "an article's page": get(`/articles/${article}`),
    "a badge": get(`/badge/${slug}.svg`),
    "a claim's data": get(`/api/v1/claims/${slug}`),
    "the list's data": get("/api/v1/claims"),
    "a feed": get("/feeds/corrections.atom"),
    search: get("/search?q=bridge"),
    corrections: get("/corrections"),
    "how we check": get("/how-we-check"),
  };
}

function deskOf({ checker, editor }, { slug }) {
  const body = { body: "Is this right?" };
  return {
    "the list": () => checker.call("GET", "/desk/claims"),
    "one claim": () => editor.call("GET", `/desk/claims/${slug}`),
    "a save": () =>
      checker.call("PATCH", `/desk/claims/${slug}`, {
        version: 1,
        body: { summary: "Other words." },
      }),
    "a note": () => checker.call("POST", `/desk/claims/${slug}/notes`, { body }),
    "work that waits": () => editor.call("GET", "/desk/work"),
  };
}

/** What else someone at the desk may ask; served or told so, as long as it is told in time. */
function othersOf(address, { checker }, { slug }) {
  const page = (path) => () => ask(`${address}${path}`, { headers: { cookie: checker.cookie } });
  return {
    "a page of the desk": page("/desk"),
    "the page of the list": page("/desk/claims"),
    "the page of one claim": page(`/desk/claims/${slug}`),
    "a sign-in": () => askToSignIn(address, "editor2@demo.test"),
  };
}

const told = ({ name, note }) =>
  `${name}: ${[...note.statuses].map(([status, count]) => `${count} x ${status}`).join(", ")}, longest ${(note.longest / 1000).toFixed(1)} s`;

async function underLock(product, seconds, work) {
  const client = new pg.Client({ connectionString: product.adminUrl });
  await client.connect();
  try {
    await client.query("begin; lock table claim in access exclusive mode");
    const over = performance.now() + seconds * 1000;
    // Asked until shortly before the end, so that each answer was given under the lock.
    const asked = work(() => performance.now() > over);
    await sleep(seconds * 1000);
    await client.query("rollback");
    await asked;
  } finally {
    await client.end();
  }
}

export async function slow({ product, people, env, isShort }) {
  const seconds = isShort ? 11 : 15;
  const made = await publishedClaim(people.checker, people.editor);
  const article = await people.editor.must("GET", `/desk/articles/${made.article}`);
  await people.editor.must("PATCH", `/desk/articles/${made.article}`, {
    version: article.article.version,
    body: { public: true },
  });
  const [readers, desk, others] = [[], [], []];
  await underLock(product, seconds, (isOver) =>
    Promise.all([
      ...Object.entries(readersOf(product.address, made)).map(([name, call]) =>
        keepAsking(name, call, isOver, readers),
      ),
      ...Object.entries(othersOf(product.address, people, made)).map(([name, call]) =>
        keepAsking(name, call, isOver, others),
      ),
      ...Object.entries(deskOf(people, made)).flatMap(([name, call]) =>
        Array.from({ length: CROWD }, () => keepAsking(name, call, isOver, desk)),
      ),
    ]),
  );
  const ended = performance.now();
  await people.checker.must("GET", `/desk/claims/${made.slug}`);
  const well = performance.now() - ended;

  const failures = [];
  const all = [...readers, ...desk, ...others];
  for (const each of all)
    if (each.note.longest > MOST_SECONDS * 1000) failures.push(`too slow: ${told(each)}`);
  for (const each of readers)
    if ([...each.note.statuses.keys()].some((status) => status !== 200))
      failures.push(`readers were not served: ${told(each)}`);
  for (const each of desk) {
    const seen = [...each.note.statuses.keys()];
    // The last request may have been let through when the lock went.
    if (!seen.includes(503) || seen.some((status) => status === 500 || status === 0))
      failures.push(`the desk was not told plainly: ${told(each)}`);
    if (each.note.wrong)
      failures.push(`no problem document: ${each.name}, ${each.note.wrong.type}`);
  }
  const proved = await prove(product, env);
  const count = (rows) =>
    rows.reduce((sum, { note }) => sum + [...note.statuses.values()].reduce((a, b) => a + b, 0), 0);
  const longest = (rows) => (Math.max(...rows.map(({ note }) => note.longest)) / 1000).toFixed(1);
  return {
    figure: `claims locked for ${seconds} s: ${count(readers)} readers' requests served, the longest in ${longest(readers)} s; ${count(desk)} of the desk answered, the longest in ${longest(desk)} s, its pages and a sign-in in ${longest(others)} s; well ${(well / 1000).toFixed(2)} s after`,
    failures: [...failures, ...proved.failures],
  };
}
