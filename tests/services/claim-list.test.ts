// The claim table: every filter and sorting, paged by key without a gap or a double, and bulk assigning.

import { closePools } from "@/lib/db/engine/pool";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { ClaimFilter, DeskClaimRow } from "@/lib/domain/view/desk";
import { assignClaims } from "@/lib/services/claims";
import { listClaims, myWork, readClaim, reviewQueue } from "@/lib/services/desk";
import { quickClaim } from "@/tests/db/quick-claim";
import { type Cast, edit, makeArticle, makeCast, makeClaimIn, makePerson } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
let bulk: string;
const BULK = 500;
beforeAll(async () => {
  cast = await makeCast();
  bulk = await makeArticle(cast.writer, { headline: "A long one" });
  await database.sql.begin(async (tx) => {
    for (let made = 0; made < 10; made += 1) await quickClaim(tx, "checking", bulk, cast);
    const [author] = [cast.writer.id];
    // Many at one moment, as an import makes them: the same time and the same due date.
    await tx`
      insert into claim (slug, article_id, language, quote, statement, due_on, assignee_id, created_by, updated_at)
      select 'bulk-' || n, a.id, 'en', 'It is 389 metres long', 'Statement ' || n, case when n % 3 > 0 then date '2027-01-01' + n / 50 end,
        case when n % 2 = 0 then ${cast.second.id}::uuid end, ${author}, now()
      from generate_series(11, ${BULK}) n, article a where a.slug = ${bulk}`;
    await tx`
      select record_event('claim', id, 'claim.created', ${author}, '{}', '{}') from claim where slug like 'bulk-%' order by slug`;
  });
  // The moment of the event is each claim's own; make whole groups equal, as one statement would.
  await database.asSuperuser().begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update claim set updated_at = date_trunc('hour', now()) + (length(slug) || ' ms')::interval where slug like 'bulk-%'`;
  });
}, 60_000);

async function pages(filter: Omit<ClaimFilter, "cursor">): Promise<DeskClaimRow[]> {
  const rows: DeskClaimRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listClaims(cast.writer, { ...filter, ...(cursor && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(filter.limit ?? 50);
    if (page.next) expect(page.items).toHaveLength(filter.limit ?? 50);
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

describe("paging over 500 claims with equal times", () => {
  test.each([
    ["updated", 7, "updated_at desc, id desc"],
    ["updated", 50, "updated_at desc, id desc"],
    ["oldest", 33, "updated_at, id"],
    ["due", 20, "due_on nulls last, id"],
  ] as const)(
    "sorted by %s, %d a page: complete, in order, no double",
    async (sort, limit, order) => {
      const rows = await pages({ sort, limit });
      const wanted = await database.sql.unsafe(`select slug from claim order by ${order}`);
      expect(rows.map(({ slug }) => slug)).toEqual(wanted.map(({ slug }) => slug));
      expect(rows.length).toBeGreaterThan(300);
    },
  );

  test("a claim that changes on the way is neither lost nor shown with a hole before it", async () => {
    const first = await listClaims(cast.writer, { sort: "oldest", limit: 10, article: bulk });
    const shown = first.items[0]?.slug ?? "";
    await edit(cast.writer, shown, { gaps: "Changed meanwhile." });
    const rest: string[] = [];
    let cursor = first.next;
    while (cursor) {
      const page = await listClaims(cast.writer, {
        sort: "oldest",
        limit: 100,
        article: bulk,
        cursor,
      });
      rest.push(...page.items.map(({ slug }) => slug));
      cursor = page.next;
    }
    const all = new Set([...first.items.map(({ slug }) => slug), ...rest]);
    expect(all.size).toBe(BULK);
    expect(rest.at(-1)).toBe(shown);
  });

  test.each([
    "",
    "x",
    "bm90IG91cnM",
    Buffer.from('{"key":"2023-02-30","id":"0b0c8f0e-58a4-4a7e-9f0a-6c2f1c7f2a11"}').toString(
      "base64url",
    ),
    Buffer.from('{"key":"0000-01-01","id":"0b0c8f0e-58a4-4a7e-9f0a-6c2f1c7f2a11"}').toString(
      "base64url",
    ),
    Buffer.from('{"key":"2023-01-01\'","id":"0b0c8f0e-58a4-4a7e-9f0a-6c2f1c7f2a11"}').toString(
      "base64url",
    ),
    Buffer.from('{"key":"2023-01-01","id":"none"}').toString("base64url"),
  ])("a cursor that is not ours is refused: %j", async (cursor) => {
    await expect(listClaims(cast.writer, { cursor, sort: "due" })).rejects.toThrow(Invalid);
    await expect(listClaims(cast.writer, { cursor })).rejects.toThrow(Invalid);
    await expect(reviewQueue(cast.editor, cursor)).rejects.toThrow(Invalid);
  });
});

describe("filters", () => {
  const facts = async (filter: Omit<ClaimFilter, "cursor">) =>
    (await pages({ limit: 200, ...filter })).map(({ slug }) => slug).sort();
  const counted = async (where: string) =>
    (await database.sql.unsafe(`select c.slug from claim c where ${where}`))
      .map(({ slug }) => slug)
      .sort();

  test("each of them, and together", async () => {
    const published = await makeClaimIn("published", cast, { verdict: { rating: "mostly_true" } });
    await edit(cast.writer, published.slug, { assigneeId: cast.writer.id, dueOn: "2026-12-24" });
    const me = cast.writer.id;
    const cases: [Omit<ClaimFilter, "cursor">, string][] = [
      [{}, "true"],
      [{ state: "spotted" }, "c.state = 'spotted'"],
      [{ state: "retracted" }, "false"],
      [{ rating: "mostly_true" }, "c.rating = 'mostly_true'"],
      [{ assignee: cast.second.id }, `c.assignee_id = '${cast.second.id}'`],
      [{ assignee: "me" }, `c.assignee_id = '${me}'`],
      [{ assignee: "none" }, "c.assignee_id is null"],
      [{ article: bulk }, `c.article_id = (select id from article where slug = '${bulk}')`],
      [{ article: "no-such-article" }, "false"],
      [{ due: "2027-01-03" }, "c.due_on <= '2027-01-03'"],
      [
        {
          due: "2026-12-24",
          assignee: "me",
          state: "published",
          rating: "mostly_true",
          article: published.article.slug,
        },
        `c.slug = '${published.slug}'`,
      ],
      [
        { state: "spotted", assignee: "none", due: "2027-01-05", article: bulk },
        "c.state = 'spotted' and c.assignee_id is null and c.due_on <= '2027-01-05'",
      ],
    ];
    for (const [filter, where] of cases)
      for (const sort of ["updated", "oldest"] as const)
        expect([filter, await facts({ ...filter, sort })]).toEqual([filter, await counted(where)]);
  });

  test("a row has what the table shows, and nothing of the machinery", async () => {
    const [row] = (await listClaims(cast.writer, { assignee: cast.second.id, limit: 1 })).items;
    expect(row).toMatchObject({
      assignee: { id: cast.second.id, name: cast.second.name },
      article: { slug: bulk, headline: "A long one" },
    });
    expect(row).not.toHaveProperty("key");
    expect(row).not.toHaveProperty("id");
  });
});

test("the review queue is the oldest first, whole, by key", async () => {
  const article = await makeArticle(cast.writer);
  await database.sql.begin(async (tx) => {
    for (let made = 0; made < 60; made += 1) await quickClaim(tx, "in_review", article, cast);
  });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await reviewQueue(cast.editor, cursor);
    seen.push(...page.items.map(({ slug }) => slug));
    cursor = page.next ?? undefined;
  } while (cursor);
  const wanted =
    await database.sql`select slug from claim where state = 'in_review' order by state_since, id`;
  expect(seen).toEqual(wanted.map(({ slug }) => slug));
  expect((await myWork(cast.editor)).toReview.map(({ slug }) => slug)).toEqual(seen.slice(0, 50));
  expect((await myWork(cast.writer)).toReview).toEqual([]);
});

describe("assigning in bulk", () => {
  test("gives each open claim one event, skips what is closed, and leaves what is so already", async () => {
    const [one, other, gone] = [
      await makeClaimIn("spotted", cast),
      await makeClaimIn("in_review", cast),
      await makeClaimIn("dropped", cast),
    ];
    const slugs = [one.slug, other.slug, gone.slug, one.slug];
    const done = await assignClaims(cast.editor, { slugs, assigneeId: cast.third.id });
    expect(done.assigned.sort()).toEqual([one.slug, other.slug].sort());
    expect(done.skipped).toEqual([{ slug: gone.slug, reason: "The claim was dropped." }]);
    for (const claim of [one, other])
      expect(await readClaim(cast.writer, claim.slug)).toMatchObject({
        assignee: { id: cast.third.id },
        version: claim.version + 1,
        state: claim.state,
        contentHash: claim.contentHash,
      });
    await assignClaims(cast.editor, { slugs, assigneeId: cast.third.id });
    expect((await readClaim(cast.writer, one.slug)).version).toBe(one.version + 1);
    await assignClaims(cast.editor, { slugs: [one.slug], assigneeId: null });
    expect((await readClaim(cast.writer, one.slug)).assignee).toBeNull();
  });

  test("is all or nothing when one of them or the person does not exist", async () => {
    const claim = await makeClaimIn("spotted", cast);
    const nobody = "00000000-0000-4000-8000-000000000000";
    await refused(
      database.sql,
      () => assignClaims(cast.editor, { slugs: [claim.slug], assigneeId: nobody }),
      Invalid,
    );
    const act = () =>
      assignClaims(cast.editor, { slugs: [claim.slug, "zzz-none"], assigneeId: cast.third.id });
    await refused(database.sql, act, NotFound);
  });

  test("of the same claims by many at once comes to an end, and one of them is right", async () => {
    const slugs = (
      await listClaims(cast.writer, { article: bulk, state: "spotted", limit: 40 })
    ).items.map(({ slug }) => slug);
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    await Promise.all(
      people.map(({ id }, index) =>
        assignClaims(cast.editor, {
          slugs: index % 2 ? slugs : [...slugs].reverse(),
          assigneeId: id,
        }),
      ),
    );
    const rows =
      await database.sql`select distinct assignee_id as id from claim where slug = any(${slugs})`;
    expect(rows).toHaveLength(1);
  });
});
