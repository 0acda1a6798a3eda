// A newsroom with a claim in each state that has a screen of its own.
import {
  makeArticle,
  move,
  publishClaim,
  type Staff,
  staff,
  submitClaim,
  unique,
  writeClaim,
} from "../newsroom";

const TEXT =
  "The market opened in 1950, and it had forty stalls. It burned in 1971.\nA second market was built. It has sixty stalls, says the clerk of a town whose name is Llanfairpwllgwyngyllgogerychwyrndrobwll.";

export type World = Awaited<ReturnType<typeof makeWorld>>;

export async function makeWorld() {
  const [checker, editor, editor2, admin] = await Promise.all(
    (["checker", "editor", "editor2", "admin"] as const).map(staff),
  );
  if (!checker || !editor || !editor2 || !admin) throw new Error("The demo's people are not there");
  const article = await makeArticle(checker, { headline: unique("Market"), text: TEXT });
  const writing = (quote: string) => ({ article, quote, statement: unique(quote) });
  const corrected = await correctedClaim(checker, editor, writing("The market opened in 1950"));
  const retracted = await publishClaim(checker, editor, writing("it had forty stalls"));
  await move(editor, retracted, { move: "retract", reason: "The map was misread." });
  await move(editor2, retracted, { move: "retract" });
  const checking = await writeClaim(checker, writing("It burned in 1971"));
  await checker.call("POST", `/desk/claims/${checking}/notes`, {
    body: { body: "@Demo editor where is the fire report?" },
  });
  const reviewed = await submitClaim(checker, writing("A second market was built"));
  const { source } = await oneSource(checker);
  const link = await newLink(admin);
  const asked = await askedClaim(checker, writing("It has sixty stalls"));
  const expert = await expertLink(checker, [checking, reviewed]);
  const changed = await changedText(checker);
  return {
    ...{ article, corrected, retracted, checking, reviewed, source, link },
    ...{ asked, expert, changed, emptyTopic: await emptyTopic(editor) },
  };
}

type Writing = { article: string; quote: string; statement: string };

async function correctedClaim(checker: Staff, editor: Staff, writing: Writing): Promise<string> {
  const slug = await publishClaim(checker, editor, writing);
  await move(editor, slug, { move: "reopen", reason: "A better map was found." });
  const { version } = await checker.call<{ version: number }>("GET", `/desk/claims/${slug}`);
  await checker.call("PATCH", `/desk/claims/${slug}`, {
    version,
    body: { rating: "misleading", gaps: "Who drew the map.", analysis: "**Two** maps:\n\n- one" },
  });
  await move(checker, slug, { move: "submit", reason: "There is one archive only." });
  await move(editor, slug, { move: "approve" });
  await move(editor, slug, {
    move: "publish",
    correctionClass: "substantial",
    correction: "We had the wrong map.",
  });
  return slug;
}

async function oneSource(checker: Staff): Promise<{ source: string }> {
  const { items } = await checker.call<{ items: { id: string }[] }>("GET", "/desk/sources");
  return { source: items[0]?.id ?? "" };
}

/** The reader's page of a topic that nothing is published on. */
async function emptyTopic(editor: Staff): Promise<string> {
  const body = { name: unique("Topic") };
  const { slug } = await editor.call<{ slug: string }>("POST", "/desk/topics", { body });
  return `/topics/${slug}`;
}

async function newLink(admin: Staff): Promise<string> {
  const email = `${unique("someone").replace(" ", "-")}@demo.test`;
  const body = { name: "Someone new", email, role: "checker" };
  const { link } = await admin.call<{ link: string }>("POST", "/desk/people", { body });
  return new URL(link).pathname + new URL(link).search;
}

/** A claim on which the second checker is asked for an opinion. */
async function askedClaim(checker: Staff, writing: Writing): Promise<string> {
  const slug = await writeClaim(checker, writing);
  const { items } = await checker.call<{ items: { id: string; name: string }[] }>(
    "GET",
    "/desk/staff",
  );
  const personId = items.find(({ name }) => name === "Demo checker 2")?.id;
  await checker.call("POST", `/desk/claims/${slug}/opinions`, { body: { personId } });
  return slug;
}

async function expertLink(checker: Staff, claims: string[]): Promise<string> {
  const answerBy = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const body = { expert: "An archivist", message: "Is the year right?", answerBy, claims };
  const { link } = await checker.call<{ link: string }>("POST", "/desk/experts", { body });
  return new URL(link).pathname;
}

/** An article with a second text, in which the words of its claim are others. */
async function changedText(checker: Staff) {
  const text = `The town has a hall.\nThe hall was built in 1912.`;
  const article = await makeArticle(checker, { headline: unique("Hall"), text });
  const quote = "The hall was built in 1912";
  const claim = await writeClaim(checker, { article, quote, statement: unique(quote) });
  const body = { text: "The town has a hall.\nThe hall was built in 1921." };
  await checker.call("POST", `/articles/${article}/revisions`, { body });
  return { article, claim };
}
