// A text that changed, over HTTP: the list, a person's word, conflicts, and what came in.
import { closePools } from "@/lib/db/engine/pool";
import { plainBlocks } from "@/lib/domain/writing/blocks";
import { bringIn } from "@/lib/services/text/bring-in";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeCast, makeClaimIn, TEXT } from "../make";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

const QUOTE = "the mayor said that it was the longest of its kind";
const OTHER = QUOTE.replace("longest", "tallest");
const LATER = TEXT.replace(QUOTE, OTHER);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function changedClaim() {
  const claim = await makeClaimIn("published", cast, { input: { quote: QUOTE } });
  const article = claim.article.slug;
  const revised = await call("POST", `/articles/${article}/revisions`, {
    as: cast.writer,
    body: { text: LATER },
  });
  expect(revised.body.anchors).toEqual([{ claim: claim.slug, health: "changed" }]);
  const at = LATER.indexOf(OTHER);
  return {
    slug: claim.slug,
    article,
    version: claim.version + 1,
    same: { act: "same", revision: 2, start: at, end: at + OTHER.length },
  };
}

test("it is listed for staff alone, said by an editor alone, on the version that was seen", async () => {
  const { slug, article, version, same } = await changedClaim();
  expect((await call("GET", "/desk/changed")).status).toBe(401);
  const list = await call("GET", "/desk/changed", { as: cast.writer });
  expect(list.body.items[0]).toMatchObject({ slug, near: { exact: OTHER, differs: null } });
  const one = await call("GET", `/desk/changed/${slug}`, { as: cast.writer });
  expect(one.headers.get("etag")).toBe(`"${version}"`);

  const say = (as: Cast["writer"], of: number | undefined, body: object) =>
    call("POST", `/desk/claims/${slug}/text`, { as, version: of, body });
  expect((await say(cast.writer, version, same)).status).toBe(403);
  expect((await say(cast.editor, undefined, same)).status).toBe(428);
  const stale = await say(cast.editor, version - 1, same);
  expect(stale.status).toBe(412);
  expect(stale.body.current).toMatchObject({ slug, version });
  const older = await say(cast.editor, version, { ...same, revision: 1 });
  expect(older.status).toBe(409);
  expect(older.body.reasons[0].code).toBe("revision");
  expect((await say(cast.editor, version, { ...same, end: same.start })).status).toBe(422);
  expect((await say(cast.editor, version, { act: "maybe", revision: 2 })).status).toBe(422);

  const said = await say(cast.editor, version, same);
  expect(said.status).toBe(200);
  expect(said.body).toMatchObject({ state: "published", version: version + 1 });
  expect((await call("GET", `/desk/changed/${slug}`, { as: cast.writer })).status).toBe(404);
  const open = await call("GET", `/articles/${article}`);
  expect(open.body.claims[0]).toMatchObject({ quote: QUOTE, place: { exact: OTHER } });
});

test("the states of a text are listed and compared; what came in is only given to be saved", async () => {
  const { article } = await changedClaim();
  const list = await call("GET", `/desk/articles/${article}/revisions`, { as: cast.writer });
  expect(list.body.revisions.map((row: { number: number }) => row.number)).toEqual([2, 1]);
  const path = `/desk/articles/${article}/revisions/2`;
  const pair = await call("GET", path, { as: cast.writer });
  expect(pair.body).toMatchObject({ from: { text: TEXT }, to: { text: LATER } });
  expect((await call("GET", `${path}?from=9`, { as: cast.writer })).status).toBe(404);
  const pasted = await call("GET", `${path}/original`, { as: cast.writer });
  expect(pasted.text).toBe(LATER);
  const none = `/desk/articles/${article}/revisions/9/original`;
  expect((await call("GET", none, { as: cast.writer })).status).toBe(404);

  const page = "<script>alert(1)</script>";
  const [kept] = await database.sql<{ id: string }[]>`
    insert into original (sha256, media_type, name, bytes)
    values (sha256(convert_to(${page}, 'UTF8')), 'text/html', 'Brücke "1".html', convert_to(${page}, 'UTF8')) returning id`;
  const words = { headline: "A bridge", language: "en", blocks: plainBlocks("A bridge.") };
  const from = { how: "file", originalId: kept?.id } as const;
  const brought = await bringIn(cast.writer, words, from);
  const address = `/desk/articles/${brought.slug}/revisions/1/original`;
  expect((await call("GET", address)).status).toBe(401);
  const original = await call("GET", address, { as: cast.writer });
  expect(original.text).toBe(page);
  expect(original.headers.get("content-type")).toBe("application/octet-stream");
  expect(original.headers.get("content-disposition")).toMatch(
    /^attachment; filename="Br_cke_1_.html"; filename\*=UTF-8''Br%C3%BCcke%20%221%22.html$/,
  );
  expect(original.headers.get("content-security-policy")).toContain("sandbox");
  expect(original.headers.get("x-content-type-options")).toBe("nosniff");
});
