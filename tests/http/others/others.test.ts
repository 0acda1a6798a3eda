/** Checks by others over the API: who may what, how the list is narrowed, what readers never get. */
import { closePools, reader } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { doNext } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { review } from "@/tests/intake/claim-review/reviews";
import { type Cast, makeCast, makeClaim } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { call } from "../call";

const database = testDatabase();
database.atEnd(closePools);
const AT = "/desk/other-checks";
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  jest.spyOn(log, "info").mockReturnValue();
});

async function bring(value: unknown) {
  const sent = await call("POST", `${AT}/imports?name=checks.json`, {
    as: cast.writer,
    text: JSON.stringify(value),
  });
  expect(sent.status).toBe(201);
  while (await doNext(new AbortController().signal));
  return call("GET", `${AT}/imports/${sent.body.id}`, { as: cast.writer });
}

const three = ["Alder grows on the bank.", "Birch grows on the bank.", "100% of elms died."].map(
  (claimReviewed, index) =>
    review({
      url: `https://trees.example.org/${index}`,
      claimReviewed,
      author: { name: index === 2 ? "Contrôle du Sud" : "Tree Facts" },
      inLanguage: index === 1 ? "fr" : "en",
    }),
);

test("a checker brings in a file and sees what came of it", async () => {
  const { body } = await bring(three);
  expect(body).toMatchObject({ state: "done", kind: "file", added: 3, problem: null });
  const { body: list } = await call("GET", `${AT}/imports`, { as: cast.second });
  expect(list.items[0]).toMatchObject({ id: body.id });
});

test("the list is narrowed by words, publisher and language, and paged", async () => {
  const claims = async (query: string) => {
    const { body } = await call("GET", `${AT}?${query}`, { as: cast.writer });
    return body.items.map((item: { claimReviewed: string }) => item.claimReviewed.split(" ")[0]);
  };
  expect((await claims("q=BANK%20grows")).toSorted()).toEqual(["Alder", "Birch"]);
  expect(await claims("q=100%25")).toEqual(["100%"]);
  expect(await claims("q=_irch")).toEqual([]);
  expect(await claims("publisher=Contr%C3%B4le%20du%20Sud")).toEqual(["100%"]);
  expect(await claims("language=fr&q=bank")).toEqual(["Birch"]);
  const first = await call("GET", `${AT}?limit=2`, { as: cast.writer });
  const next = await call("GET", `${AT}?limit=2&cursor=${first.body.next}`, { as: cast.writer });
  expect([first.body.items.length, next.body.items.length, next.body.next]).toEqual([2, 1, null]);
  const refused = await call("GET", `${AT}?cursor=x`, { as: cast.writer });
  expect(refused.status).toBe(422);
});

test("an editor removes one with a reason and follows feeds; a checker does neither", async () => {
  const { body } = await call("GET", `${AT}?q=alder`, { as: cast.writer });
  const [{ id }] = body.items;
  const remove = (as: Cast["writer"], reason: string) =>
    call("POST", `${AT}/${id}/removal`, { as, body: { reason } });
  expect((await remove(cast.writer, "R")).status).toBe(403);
  expect((await remove(cast.editor, " ")).status).toBe(422);
  const removed = await remove(cast.editor, "It is forged.");
  expect(removed.body).toMatchObject({ removedReason: "It is forged." });
  expect((await remove(cast.editor, "Again.")).status).toBe(404);
  const feed = { url: "https://trees.example.org/feed.json" };
  expect((await call("POST", `${AT}/feeds`, { as: cast.writer, body: feed })).status).toBe(403);
  const made = await call("POST", `${AT}/feeds`, { as: cast.editor, body: feed });
  expect(made.body).toMatchObject({ title: "trees.example.org", active: true, looking: true });
  const again = await call("POST", `${AT}/feeds`, { as: cast.editor, body: feed });
  expect(again.body.errors).toMatchObject([{ pointer: "/url" }]);
  const at = `${AT}/feeds/${made.body.id}`;
  const change = { as: cast.editor, body: { active: false } };
  expect((await call("PATCH", at, change)).status).toBe(428);
  expect((await call("PATCH", at, { ...change, version: made.body.version })).status).toBe(200);
  expect((await call("PATCH", at, { ...change, version: made.body.version })).status).toBe(412);
  expect((await call("POST", `${at}/look`, { as: cast.editor })).status).toBe(409);
});

test("the same POST sent twice is one import, and a file over 10 MiB is refused", async () => {
  const send = () =>
    call("POST", `${AT}/imports?name=a.json`, {
      as: cast.writer,
      text: JSON.stringify(three),
      key: "the-same-file-twice",
    });
  expect((await send()).body.id).toBe((await send()).body.id);
  const large = await call("POST", `${AT}/imports?name=a.json`, {
    as: cast.writer,
    text: `[${" ".repeat(11_000_000)}]`,
  });
  expect(large.status).toBe(413);
  const empty = await call("POST", `${AT}/imports?name=a.json`, { as: cast.writer, text: "" });
  expect(empty.status).toBe(400);
});

test("beside a claim they are found by its words; no reader's connection sees them", async () => {
  await bring(
    review({
      url: "https://trees.example.org/tyne",
      claimReviewed: "The Tyne Bridge is 389 metres long",
    }),
  );
  const slug = await makeClaim(cast.writer);
  const asked = `/desk/claims/${slug}/other-checks?statement=the%20tyne%20bridge%20is%20389%20metres%20long`;
  const { body } = await call("GET", asked, { as: cast.writer });
  expect(body.items).toMatchObject([{ publisher: "Northern Checks", label: "False", likeness: 1 }]);
  expect((await call("GET", asked)).status).toBe(401);
  for (const table of ["other_check", "other_check_past", "other_import", "other_feed"])
    await expect(
      reader.rows(
        table === "other_check"
          ? sql`select from other_check`
          : table === "other_check_past"
            ? sql`select from other_check_past`
            : table === "other_import"
              ? sql`select from other_import`
              : sql`select from other_feed`,
      ),
    ).rejects.toThrow(/permission denied/u);
});
