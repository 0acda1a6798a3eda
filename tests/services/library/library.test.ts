// The library of sources: one record for one source, withdrawals that reach every claim, names that stay sealed.
import { closePools, desk, reader } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { readClaim } from "@/lib/services/desk";
import { addEvidence } from "@/lib/services/evidence";
import { seal, unseal } from "@/lib/services/keys/seal";
import { readIdentity, setIdentity } from "@/lib/services/library/identity";
import { mergeSources, previewMerge } from "@/lib/services/library/merge";
import { claimsReached, takeWithdrawalBack, withdrawSource } from "@/lib/services/library/withdraw";
import { getPublicClaim } from "@/lib/services/public";
import { editSource, findSources, listSources, readSource } from "@/lib/services/sources";
import { type Cast, makeCast, makeClaimIn, makeEvidence, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

process.env.SOURCE_KEY = Buffer.alloc(32, 7).toString("base64");
const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

let count = 0;
/** A source that one claim in each of these states rests on, decisively. */
async function makeSource(states: ("checking" | "approved" | "published")[], over: object = {}) {
  count += 1;
  const source = { title: `Record number ${count}`, level: "primary" as const, ...over };
  const slugs: string[] = [];
  let id = "";
  for (const state of states) {
    const { slug } = await makeClaimIn("checking", cast);
    const evidenceId = await makeEvidence(cast.writer, slug, { source: id || source });
    const claim = await readClaim(cast.writer, slug);
    id = claim.evidence.find((one) => one.id === evidenceId)?.source.id ?? "";
    if (state !== "checking") {
      await move(cast.writer, slug, "submit");
      await move(cast.editor, slug, "approve");
    }
    if (state === "published") await move(cast.editor, slug, "publish");
    slugs.push(slug);
  }
  return { id, slugs };
}
const NAME = "Kofi of the harbour office, 0151 496 0000";
async function makeUnnamed() {
  const { id, slugs } = await makeSource(["checking"], {
    title: "An official of the harbour",
    unnamed: true,
  });
  await setIdentity(cast.writer, id, NAME);
  return { id, slug: slugs[0] ?? "" };
}

describe("a source that can't be named", () => {
  test("is not named by the trail of the change that takes its name away", async () => {
    const { id, slugs } = await makeSource(["checking"], { title: "Kofi of the harbour office" });
    const { version } = await readSource(cast.writer, id);
    const since = await database.sql`select coalesce(max(id), 0) as id from audit_event`;
    await editSource(cast.writer, id, version, { title: "An official", unnamed: true });
    const told = await database.sql`
      select d.texts from audit_detail d where d.event_id > ${since[0]?.id}`;
    expect(told).toHaveLength(1 + slugs.length);
    expect(JSON.stringify(told)).toContain("An official");
    expect(JSON.stringify(told)).not.toContain("Kofi");
  });

  test("is sealed in the database, opens for editors alone, and each reading is on record", async () => {
    const { id } = await makeUnnamed();
    const rows = await database.sql`select * from source_secret where source_id = ${id}`;
    expect(JSON.stringify(rows)).not.toContain("Kofi");
    expect(Buffer.from(rows[0]?.sealed).toString("latin1")).not.toContain("Kofi");
    expect(() => readIdentity(cast.writer, id)).toThrow("Only an editor may do this.");
    await expect(readIdentity(cast.editor, id)).resolves.toEqual({ identity: NAME });
    const events = await database.sql`
      select e.type, d.texts from audit_event e join audit_detail d on d.event_id = e.id
      where e.subject_id = ${id} order by e.seq`;
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["source.identity_set", "source.identity_read"]),
    );
    expect(JSON.stringify(events)).not.toContain("Kofi");
  });

  test("stands in no answer of the desk, and its table is closed to readers", async () => {
    const { id, slug } = await makeUnnamed();
    const answers = [
      await readSource(cast.editor, id),
      await readClaim(cast.editor, slug),
      await listSources(cast.editor, {}),
    ];
    expect(JSON.stringify(answers)).not.toContain("Kofi");
    expect(answers[0]).toMatchObject({ hasIdentity: true, unnamed: true });
    await expect(reader.rows(sql`select from source_secret`)).rejects.toThrow(/permission denied/);
  });

  test("has no address and no publisher, by the service and by the database", async () => {
    const { id } = await makeUnnamed();
    const { version } = await readSource(cast.writer, id);
    const url = "https://harbour.example/kofi";
    await expect(editSource(cast.writer, id, version, { url })).rejects.toMatchObject({
      errors: [{ pointer: "/url" }],
    });
    await expect(
      desk.row(sql`update source set publisher = 'Harbour' where id = ${id}`),
    ).rejects.toThrow();
    const { slug } = await makeClaimIn("checking", cast);
    const source = { title: "An official", unnamed: true, url };
    await expect(
      addEvidence(cast.writer, slug, { source, stance: "context" }),
    ).rejects.toMatchObject({ errors: [{ pointer: "/source/url" }] });
  });

  test("readers see its public wording, and that its name can't be told", async () => {
    const { slugs } = await makeSource(["published"], {
      title: "An official of the port",
      unnamed: true,
      interests: "Works for the port",
    });
    const read = await getPublicClaim(slugs[0] ?? "");
    expect(read?.snapshot.content.evidence.at(-1)?.source).toMatchObject({
      title: "An official of the port",
      unnamed: true,
      interests: "Works for the port",
    });
  });

  test("what was sealed for one source opens for no other, nor after a change", () => {
    const sealed = seal(NAME, "one");
    expect(unseal(sealed, "one")).toBe(NAME);
    expect(() => unseal(sealed, "two")).toThrow(/does not open/);
    sealed.sealed[0] = (sealed.sealed[0] ?? 0) ^ 1;
    expect(() => unseal(sealed, "one")).toThrow(/does not open/);
    expect(() => unseal({ ...seal(NAME, "one"), keyId: "other" }, "one")).toThrow(
      /another SOURCE_KEY/,
    );
  });
});

describe("two records of one source", () => {
  test("claims in work go over and lose approvals; public ones keep what was published", async () => {
    const from = await makeSource(["checking", "approved", "published"]);
    const into = await makeSource([], {});
    const stays = (await makeSource(["checking"])).id;
    expect(into.id).toBe("");
    const preview = await previewMerge(cast.editor, from.id, stays);
    expect(preview.moved).toHaveLength(2);
    expect(preview.kept.map(({ state }) => state)).toEqual(["published"]);
    const before = await getPublicClaim(from.slugs[2] ?? "");
    await mergeSources(cast.editor, from.id, stays);
    const [checking, approved, published] = await Promise.all(
      from.slugs.map((slug) => readClaim(cast.writer, slug)),
    );
    expect(checking?.evidence.at(-1)?.source.id).toBe(stays);
    expect(approved).toMatchObject({ state: "in_review", approvals: 0 });
    expect(published?.evidence.at(-1)?.source).toMatchObject({ id: from.id, mergedInto: stays });
    expect(await getPublicClaim(from.slugs[2] ?? "")).toEqual(before);
  });

  test("the old record leads to the new one: in the list, by its address, as new evidence", async () => {
    const url = `https://records.example/${Math.random()}`;
    const old = await makeSource(["checking"], { url });
    const stays = (await makeSource(["checking"])).id;
    await mergeSources(cast.editor, old.id, stays);
    expect((await findSources(cast.writer, url)).map(({ id }) => id)).toEqual([stays]);
    const { items } = await listSources(cast.writer, { limit: 200 });
    expect(items.map(({ id }) => id)).not.toContain(old.id);
    const { slug } = await makeClaimIn("checking", cast);
    await makeEvidence(cast.writer, slug, { source: old.id });
    expect((await readClaim(cast.writer, slug)).evidence.at(-1)?.source.id).toBe(stays);
  });

  test.each([
    [
      "with itself",
      async () => {
        const { id } = await makeSource(["checking"]);
        return [id, id];
      },
    ],
    [
      "with one that was merged",
      async () => {
        const [a, b, c] = [
          await makeSource(["checking"]),
          await makeSource(["checking"]),
          await makeSource(["checking"]),
        ];
        await mergeSources(cast.editor, b.id, c.id);
        return [a.id, b.id];
      },
    ],
    [
      "with one that was taken from it",
      async () => {
        const a = await makeSource(["checking"]);
        const b = await makeSource(["checking"], { derivedFrom: a.id });
        return [a.id, b.id];
      },
    ],
    [
      "a named one with one that can't be named",
      async () => {
        const a = await makeSource(["checking"]);
        return [a.id, (await makeUnnamed()).id];
      },
    ],
  ])("is not merged %s", async (_, make) => {
    const [from = "", into = ""] = await make();
    await expect(mergeSources(cast.editor, from, into)).rejects.toMatchObject({
      errors: [{ pointer: "/into" }],
    });
  });

  test("a checker merges nothing, and evidence changes its source by no other way", async () => {
    const [a, b] = [await makeSource(["checking"]), await makeSource(["checking"])];
    expect(() => mergeSources(cast.writer, a.id, b.id)).toThrow("Only an editor may do this.");
    await expect(
      desk.row(sql`update evidence set source_id = ${b.id} where source_id = ${a.id}`),
    ).rejects.toThrow(/stays with its claim and source/);
  });
});

describe("a source that was withdrawn", () => {
  const withdrawal = { on: "2026-01-02", reason: "The figures were made up." };

  test("public claims are reopened, those in review go back, all get a task, in one act", async () => {
    const { id, slugs } = await makeSource(["checking", "approved", "published"]);
    expect(await claimsReached(cast.editor, id)).toHaveLength(3);
    const done = await withdrawSource(cast.editor, id, { ...withdrawal, published: "reopen" });
    expect(done).toEqual({ reopened: 1, returned: 1, flagged: 1 });
    const claims = await Promise.all(slugs.map((slug) => readClaim(cast.writer, slug)));
    expect(claims.map(({ state }) => state)).toEqual(["checking", "checking", "checking"]);
    for (const claim of claims) {
      expect(claim.findings).toMatchObject([{ kind: "withdrawn", outcome: null, captureId: null }]);
      expect(claim.checks.map(({ code }) => code)).toContain("withdrawn_source");
    }
    expect(claims[1]?.returnedReason).toContain("was withdrawn on 2026-01-02");
    // Readers keep what is published until there is something else.
    expect((await getPublicClaim(slugs[2] ?? ""))?.kind).toBe("verdict");
  });

  test("chosen so, public claims only get a task", async () => {
    const { id, slugs } = await makeSource(["published"]);
    const done = await withdrawSource(cast.editor, id, { ...withdrawal, published: "flag" });
    expect(done).toEqual({ reopened: 0, returned: 0, flagged: 1 });
    expect((await readClaim(cast.writer, slugs[0] ?? "")).state).toBe("published");
  });

  test("claims that rest on a copy of it are reached, too", async () => {
    const origin = await makeSource(["checking"]);
    const copy = await makeSource(["checking"], { derivedFrom: origin.id, level: "secondary" });
    expect((await claimsReached(cast.editor, origin.id)).map(({ slug }) => slug)).toEqual(
      [...origin.slugs, ...copy.slugs].sort(),
    );
  });

  test("is marked once, and taken back without moving a claim", async () => {
    const { id, slugs } = await makeSource(["published"]);
    const again = () => withdrawSource(cast.editor, id, { ...withdrawal, published: "reopen" });
    await again();
    await expect(again()).rejects.toThrow(/already/);
    await takeWithdrawalBack(cast.editor, id);
    const claim = await readClaim(cast.writer, slugs[0] ?? "");
    expect(claim.state).toBe("checking");
    expect(claim.checks.map(({ code }) => code)).not.toContain("withdrawn_source");
    expect(() => takeWithdrawalBack(cast.writer, id)).toThrow("Only an editor may do this.");
  });

  test("a day that is still to come is refused, and nothing is done", async () => {
    const { id, slugs } = await makeSource(["published"]);
    const later = { ...withdrawal, on: "2999-01-01", published: "reopen" as const };
    expect(() => withdrawSource(cast.editor, id, later)).toThrow("still to come");
    expect((await readClaim(cast.writer, slugs[0] ?? "")).state).toBe("published");
  });

  test("is found in the library", async () => {
    const { id } = await makeSource(["checking"]);
    await withdrawSource(cast.editor, id, { ...withdrawal, published: "flag" });
    const { items } = await listSources(cast.writer, { only: "withdrawn", limit: 200 });
    expect(items.map((source) => source.id)).toContain(id);
    expect(items.every(({ withdrawnOn }) => withdrawnOn !== null)).toBe(true);
  });
});
