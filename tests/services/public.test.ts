import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { addRevision, readArticle } from "@/lib/services/articles";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import {
  getBadge,
  getClaimInContext,
  getPublicArticle,
  getPublicClaim,
  listAddresses,
  listCorrections,
  listPublicArticles,
  listPublicClaims,
} from "@/lib/services/public";
import { searchPublic } from "@/lib/services/reader/search";
import {
  type Cast,
  edit,
  makeArticle,
  makeCast,
  makeClaimIn,
  makeEvidence,
  move,
  QUOTE,
  TEXT,
  VERDICT,
} from "@/tests/make";

database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

/** Reopens a published claim and publishes it again with a correction. */
async function correct(
  slug: string,
  correctionClass: "minor" | "update" | "substantial",
  summary: string,
) {
  await move(cast.editor, slug, "reopen", { reason: "New figures." });
  await edit(cast.writer, slug, { summary });
  await move(cast.writer, slug, "submit");
  await move(cast.second, slug, "approve");
  await move(cast.second, slug, "publish", {
    correctionClass,
    correction: `Corrected: ${summary}`,
  });
}

describe("a claim", () => {
  test.each(["spotted", "checking", "in_review", "approved", "dropped"] as const)(
    "that is %s is not there for readers, nor is its article",
    async (state) => {
      const claim = await makeClaimIn(state, cast);
      expect(await getPublicClaim(claim.slug)).toBeNull();
      expect(await getBadge(claim.slug, null)).toBeNull();
      expect(await getPublicArticle(claim.article.slug)).toBeNull();
    },
  );

  test("that is published shows its snapshot, who checked and who approved it, and the words around it", async () => {
    const { slug } = await makeClaimIn("published", cast);
    const found = await getClaimInContext(slug);
    expect(found).toMatchObject({
      slug,
      version: 1,
      newestVersion: 1,
      checkedBy: [cast.writer.name],
      approvedBy: [cast.editor.name],
      context: { before: "", after: expect.stringContaining("and the mayor said") },
      snapshot: { content: { quote: QUOTE, summary: VERDICT.summary } },
    });
    expect(found?.publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/u);
  });

  test("keeps what readers see while the desk works on the next version", async () => {
    const { slug } = await makeClaimIn("published", cast);
    const before = await getPublicClaim(slug);
    await move(cast.editor, slug, "reopen", { reason: "A reader wrote." });
    await edit(cast.writer, slug, { summary: "Half written, for nobody's eyes." });
    await makeEvidence(cast.writer, slug);
    expect(await getPublicClaim(slug)).toEqual(before);
  });

  test("that was corrected shows the newest version, and every version stays readable", async () => {
    const { slug } = await makeClaimIn("published", cast);
    await correct(slug, "update", "The length was measured again.");
    const newest = await getPublicClaim(slug);
    expect(newest).toMatchObject({ version: 2, newestVersion: 2, correctionClass: "update" });
    expect(newest?.history.map(({ version }) => version)).toEqual([2, 1]);
    const old = await getPublicClaim(slug, 1);
    expect(old?.snapshot.content.summary).toBe(VERDICT.summary);
    expect(old?.newestVersion).toBe(2);
    expect(await getPublicClaim(slug, 3)).toBeNull();
  });

  test("that was retracted stays at its address, says why, and leaves the lists", async () => {
    const { slug } = await makeClaimIn("retracted", cast);
    const found = await getPublicClaim(slug);
    expect(found).toMatchObject({
      kind: "retraction",
      snapshot: { retractionReason: "The source was forged." },
    });
    const { items } = await listPublicClaims({ limit: 200 });
    expect(items.map((item) => item.slug)).not.toContain(slug);
    expect(await getBadge(slug, "es")).toMatchObject({ label: "Retracted", tone: null });
  });

  test("shows no names where the newsroom shows none", async () => {
    const { slug } = await makeClaimIn("published", cast);
    const set = async (publicNames: boolean) => {
      const { version } = await getNewsroom();
      await patchNewsroom(cast.admin, { patch: { publicNames }, version });
    };
    await set(false);
    expect(await getPublicClaim(slug)).toMatchObject({ checkedBy: [], approvedBy: [] });
    await set(true);
    expect(await getPublicClaim(slug)).toMatchObject({ checkedBy: [cast.writer.name] });
  });

  test("has its badge in the language that was asked for, as far as the scale has it", async () => {
    const { slug } = await makeClaimIn("published", cast);
    expect(await getBadge(slug, "es")).toEqual({
      label: "Verdadero",
      tone: "true",
      lang: "es",
      direction: "ltr",
    });
    expect(await getBadge(slug, "ar-EG")).toMatchObject({ lang: "ar", direction: "rtl" });
    for (const unknown of [null, "xx", "__proto__", "constructor", ""])
      expect(await getBadge(slug, unknown)).toMatchObject({ label: "True", lang: "en" });
  });
});

describe("an article", () => {
  test("shows its published claims in their places and none of the others", async () => {
    const article = await makeArticle(cast.writer);
    const { slug } = await makeClaimIn("published", cast, { article });
    await makeClaimIn("in_review", cast, { article, input: { quote: "Two workers died" } });
    const found = await getPublicArticle(article);
    expect(found?.published.map((claim) => claim.slug)).toEqual([slug]);
    const place = found?.published[0]?.place;
    expect(place && TEXT.slice(place.start, place.end)).toBe(QUOTE);
  });

  test("loses the mark, and keeps the verdict, when the words that were checked change", async () => {
    const article = await makeArticle(cast.writer);
    const { slug } = await makeClaimIn("published", cast, { article });
    await addRevision(cast.writer, article, { text: TEXT.replace("389", "398") });
    const found = await getPublicArticle(article);
    expect(found?.text).toContain("398 metres");
    expect(found?.published).toMatchObject([{ slug, place: null }]);
    expect((await getClaimInContext(slug))?.context).toBeNull();
    expect((await readArticle(cast.writer, article)).text).toContain("398");
  });

  test("is in the list of articles and in the sitemap once a claim of it is public", async () => {
    const article = await makeArticle(cast.writer);
    const { slug } = await makeClaimIn("published", cast, { article });
    const { items } = await listPublicArticles({});
    expect(items[0]).toMatchObject({ slug: article, claims: 1 });
    const paths = (await listAddresses()).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([`/articles/${article}`, `/claims/${slug}`]));
  });
});

describe("lists", () => {
  test("go on by key, newest first, each row once", async () => {
    const all = await listPublicClaims({ limit: 200 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPublicClaims({ limit: 2, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all.items.map(({ slug }) => slug));
    const times = all.items.map(({ publishedAt }) => publishedAt);
    expect([...times].sort().reverse()).toEqual(times);
  });

  test("refuse a cursor that is not theirs", async () => {
    for (const cursor of ["x", "e30", Buffer.from('{"key":"2026","id":"1"}').toString("base64url")])
      await expect(listPublicClaims({ cursor })).rejects.toThrow("place in the list");
  });

  test("the log has each correction and retraction with the verdict before, and filters by class", async () => {
    const { slug } = await makeClaimIn("published", cast);
    await correct(slug, "minor", "A name was misspelt.");
    const { slug: taken } = await makeClaimIn("retracted", cast);
    const { items } = await listCorrections({});
    expect(items.slice(0, 2)).toMatchObject([
      {
        slug: taken,
        kind: "retraction",
        correction: "The source was forged.",
        previous: { label: "True" },
      },
      { slug, correctionClass: "minor", previous: { code: "true" } },
    ]);
    const minor = await listCorrections({ class: "minor" });
    expect(new Set(minor.items.map((row) => row.correctionClass))).toEqual(new Set(["minor"]));
    const retractions = await listCorrections({ class: "retraction" });
    expect(new Set(retractions.items.map((row) => row.kind))).toEqual(new Set(["retraction"]));
  });
});

describe("search", () => {
  let castle: string;
  beforeAll(async () => {
    const verdict = {
      statement: "The castle’s façade was rebuilt in 1843",
      summary: "The builder’s ledger says so.",
      rating: "mostly_true",
    } as const;
    castle = (await makeClaimIn("published", cast, { verdict })).slug;
  });
  const slugs = async (q: string) =>
    (await searchPublic({ q, rating: null })).items.map((item) => item.slug);

  test("finds other forms of a word, with and without accents", async () => {
    for (const q of ["castles", "facade", "façade", "FAÇADE rebuilt"])
      expect(await slugs(q)).toEqual([castle]);
  });

  test("offers the nearest word for one that stands in no published claim", async () => {
    const found = await searchPublic({ q: "casstle", rating: null });
    expect(found.items.map((item) => item.slug)).toEqual([castle]);
    expect(found.instead).toEqual([{ from: "casstle", to: "castle" }]);
  });

  test("never offers a word of a claim that is not public", async () => {
    await makeClaimIn("in_review", cast, {
      verdict: { statement: "The xylophone was stolen", summary: "Nobody knows." },
    });
    expect(await searchPublic({ q: "xylophonne", rating: null })).toMatchObject({
      items: [],
      instead: [],
    });
  });

  test("keeps to the verdict that was asked for", async () => {
    const { items } = await searchPublic({ q: "castle", rating: "false" });
    expect(items).toEqual([]);
  });

  test("takes any text without a fault", async () => {
    for (const q of ["'", '"', "a & | !", "%", "\\", "()", "<->", "🙂", "-", ":*", "или"])
      await expect(searchPublic({ q, rating: null })).resolves.toBeDefined();
  });
});
