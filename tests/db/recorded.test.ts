// Articles, sources, people and settings: no change without its event, whoever makes it.
import { closePools } from "@/lib/db/engine/pool";
import { type Cast, makeArticle, makeCast, makeClaimIn } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt, otherEvent, type Transaction } from "./attempt";
import { brokenEvents } from "./chain";

const database = testDatabase();
database.atEnd(closePools);
const roles = ["ss_app", "owner"] as const;
const as = (role: (typeof roles)[number]) =>
  role === "owner" ? database.sql : database.as("ss_app");

type Ids = { article: string; source: string; person: string; newsroom: string };
let cast: Cast;
let ids: Ids;
beforeAll(async () => {
  cast = await makeCast();
  const [row] =
    await database.sql`select id from article where slug = ${await makeArticle(cast.writer)}`;
  const claim = await makeClaimIn("checking", cast);
  ids = {
    article: row?.id,
    source: claim.evidence[1]?.source.id ?? "",
    person: cast.third.id,
    newsroom: "00000000-0000-0000-0000-000000000001",
  };
});

const CHANGES: [keyof Ids, string, (tx: Transaction, id: string) => Promise<unknown>][] = [
  [
    "article",
    "headline",
    (tx, id) => tx`update article set headline = headline || '!' where id = ${id}`,
  ],
  ["article", "public", (tx, id) => tx`update article set public_at = now() where id = ${id}`],
  ["article", "version", (tx, id) => tx`update article set version = version + 1 where id = ${id}`],
  [
    "article",
    "text",
    (tx, id) => tx`
    insert into revision (article_id, number, text, sha256, how, created_by)
    select ${id}, max(number) + 1, 'New.', sha256('New.'), 'text', ${cast.writer.id} from revision where article_id = ${id}`,
  ],
  [
    "person",
    "role",
    (tx, id) =>
      tx`update person set role = case role when 'admin' then 'editor' else 'admin' end where id = ${id}`,
  ],
  [
    "person",
    "access",
    (tx, id) =>
      tx`update person set disabled_at = case when disabled_at is null then now() end where id = ${id}`,
  ],
  ["person", "name", (tx, id) => tx`update person set name = name || ' II' where id = ${id}`],
  ["person", "address", (tx, id) => tx`update person set email = 'x' || email where id = ${id}`],
  ["newsroom", "quorum", (tx) => tx`update newsroom set quorum = 3 - quorum, quorum_high = 3`],
  ["newsroom", "names", (tx) => tx`update newsroom set public_names = not public_names`],
];

describe.each(roles)("as %s", (role) => {
  test.each(CHANGES)("%s: %s, only with its event", async (kind, _, change) => {
    expect(await attempt(as(role), (tx) => change(tx, ids[kind]))).toBe("SS409");
    const whole = async (tx: Transaction) => {
      await change(tx, ids[kind]);
      await otherEvent(tx, kind, ids[kind], cast.admin.id);
    };
    expect(await attempt(as(role), whole)).toBe("done");
    // The event of that change does not cover the next one.
    expect(await attempt(as(role), (tx) => change(tx, ids[kind]))).toBe("SS409");
  });

  test("a new article, source or person, only with its event", async () => {
    const name = `new-${role.replace("_", "-")}`;
    const inserts: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) =>
        tx`insert into article (slug, headline, language, created_by) values (${name}, 'A', 'en', ${cast.writer.id})`,
      (tx) => tx`insert into source (title, created_by) values ('A', ${cast.writer.id})`,
      (tx) =>
        tx`insert into person (email, name, role) values (${`${name}@example.org`}, 'A', 'admin')`,
    ];
    for (const insert of inserts) expect(await attempt(as(role), insert)).toBe("SS409");
  });
});

test("signing in and a second factor need none", async () => {
  const code = await attempt(
    database.as("ss_app"),
    (tx) => tx`
    update person set two_factor_enabled = true, updated_at = now() where id = ${cast.writer.id}`,
  );
  expect(code).toBe("done");
});

test("the chains hold", async () => {
  expect(await brokenEvents(database.sql)).toEqual([]);
});
