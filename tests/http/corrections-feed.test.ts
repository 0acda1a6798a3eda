/** The feed of corrections: as RFC 4287 wants it, and the same that the page says. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { parseAtomFeed } from "feedsmith";
import { GET as page } from "@/app/corrections/route";
import { GET as feed } from "@/app/feeds/corrections.atom/route";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { readClaim } from "@/lib/services/desk";
import { type Cast, edit, makeCast, makeClaimIn, move } from "@/tests/make";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const ask = (search = "", headers: Record<string, string> = {}) =>
  feed(new Request(`${publicOrigin()}/feeds/corrections.atom${search}`, { headers }));

async function correct(statement: string, correction: string): Promise<string> {
  const { slug } = await makeClaimIn("published", cast, { verdict: { statement } });
  await move(cast.editor, slug, "reopen", { reason: "A reader wrote." });
  await edit(cast.writer, slug, { gaps: "Who measured it." });
  await move(cast.writer, slug, "submit");
  await move(cast.editor, slug, "approve");
  await move(cast.editor, slug, "publish", { correctionClass: "update", correction });
  return slug;
}

test("without a correction it is a feed all the same", async () => {
  const response = await ask();
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const read = parseAtomFeed(await response.text());
  expect(read).toMatchObject({ updated: "1970-01-01T00:00:00Z" });
  expect(read.entries ?? []).toEqual([]);
});

test("each entry is one publication, with what was wrong and what holds now", async () => {
  const slug = await correct("5 < 6 & “so on”", "We left out <who> measured it.");
  const read = parseAtomFeed(await (await ask()).text());
  const [entry] = read.entries ?? [];
  expect(read.updated).toBe(entry?.updated);
  expect(entry).toMatchObject({
    id: `${publicOrigin()}/claims/${slug}/v/2`,
    title: { value: "Update: 5 < 6 & “so on”" },
    content: { value: "We left out <who> measured it.\n\nThe verdict stays “True”." },
  });
});

test("a retraction says that no verdict stands", async () => {
  const { slug } = await makeClaimIn("retracted", cast);
  const [entry] = parseAtomFeed(await (await ask()).text()).entries ?? [];
  expect(entry?.id).toBe(`${publicOrigin()}/claims/${slug}/v/2`);
  expect(entry?.content?.value).toContain("no verdict stands");
});

test("the log is narrowed by article and by day, and says so when nothing is left", async () => {
  const slug = await correct("The bridge has two towers", "We had counted three.");
  const article = (await readClaim(cast.writer, slug)).article.slug;
  const shown = async (query: string) => {
    const request = new Request(`${publicOrigin()}/corrections?${query}`);
    return (await page(request)).text();
  };
  const today = new Date().toISOString().slice(0, 10);
  const all = await shown(`from=${today}&to=${today}`);
  const ofOne = await shown(`article=${article}&from=${today}&to=${today}`);
  expect(all.split('class="correction"').length).toBeGreaterThan(2);
  expect(ofOne.split('class="correction"')).toHaveLength(2);
  expect(ofOne).toContain("We had counted three.");
  expect(await shown(`article=${article}&to=2020-01-01`)).toContain("No corrections here.");
  // What is no day or no article is left out, as nothing was asked.
  expect(await shown("from=yesterday&article=%00")).toContain("We had counted three.");
});

test("the same bytes are not sent twice, and the page names the feed", async () => {
  const etag = (await ask()).headers.get("etag") ?? "";
  expect((await ask("", { "if-none-match": etag })).status).toBe(304);
  const html = await (await page(new Request(`${publicOrigin()}/corrections`))).text();
  expect(html).toMatch(
    /<link rel="alternate" type="application\/atom\+xml"[^>]*corrections\.atom"/u,
  );
});

test("a place in the list that is not ours names nothing", async () => {
  expect((await ask("?cursor=nonsense")).status).toBe(404);
});
