/**
 * Two people act on one claim at the same moment. Of two edits one has an effect and the other is told
 * what stands there now; of a publication and an edit, no text gets out that nobody approved.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { checkedClaim, edit, move } from "./claims.mjs";
import { prove } from "./proof.mjs";

/** One of two may start this much later, in milliseconds: either has to win now and then. */
const HEAD_START = 6;
const MOST_TOLD = 5;

const statuses = (answers) => answers.map(({ status }) => status).join(" and ");

/** The one that was answered 412 has to be shown what stands there now. */
function toldBoth(answers, field, text) {
  const late = answers.find(({ status }) => status === 412)?.json;
  return late?.current?.[field] === text && late.currentVersion === late.current.version;
}

/** Both change the same field on the same version. */
async function editsAtOnce(round, slug, one, other) {
  const place = `/desk/claims/${slug}`;
  const { version } = await one.must("GET", place);
  const texts = [one, other].map(({ name }) => `Written by ${name} in round ${round}.`);
  const answers = await Promise.all(
    [one, other].map((person, n) =>
      person.call("PATCH", place, { version, body: { summary: texts[n] } }),
    ),
  );
  if (
    answers
      .map(({ status }) => status)
      .sort()
      .join() !== "200,412"
  )
    return `round ${round}: two edits were answered ${statuses(answers)}`;
  const won = texts[answers.findIndex(({ status }) => status === 200)];
  const now = await one.must("GET", place);
  if (now.summary !== won || now.version !== version + 1)
    return `round ${round}: version ${now.version} after ${version} says "${now.summary}"`;
  return toldBoth(answers, "summary", won)
    ? null
    : `round ${round}: the 412 does not hold both texts`;
}

const correction = { correctionClass: "minor", correction: "A word was changed." };

/** Publishing and an edit of the statement, on the same version. Answers who won, or what is wrong. */
async function publishDuringEdit(round, slug, checker, editor) {
  const place = `/desk/claims/${slug}`;
  const { version, statement, publishedVersion, state } = await editor.must("GET", place);
  if (state !== "approved") return { wrong: `round ${round}: the claim is ${state}` };
  const late = Math.random() * 2 * HEAD_START - HEAD_START;
  const changed = `${statement.split(", says")[0]}, says round ${round}`;
  const words = publishedVersion > 0 ? correction : {};
  const answers = await Promise.all([
    sleep(Math.max(0, late)).then(() =>
      editor.call("POST", `${place}/moves`, { body: { move: "publish", version, ...words } }),
    ),
    sleep(Math.max(0, -late)).then(() =>
      checker.call("PATCH", place, { version, body: { statement: changed } }),
    ),
  ]);
  const [publish, patch] = answers;
  if ([publish.status, patch.status].sort().join() !== "200,412")
    return { wrong: `round ${round}: publish and edit were answered ${statuses(answers)}` };
  const isPublished = publish.status === 200;
  const stands = isPublished ? statement : changed;
  if (!toldBoth(answers, "statement", stands))
    return { wrong: `round ${round}: the 412 does not hold what stands there` };
  const shown = await checker.call("GET", `/claims/${slug}`);
  if (isPublished && shown.json?.statement !== statement)
    return { wrong: `round ${round}: readers see "${shown.json?.statement}"` };
  if (!isPublished && shown.json?.statement === changed)
    return { wrong: `round ${round}: readers see a text that nobody approved` };
  return { won: isPublished ? "publish" : "edit" };
}

/** Brings the claim back to approved, with words that are new. */
async function approveAgain(round, slug, won, checker, editor) {
  if (won === "publish") {
    await move(editor, slug, "reopen", { reason: "Another round." });
    await edit(checker, slug, { summary: `The city gives this length, as of round ${round}.` });
    await move(checker, slug, "submit");
  }
  await move(editor, slug, "approve");
}

export async function rivals({ product, people, env, isShort }) {
  const rounds = isShort ? 25 : 500;
  const { checker, checker2, editor } = people;
  const wrong = [];
  const edited = await checkedClaim(checker);
  for (let round = 1; round <= rounds && wrong.length < MOST_TOLD; round += 1)
    wrong.push(...[await editsAtOnce(round, edited.slug, checker, checker2)].filter(Boolean));

  const { slug } = await checkedClaim(checker);
  await move(checker, slug, "submit");
  await move(editor, slug, "approve");
  const wins = { publish: 0, edit: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const { won, wrong: fault } = await publishDuringEdit(round, slug, checker, editor);
    if (fault) {
      wrong.push(fault);
      break;
    }
    wins[won] += 1;
    await approveAgain(round, slug, won, checker, editor);
  }
  const { failures } = await prove(product, env);
  if (!isShort && Math.min(wins.publish, wins.edit) === 0)
    wrong.push("one of the two always won: nothing was shown");
  return {
    figure: `${rounds} rounds of two edits: one effect each, the other 412 with what stands; ${rounds} rounds of publishing against an edit (${wins.publish} published, ${wins.edit} edited): 0 texts published that nobody approved`,
    failures: [...wrong, ...failures],
  };
}
