// What is kept for good, tried as the application, as the owner, and as the strongest role there is.

import { closePools } from "@/lib/db/engine/pool";
import { writeNote } from "@/lib/services/notes";
import { makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt } from "./attempt";
import { brokenEvents } from "./chain";

const database = testDatabase();
database.atEnd(closePools);

beforeAll(async () => {
  const cast = await makeCast();
  const { slug } = await makeClaimIn("published", cast);
  await writeNote(cast.writer, slug, { body: "Well done." });
  await makeClaimIn("retracted", cast);
  const back = await makeClaimIn("in_review", cast);
  await move(cast.editor, back.slug, "return", { reason: "Not yet." });
});

/** A column of each table that is never changed. */
const KEPT = {
  publication: "snapshot",
  publication_person: "part",
  audit_event: "facts",
  audit_detail: "texts",
  review: "reason",
  revision: "text",
  contribution: "first_seq",
  anchor: "exact",
  rating: "label",
  rating_scale: "created_at",
} as const;
/** Tables whose rows change by the rules and are never taken away. */
const STANDING = [
  "claim",
  "article",
  "source",
  "note",
  "person",
  "newsroom",
  "chain_head",
  "public_claim",
];

const whoever = [
  ["the application", () => database.as("ss_app"), "42501"],
  ["the owner", () => database.sql, "SS403"],
  ["a superuser", () => database.asSuperuser(), "SS403"],
] as const;

describe.each(whoever)("%s", (_, sql, code) => {
  test.each(Object.entries(KEPT))("does not change %s", async (table, column) => {
    const [{ count } = { count: 0 }] =
      await database.sql`select count(*)::int from ${database.sql(table)}`;
    expect(count).toBeGreaterThan(0);
    expect(
      await attempt(sql(), (tx) => tx`update ${tx(table)} set ${tx(column)} = ${tx(column)}`),
    ).toBe(code);
  });

  test.each([...Object.keys(KEPT), ...STANDING])("takes nothing away from %s", async (table) => {
    expect(await attempt(sql(), (tx) => tx`delete from ${tx(table)}`)).toBe(code);
  });

  test.each([...Object.keys(KEPT), ...STANDING])("does not empty %s", async (table) => {
    expect(await attempt(sql(), (tx) => tx`truncate ${tx(table)} cascade`)).toBe(code);
  });
});

describe("the application", () => {
  const app = () => database.as("ss_app");
  test.each([
    ["disable a trigger", "alter table audit_event disable trigger all"],
    ["pose as a replica", "set session_replication_role = replica"],
    [
      "replace a rule",
      "create or replace function forbid() returns trigger language plpgsql as $$ begin return new; end $$",
    ],
    ["drop a rule", "drop trigger aa_kept on publication"],
    ["drop a table", "drop table publication"],
    [
      "write an event",
      `insert into audit_event (subject_kind, subject_id, seq, type, prev_hash, hash) values ('claim', gen_random_uuid(), 1, 'claim.edited', '', '')`,
    ],
    [
      "write an event's words",
      `insert into audit_detail (event_id, salt, texts) values (1, '', '')`,
    ],
    [
      "write who contributed",
      "insert into contribution select id, created_by, 1 from claim limit 1",
    ],
    ["write what is public", "insert into public_claim select * from public_claim limit 1"],
    [
      "write who stands under it",
      "insert into publication_person select id, published_by, 'approved' from publication limit 1",
    ],
    ["write a rating", "insert into rating_scale (version) values (2)"],
    ["write what readers find", "update public_claim set rating = 'false'"],
    ["write a head of a chain", "update chain_head set seq = 0"],
    ["write a note's words", "update note set body = 'x'"],
    ["make a table", "create table mine (id int)"],
    ["make a function", "create function mine() returns int language sql as 'select 1'"],
  ])("can't %s", async (_, statement) => {
    expect(await attempt(app(), (tx) => tx.unsafe(statement))).toBe("42501");
  });

  test("is no other role, and no other role's member", async () => {
    const [row] = await database.sql`
      select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls from pg_roles where rolname = 'ss_app'`;
    expect({ ...row, rolinherit: false }).toEqual({
      rolsuper: false,
      rolinherit: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      rolreplication: false,
      rolbypassrls: false,
    });
    const memberships = await database.sql`
      select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
      where m.member = any(array['ss_app'::regrole, 'ss_reader'::regrole])`;
    expect(memberships).toEqual([]);
    const owned =
      await database.sql`select relname from pg_class where relowner in ('ss_app'::regrole, 'ss_reader'::regrole)`;
    expect(owned).toEqual([]);
  });

  test("runs no function of the owner's rights but the one that records", async () => {
    const open = await database.sql`
      select p.proname from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('ss_app', p.oid, 'execute')`;
    expect(open.map((row) => row.proname)).toEqual(["record_event"]);
    const unsafe = await database.sql`
      select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig::text, '') like '%search_path=public, pg_temp%'`;
    expect(unsafe).toEqual([]);
  });
});

test("the chain holds, and a change behind the rules' back is found at its event", async () => {
  const events = await database.sql`select count(*)::int from audit_event`;
  expect(events[0]?.count).toBeGreaterThan(30);
  expect(await brokenEvents(database.sql)).toEqual([]);
  const [victim] = await database.sql`
    select id, facts from audit_event where type = 'claim.moved' order by id limit 1`;
  const [other] =
    await database.sql`select min(id) as id from audit_event where type = 'claim.published'`;
  await database.asSuperuser().begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update audit_event set facts = '{"move":"approve"}' where id = ${victim?.id}`;
    await tx`update audit_detail set texts = '{"correction":"none"}' where event_id = ${other?.id}`;
  });
  expect(await brokenEvents(database.sql)).toEqual([`${victim?.id}: hash`, `${other?.id}: words`]);
});
