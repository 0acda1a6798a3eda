// A person's data goes when two people say so, and the chain still holds and says what is gone.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as audit from "@/lib/db/audit";
import { closePools, desk } from "@/lib/db/engine/pool";
import { Forbidden, Invalid, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { ErasureInput } from "@/lib/domain/trail/erasure";
import { exportNewsroom } from "@/lib/services/archive/export-newsroom";
import { importNewsroom } from "@/lib/services/archive/import-newsroom";
import { askForReply } from "@/lib/services/claim/replies";
import { writeNote } from "@/lib/services/notes";
import { setDisabled } from "@/lib/services/people";
import { formToken } from "@/lib/services/reports/form-token";
import { decideReport, listReports, takeReport } from "@/lib/services/reports/reports";
import {
  askErasure,
  decideErasure,
  findErasable,
  listErasures,
  previewErasure,
  readErasure,
} from "@/lib/services/trail/erasures";
import { verifyTrail } from "@/lib/services/verify-trail";
import { attempt } from "@/tests/db/attempt";
import { type Cast, makeCast, makeClaimIn, makePerson } from "@/tests/make";
import { everything, refused } from "@/tests/services/everything";
import { anotherDatabase } from "@/tests/setup/another-database";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

const why = { basis: "objection", reason: "Asked for by letter of 4 May." } as const;
const WORDS = "Nathaniel Collins";
let cast: Cast;
let second: Actor;
let slug = "";
beforeAll(async () => {
  cast = await makeCast();
  second = await makePerson("admin");
  slug = (await makeClaimIn("published", cast)).slug;
});

async function ask(input: ErasureInput, by = cast.admin) {
  const { id } = await askErasure(by, input);
  return readErasure(by, id);
}
const texts = (
  items: { kind: "note" | "report" | "reply" | "expert" | "event"; target: string }[],
) => ({ what: "texts", items, ...why }) as const;
const confirm = async (id: string, by: Actor) =>
  decideErasure(by, id, (await readErasure(by, id)).version, { state: "done" });

/** A note, a report that was decided on, a reply's contact and an event, each with the name in it. */
async function makeTexts() {
  const open = await makeClaimIn("checking", cast);
  await askForReply(cast.writer, open.slug, {
    askedOf: "The bridge company",
    how: "email",
    contact: `${WORDS} <press@bridge.example>`,
    askedOn: "2024-03-04",
  });
  await writeNote(cast.writer, slug, { body: `${WORDS} called about his family.` });
  const input = { what: `I am ${WORDS}.`, source: null, contact: "reader@mail.example" };
  await takeReport(slug, input, formToken(slug, Date.now()), "192.0.2.1");
  const report = (await listReports(cast.editor, { state: "new" })).items.at(-1);
  if (!report) throw new Error("no report");
  const note = `Told ${WORDS} by telephone.`;
  await decideReport(cast.editor, report.id, report.version, { state: "spam", note });
  return findErasable(cast.admin, WORDS.toUpperCase());
}

test("words are found wherever they stand, and go for good when a second person confirms", async () => {
  const places = await makeTexts();
  expect(places.map(({ kind }) => kind).sort()).toEqual(["event", "note", "reply", "report"]);
  const asked = await ask(texts(places.map(({ kind, target }) => ({ kind, target }))));
  expect(asked).toMatchObject({
    state: "asked",
    items: 4,
    whyNot: expect.stringMatching(/second/),
  });
  const before = await everything(database.sql);
  expect(await previewErasure(second, asked.id)).toHaveLength(4);
  expect(await everything(database.sql)).toEqual(before);

  await confirm(asked.id, second);
  expect(await findErasable(cast.admin, WORDS)).toEqual([]);
  const whole = await database.sql`
    select count(*)::int as n from (
      select body as words from note union all select concat(what, contact, note) from report
      union all select contact from reply_request union all select texts from audit_detail) as t
    where words like ${`%${WORDS}%`} or words like '%reader@mail%'`;
  expect(whole[0]?.n).toBe(0);

  const { problems, redacted } = await verifyTrail();
  expect(problems).toEqual([]);
  // The two events of the report, one of which was named itself.
  expect(redacted).toBe(2);
  const done = await readErasure(second, asked.id);
  expect(done).toMatchObject({ state: "done", decidedBy: { id: second.id } });
  expect(await previewErasure(second, asked.id)).toEqual([]);
  expect((await listErasures(second))[0]?.id).toBe(asked.id);
  const said = await database.sql`
    select e.facts || d.texts as words from audit_event e join audit_detail d on d.event_id = e.id
    where e.type like '%eras%' or e.type like '%redact%'`;
  expect(said.map(({ words }) => words).join()).not.toContain("Nathaniel");
});

test("a history without its words is shown as one", async () => {
  const [report] = await database.sql`select id from report limit 1`;
  const entries = await audit.list(desk, { kind: "report", id: report?.id }, 50, null);
  expect(entries.map(({ type }) => type)).toEqual([
    "report.erased",
    "event.redacted",
    "event.redacted",
  ]);
  expect(entries[1]).toMatchObject({ facts: { was: "report.decided" }, texts: {} });
});

test("a person is anonymous afterwards, everywhere, can't sign in and can't come back", async () => {
  const person = await makePerson("checker", WORDS);
  const claim = await makeClaimIn("published", { ...cast, writer: person });
  await database.sql`insert into session (token, person_id, expires_at, ip_address)
    values ('t', ${person.id}, now() + interval '1 day', '192.0.2.9')`;
  const asked = await ask({ what: "person", personId: person.id, ...why });
  const [frozen] = await database.sql`select md5(string_agg(snapshot, '')) as it from publication`;
  await confirm(asked.id, second);
  const [row] = await database.sql`
    select name, email, disabled_at is not null as off,
      (select count(*)::int from session where person_id = p.id) as sessions,
      (select count(*)::int from verification where value = p.id::text) as links
    from person p where id = ${person.id}`;
  expect(row).toEqual({
    name: `Erased person ${asked.number}`,
    email: `erased-${asked.number}@erased.invalid`,
    off: true,
    sessions: 0,
    links: 0,
  });
  expect((await verifyTrail()).problems).toEqual([]);
  // What was published is frozen, by ids; whose name stands there comes from the account.
  const [after] = await database.sql`select md5(string_agg(snapshot, '')) as it from publication`;
  expect(after).toEqual(frozen);
  const names = await database.as(
    "ss_reader",
  )`select name from public_person where id = ${person.id}`;
  expect(names).toEqual([{ name: `Erased person ${asked.number}` }]);
  const [kept] =
    await database.sql`select count(*)::int as n from audit_detail where texts like ${`%${WORDS}%`}`;
  expect(kept?.n).toBe(0);
  expect(claim.slug).toBeTruthy();
  await refused(
    database.sql,
    () => setDisabled(cast.admin, { id: person.id, disabled: false }),
    Refused,
  );
  await refused(
    database.sql,
    () => askErasure(cast.admin, { what: "person", personId: person.id, ...why }),
    Refused,
  );
});

describe("who may", () => {
  test("an admin asks; nobody else searches or asks", async () => {
    for (const actor of [cast.writer, cast.editor]) {
      const input = { what: "person", personId: cast.third.id, ...why } as const;
      await refused(database.sql, () => askErasure(actor, input), Forbidden);
      await expect(findErasable(actor, "x")).rejects.toThrow(Forbidden);
    }
    await expect(listErasures(cast.writer)).rejects.toThrow(Forbidden);
  });

  test("neither who asked nor the person confirms, and an editor only without a second admin", async () => {
    const other = await makePerson("admin");
    const asked = await ask({ what: "person", personId: other.id, ...why });
    for (const actor of [cast.admin, other, cast.editor])
      await refused(database.sql, () => confirm(asked.id, actor), Refused);
    for (const id of [second.id, other.id]) await setDisabled(cast.admin, { id, disabled: true });
    expect((await readErasure(cast.editor, asked.id)).whyNot).toBeNull();
    await confirm(asked.id, cast.editor);
    expect(await readErasure(cast.editor, asked.id)).toMatchObject({ state: "done" });
    await refused(database.sql, () => confirm(asked.id, cast.second), Refused);
    await setDisabled(cast.admin, { id: second.id, disabled: false });
  });

  test("the last admin is not erased, and what is declined takes nothing", async () => {
    const asked = await ask({ what: "person", personId: cast.third.id, ...why });
    await decideErasure(cast.admin, asked.id, asked.version, { state: "declined" });
    expect(await readErasure(second, asked.id)).toMatchObject({ state: "declined" });
    await refused(database.sql, () => confirm(asked.id, second), Refused);
    await setDisabled(cast.admin, { id: second.id, disabled: true });
    const input = { what: "person", personId: cast.admin.id, ...why } as const;
    await refused(database.sql, () => askErasure(cast.admin, input), Refused);
    await setDisabled(cast.admin, { id: second.id, disabled: false });
  });

  test("what is not there can't be named", async () => {
    const none = { kind: "note", target: "00000000-0000-4000-8000-000000000000" } as const;
    await refused(database.sql, () => askErasure(cast.admin, texts([none])), Invalid);
  });
});

describe("the database permits nothing else", () => {
  const owner = () => database.sql;
  test.each([
    [
      "delete words that no erasure names",
      "delete from audit_detail where event_id = (select max(event_id) from audit_detail)",
      "SS403",
    ],
    ["change words", "update audit_detail set texts = '{}'", "SS403"],
    ["write over a note", "update note set body = '[Erased]' where body <> '[Erased]'", "SS409"],
    ["write over a report", "update report set what = 'Praise.', contact = null", "SS409"],
    [
      "name more in an erasure that was asked for",
      "insert into erasure_item select id, 'event', '1' from erasure limit 1",
      "SS409",
    ],
    [
      "take back an erasure",
      "update erasure set state = 'asked', decided_by = null, decided_at = null where state = 'done'",
      "SS409",
    ],
    ["forget one", "delete from erasure", "SS403"],
    [
      "rename someone erased",
      "update person set name = 'Back' where email like 'erased-%'",
      "SS409",
    ],
    [
      "confirm alone",
      "insert into erasure (what, person_id, basis, reason, asked_by, state, decided_by) select 'person', p.id, 'objection', 'x', p.id, 'done', p.id from person p where role = 'admin' limit 1",
      "SS403",
    ],
  ])("not even its owner can %s", async (_, statement, code) => {
    await writeNote(cast.writer, slug, { body: "Well done." });
    expect(await attempt(owner(), (tx) => tx.unsafe(statement))).toBe(code);
  });

  test("the application deletes nothing by itself", async () => {
    for (const statement of ["delete from audit_detail", "update note set body = '[Erased]'"])
      expect(await attempt(database.as("ss_app"), (tx) => tx.unsafe(statement))).toBe("42501");
  });
});

test("what was erased is erased in an archive too, and the chain still tells so", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "erased-"));
  const other = await anotherDatabase();
  try {
    const file = path.join(folder, "newsroom.tar.gz");
    await exportNewsroom(file);
    await importNewsroom(file, { url: other.url });
    const [there] = await other.sql`
      select (select count(*)::int from audit_event) - (select count(*)::int from audit_detail) as gone,
        (select count(*)::int from erasure where state = 'done') as erasures`;
    expect(there).toEqual({ gone: (await verifyTrail()).redacted, erasures: 3 });
    // The guards know of it there as well.
    expect(
      await attempt(
        other.sql,
        (tx) => tx`update person set name = 'Back' where email like 'erased-%'`,
      ),
    ).toBe("SS409");
  } finally {
    await other.drop();
    rmSync(folder, { recursive: true });
  }
});

test("words that are gone without an erasure are a break, and so are words that came back", async () => {
  expect((await verifyTrail()).problems).toEqual([]);
  const [gone] =
    await database.sql`select event_id, salt, texts from audit_detail order by event_id limit 1`;
  const [back] = await database.sql`
    select id from audit_event where type = 'report.decided' order by id limit 1`;
  await database.asSuperuser().begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from audit_detail where event_id = ${gone?.event_id}`;
    await tx`insert into audit_detail (event_id, salt, texts) values (${back?.id}, '\\x00', '{}')`;
  });
  const { problems } = await verifyTrail();
  expect(problems.map(({ problem }) => problem).sort()).toEqual([
    "its texts are missing",
    "its texts were erased, and are there again",
  ]);
});
