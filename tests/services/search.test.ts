// Search: stems of each language, accents folded, phrases, and a word for a misspelt one.

import { closePools } from "@/lib/db/engine/pool";
import { listClaims, suggestSearch } from "@/lib/services/desk";
import { listPublicClaims } from "@/lib/services/public";
import { searchPublic } from "@/lib/services/reader/search";
import { type Cast, edit, makeArticle, makeCast, makeClaim, makeClaimIn } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
const slugs: Record<string, string> = {};

const TEXTS = {
  en: ["The mayors were building bridges over the river.", "mayors were building bridges"],
  es: ["Los senadores aprobaron una declaración económica.", "senadores aprobaron una declaración"],
  ru: ["Учёные построили новые мосты через реку.", "построили новые мосты"],
  fr: ["Les élèves préféraient les journaux étrangers.", "préféraient les journaux étrangers"],
  ar: ["قال الوزير إن المدارس مفتوحة في المدينة.", "المدارس مفتوحة"],
  uk: ["Мешканці збудували міст через річку Дніпро.", "збудували міст через річку"],
} as const;

beforeAll(async () => {
  cast = await makeCast();
  for (const [language, [text, quote]] of Object.entries(TEXTS)) {
    const article = await makeArticle(cast.writer, { language, text });
    slugs[language] = await makeClaim(cast.writer, { article, quote });
  }
  slugs.cafe = await makeClaim(cast.writer, {
    statement: "The Café Zürich sold naïve art",
    claimant: "Zoë Ñandú",
  });
});

const found = async (q: string) =>
  (await listClaims(cast.writer, { q })).items.map(({ slug }) => slug);

test.each([
  ["en", "mayor"],
  ["en", "bridge"],
  ["en", "build"],
  ["en", "BUILDINGS"],
  ["es", "senador"],
  ["es", "declaraciones"],
  ["es", "declaracion"],
  ["es", "aprobó"],
  ["ru", "мост"],
  ["ru", "новый мост"],
  ["ru", "построить"],
  ["fr", "journal"],
  ["fr", "étranger"],
  ["fr", "etrangers"],
  ["fr", "préférer"],
  ["fr", "préféré"],
  ["ar", "مدارس"],
  ["ar", "المدارس"],
  ["uk", "міст"],
  ["uk", "РІЧКУ"],
  ["cafe", "cafe"],
  ["cafe", "CAFÉ zurich"],
  ["cafe", "naive"],
  ["cafe", "Zoe"],
  ["cafe", "nandu"],
] as const)("%s is found with %s", async (name, q) => {
  expect(await found(q)).toContain(slugs[name]);
});

test("all words count, a phrase counts as a phrase, a minus takes away", async () => {
  const one = await makeClaim(cast.writer, {
    statement: "Green hydrogen costs more than grey hydrogen",
  });
  const other = await makeClaim(cast.writer, { statement: "Grey costs are not green costs" });
  expect((await found("green costs")).sort()).toEqual([one, other].sort());
  expect(await found("hydrogen costs green")).toEqual([one]);
  expect(await found('"green costs"')).toEqual([other]);
  expect(await found('"green hydrogen"')).toEqual([one]);
  expect(await found("green -hydrogen")).toEqual([other]);
  expect(await found("hydrogen or nothinglikeit")).toEqual([one]);
});

test.each([
  "",
  "   ",
  "the",
  "!!!",
  "&|!():*",
  "'",
  '"',
  "\\",
  "%",
  "🙂",
  "a & | b",
  "<->",
  "-",
  "x".repeat(200),
])("%j breaks nothing", async (q) => {
  expect(Array.isArray((await listClaims(cast.writer, { q })).items)).toBe(true);
  expect(Array.isArray((await listPublicClaims({ q })).items)).toBe(true);
  await suggestSearch(cast.writer, q);
});

test("filters and paging hold for what is searched", async () => {
  const article = await makeArticle(cast.writer);
  const made: string[] = [];
  for (let index = 0; index < 7; index += 1)
    made.push(await makeClaim(cast.writer, { article, statement: `Hedgehogs number ${index}` }));
  const first = await listClaims(cast.writer, { q: "hedgehog", limit: 4, article });
  const rest = await listClaims(cast.writer, {
    q: "hedgehog",
    limit: 4,
    article,
    cursor: first.next ?? "",
  });
  expect([...first.items, ...rest.items].map(({ slug }) => slug)).toEqual([...made].reverse());
  expect(rest.next).toBeNull();
  expect((await listClaims(cast.writer, { q: "hedgehog", state: "dropped" })).items).toEqual([]);
});

test("what was edited is found by its new words and no more by the old", async () => {
  const slug = await makeClaim(cast.writer, { statement: "Wombats dig" });
  expect(await found("wombat")).toEqual([slug]);
  await edit(cast.writer, slug, { statement: "Quokkas dig" });
  expect(await found("wombat")).toEqual([]);
  expect(await found("quokka")).toEqual([slug]);
});

test("a misspelt word is offered as one that is known", async () => {
  expect(await suggestSearch(cast.writer, "hedgehgos")).toBe("hedgehogs");
  expect(await suggestSearch(cast.writer, "brigdes over the rivver")).toContain("bridges");
  expect(await suggestSearch(cast.writer, "bridges")).toBeNull();
  expect(await suggestSearch(cast.writer, "zzzzqqqq")).toBeNull();
});

test("readers find published words only, also by a misspelt one", async () => {
  const claim = await makeClaimIn("published", cast, {
    verdict: { statement: "The Millennium lighthouse stands" },
  });
  await makeClaim(cast.writer, { statement: "The unpublished windmill stands" });
  const slugsOf = async (q: string) =>
    (await listPublicClaims({ q })).items.map(({ slug }) => slug);
  expect(await slugsOf("lighthouses")).toEqual([claim.slug]);
  expect(await slugsOf("windmill")).toEqual([]);
  const near = await searchPublic({ q: "lighthuose", rating: null });
  expect(near).toMatchObject({
    items: [{ slug: claim.slug }],
    instead: [{ from: "lighthuose", to: "lighthouse" }],
  });
  const hidden = await searchPublic({ q: "windmlil", rating: null });
  expect(hidden.instead).toEqual([]);
});
