// The readers' role sees what was published and nothing else: every table and view of the catalogue.

import { closePools } from "@/lib/db/engine/pool";
import { addRevision, editArticle } from "@/lib/services/articles";
import { readClaim } from "@/lib/services/desk";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { writeNote } from "@/lib/services/notes";
import {
  type Cast,
  edit,
  makeArticle,
  makeCast,
  makeClaim,
  makeClaimIn,
  makeEvidence,
  makePerson,
  move,
  TEXT,
} from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt } from "./attempt";

const database = testDatabase();
database.atEnd(closePools);
const reader = () => database.as("ss_reader");

const OPEN = [
  "public_anchor",
  "public_article",
  "public_article_topic",
  "public_checkpoint",
  "public_newsroom",
  "public_person",
  "public_place",
  "public_report",
  "public_topic",
  "public_word",
  "rating",
  "rating_scale",
  "shown_claim",
  "shown_publication",
];

const relations = () =>
  database.sql<{ name: string; kind: string }[]>`
    select relname as name, relkind as kind from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S') order by relname`;

let cast: Cast;
let published: string;
beforeAll(async () => {
  cast = await makeCast();
  published = (await makeClaimIn("published", cast)).slug;
});

test("it may select from the list of what is public, and from nothing else", async () => {
  const rows = await database.sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_any_column_privilege('ss_reader', oid, 'select') order by relname`;
  expect(rows.map((row) => row.relname)).toEqual(OPEN);
  for (const { name, kind } of await relations()) {
    const code = await attempt(reader(), (tx) => tx`select 1 from ${tx(name)} limit 1`);
    expect([name, code]).toEqual([name, OPEN.includes(name) && kind !== "S" ? "done" : "42501"]);
  }
});

test("it may write nowhere", async () => {
  const rights = ["insert", "update", "references"].map(
    (right) => database.sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_any_column_privilege('ss_reader', oid, ${right})`,
  );
  const whole = ["delete", "truncate", "trigger"].map(
    (right) => database.sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_table_privilege('ss_reader', oid, ${right})`,
  );
  const sequences = database.sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
      and (has_sequence_privilege('ss_reader', oid, 'usage') or has_sequence_privilege('ss_reader', oid, 'update'))`;
  for (const found of await Promise.all([...rights, ...whole, sequences]))
    expect(found).toEqual([]);
  for (const { name, kind } of await relations()) {
    if (kind === "S") continue;
    for (const statement of [
      `delete from ${name}`,
      `insert into ${name} default values`,
      `truncate ${name}`,
    ])
      expect(["42501", "55000", "42809"]).toContain(
        await attempt(reader(), (tx) => tx.unsafe(statement)),
      );
  }
  const schema = await database.sql`
    select has_schema_privilege('ss_reader', 'public', 'create') as makes`;
  expect(schema).toEqual([{ makes: false }]);
});

test("it runs no function with the rights of the owner", async () => {
  const open = await database.sql`
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and prorettype <> 'trigger'::regtype and has_function_privilege('ss_reader', oid, 'execute')`;
  expect(open).toEqual([]);
  for (const call of [
    "select claim_content(gen_random_uuid())",
    "select record_event('person', gen_random_uuid(), 'person.created', null, '{}', '{}')",
    "select learn_words('draft words', true)",
    "select quorum_for('high')",
    "select fresh_approvals(gen_random_uuid(), '')",
  ])
    expect(await attempt(reader(), (tx) => tx.unsafe(call))).toBe("42501");
});

/** Everything that the role can read, as one text. */
async function allThatIsPublic(): Promise<string> {
  const parts = await Promise.all(
    OPEN.map((name) => reader().unsafe(`select to_jsonb(t) as row from ${name} t`)),
  );
  return JSON.stringify(parts);
}

test("drafts, notes, addresses, work and unpublished people are nowhere in what it reads", async () => {
  const outsider = await makePerson("checker", "Quentin Quietly");
  const secret = await makeArticle(cast.writer, {
    headline: "Hiddenheadline",
    text: "Hiddenarticle text. It is 389 metres long, still.",
  });
  const draft = await makeClaim(outsider, { article: secret, statement: "Draftedstatement one" });
  await makeEvidence(outsider, draft, { source: { title: "Draftedsource" }, note: "Draftednote" });
  await move(cast.writer, published, "reopen", { reason: "Reopenedreason" }).catch(() => undefined);
  await move(cast.editor, published, "reopen", { reason: "Reopenedreason" });
  await edit(outsider, published, {
    statement: "Workingstatement two",
    analysis: "Workinganalysis",
  });
  await makeEvidence(outsider, published, { source: { title: "Workingsource" } });
  await writeNote(outsider, published, { body: "Notewords" });
  await edit(cast.writer, published, { reason: "Chosenreason", dueOn: "2027-03-04" });
  const text = (await allThatIsPublic()).toLowerCase();
  expect(text).toContain("the tyne bridge is 389 metres long");
  for (const word of [
    "hiddenheadline",
    "hiddenarticle",
    "draftedstatement",
    "draftedsource",
    "draftednote",
    "reopenedreason",
    "workingstatement",
    "workinganalysis",
    "workingsource",
    "notewords",
    "chosenreason",
    "2027-03-04",
    "quietly",
    outsider.id,
    "@example.org",
  ])
    expect([word, text.includes(word)]).toEqual([word, false]);
});

test("names of those under a publication are there, and gone when the newsroom shows none", async () => {
  const names = async () =>
    (await reader()`select name from public_person`).map((row) => row.name).sort();
  const shown = await names();
  expect(shown).toContain(cast.editor.name);
  expect(shown).toContain(cast.writer.name);
  expect(shown).not.toContain(cast.third.name);
  const { version } = await getNewsroom();
  await patchNewsroom(cast.admin, { patch: { publicNames: false }, version });
  expect(await names()).toEqual([]);
  const text = await allThatIsPublic();
  for (const person of Object.values(cast)) expect(text.includes(person.name)).toBe(false);
});

test("an article is public once one of its claims is, or when an editor makes it so", async () => {
  const article = await makeArticle(cast.writer);
  const seen = async () =>
    (await reader()`select revision_number from public_article where slug = ${article}`).length;
  const claim = await makeClaimIn("approved", cast, { article });
  expect(await seen()).toBe(0);
  await move(cast.editor, claim.slug, "publish");
  expect(await seen()).toBe(1);
  const other = await makeArticle(cast.writer);
  const { version } = (
    await readClaim(cast.editor, await makeClaim(cast.writer, { article: other }))
  ).article;
  await editArticle(cast.editor, other, version, { public: true });
  const rows = await reader()`select 1 from public_article where slug = ${other}`;
  expect(rows).toHaveLength(1);
  expect(
    await reader()`select 1 from shown_claim where article_id = (select id from public_article where slug = ${other})`,
  ).toHaveLength(0);
});

test("nothing of an article that is withheld, cancelled or under embargo is shown, and all of it after", async () => {
  const { article, slug } = await makeClaimIn("published", cast);
  const seen = async () => {
    const [row] = await reader()<{ rows: number[] }[]>`select array[
      (select count(*) from public_article where slug = ${article.slug}),
      (select count(*) from shown_claim where slug = ${slug}),
      (select count(*) from shown_publication where slug = ${slug}),
      (select count(*) from public_anchor where slug = ${slug}),
      (select count(*) from public_place where slug = ${slug})]::int[] as rows`;
    return row?.rows;
  };
  const all = [1, 1, 1, 1, 1];
  const none = [0, 0, 0, 0, 0];
  let { version } = article;
  const set = async (patch: Parameters<typeof editArticle>[3]) => {
    version = (await readClaim(cast.editor, slug)).article.version;
    await editArticle(cast.editor, article.slug, version, patch);
  };
  expect(await seen()).toEqual(all);
  await set({ status: "withheld" });
  expect(await seen()).toEqual(none);
  await set({ status: "cancelled" });
  expect(await seen()).toEqual(none);
  await set({ status: "usable", embargoedUntil: "2999-01-01T00:00:00+02:00" });
  expect(await seen()).toEqual(none);
  await set({ embargoedUntil: "2020-01-01T00:00:00Z" });
  expect(await seen()).toEqual(all);
  await set({ embargoedUntil: null });
  expect(await seen()).toEqual(all);
});

test("a verdict published under an embargo waits for its end", async () => {
  const article = await makeArticle(cast.writer);
  const claim = await makeClaimIn("approved", cast, { article });
  const set = async (embargoedUntil: string | null) => {
    const { version } = (await readClaim(cast.editor, claim.slug)).article;
    await editArticle(cast.editor, article, version, { embargoedUntil });
  };
  await set("2999-01-01T00:00:00Z");
  await move(cast.editor, claim.slug, "publish");
  const seen = () => reader()`select slug from shown_claim where slug = ${claim.slug}`;
  expect(await seen()).toHaveLength(0);
  await set(null);
  expect(await seen()).toHaveLength(1);
});

test("a mark stands only where the published words stand", async () => {
  const claim = await makeClaimIn("published", cast);
  const marks = () => reader()`select exact, start from public_anchor where claim_id = ${claim.id}`;
  expect(await marks()).toHaveLength(1);
  await addRevision(cast.writer, claim.article.slug, { text: `New. ${TEXT}` });
  const [moved] = await marks();
  expect(moved).toMatchObject({ exact: claim.quote, start: TEXT.indexOf(claim.quote) + 5 });
  await addRevision(cast.writer, claim.article.slug, { text: TEXT.replace("389", "398") });
  expect(await marks()).toEqual([]);
  await addRevision(cast.writer, claim.article.slug, { text: TEXT });
  expect(await marks()).toHaveLength(1);
  await move(cast.editor, claim.slug, "retract", { reason: "Forged." });
  await move(cast.second, claim.slug, "retract");
  expect(await marks()).toEqual([]);
});
