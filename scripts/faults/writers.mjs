/**
 * Writers who work while something fails. Each makes a claim, writes a note, adds evidence and starts
 * the check, again and again; each act has an Idempotency-Key and is sent again with the same key until
 * it is answered. The ledger holds what was acknowledged.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const QUOTE = "It is 389 metres long";
const TEXT = `The Tyne Bridge opened on 10 October 1928.\n${QUOTE}, and the mayor said so.`;
const CLAIMS_TO_AN_ARTICLE = 25;
/** An act that nobody answers for this long is lost. */
const PATIENCE = 60_000;
/** A short breath between acts, in milliseconds: the machine has other things to do, too. */
const BREATH = 15;

const isAnswered = ({ status }) => status < 300;
/** Worth another try with the same key: nobody answered, or the database was away. */
const isAway = (answer) => answer === null || answer.status === 503;

/** What `writer` was told was done. `claims` maps a statement to the acts on it, in order. */
export function newLedger() {
  return { articles: [], claims: new Map(), refused: [], acts: 0, retried: 0, lastBegan: 0 };
}

async function insist(writer, path, body, ledger) {
  const key = randomUUID();
  const until = performance.now() + PATIENCE;
  for (let tries = 1; ; tries += 1) {
    const began = performance.now();
    const answer = await writer.call("POST", path, { body, key }).catch(() => null);
    if (answer && isAnswered(answer)) {
      ledger.acts += 1;
      if (tries > 1) ledger.retried += 1;
      // Acknowledged by a request that began then: later than a fault, it shows that all is well again.
      ledger.lastBegan = Math.max(ledger.lastBegan, began);
      return answer.json;
    }
    if (!isAway(answer) || performance.now() > until) {
      ledger.refused.push(`${path}: ${answer ? `${answer.status} ${answer.text}` : "no answer"}`);
      throw new Error("refused");
    }
    await sleep(20 + Math.random() * 30);
  }
}

async function makeArticle(writer, ledger) {
  const headline = `Fault ${randomUUID()}`;
  const body = { headline, language: "en", text: TEXT };
  const { slug } = await insist(writer, "/articles", body, ledger);
  ledger.articles.push(headline);
  return slug;
}

async function workOnClaim(writer, article, ledger) {
  const statement = `Fault ${randomUUID()}`;
  const claim = await insist(
    writer,
    `/articles/${article}/claims`,
    { quote: QUOTE, statement },
    ledger,
  );
  const done = ["claim.created"];
  ledger.claims.set(statement, done);
  const place = `/desk/claims/${claim.slug}`;
  await insist(writer, `${place}/notes`, { body: `Note on ${statement}` }, ledger);
  done.push("note.written");
  const source = { title: `Source of ${statement}` };
  const added = await insist(
    writer,
    `${place}/evidence`,
    { source, stance: "supports", decisive: true },
    ledger,
  );
  done.push("evidence.added");
  await insist(writer, `${place}/moves`, { move: "start", version: added.version }, ledger);
  done.push("claim.moved");
  await sleep(Math.random() * BREATH);
}

/** Sets the writers to work; `stop` lets each finish its act. */
export function startWriters(writers, ledger) {
  let working = true;
  async function work(writer) {
    while (working) {
      try {
        const article = await makeArticle(writer, ledger);
        for (let n = 0; working && n < CLAIMS_TO_AN_ARTICLE; n += 1)
          await workOnClaim(writer, article, ledger);
      } catch (error) {
        if (error.message !== "refused") ledger.refused.push(error.message);
        await sleep(500);
      }
    }
  }
  const all = Promise.all(writers.map(work));
  return {
    stop() {
      working = false;
      return all;
    },
  };
}

/** Milliseconds from `since` until an act that began after it is acknowledged. */
export async function untilWritten(ledger, since, patience = 60_000) {
  while (performance.now() - since < patience) {
    if (ledger.lastBegan > since) return performance.now() - since;
    await sleep(10);
  }
  throw new Error(`No write was acknowledged for ${patience / 1000} s.`);
}
