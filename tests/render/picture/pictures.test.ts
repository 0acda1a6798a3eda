import { ratingCodes, stepOf } from "@/lib/domain/rating";
import {
  articlePicture,
  articlePicturePath,
  articlePictureText,
} from "@/lib/render/picture/article-picture";
import { claimPicture, claimPictureText } from "@/lib/render/picture/claim-picture";
import { widthOf } from "@/lib/render/picture/fonts";
import { drawable, fit } from "@/lib/render/picture/lines";
import { noPicture } from "@/lib/render/picture/no-picture";
import { tellLanguage } from "@/lib/words/ambient";
import { articleClaim, claim, publicArticle } from "../published";

const NAME = "The Tyne Check";
const said = (statement: string, rating: (typeof ratingCodes)[number] = "false") =>
  claimPicture(claim({}, { content: { statement }, rating }), NAME);
/** The words of a picture, line by line. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gu)].map((match) =>
    (match[1] ?? "").replace(/<[^>]+>|[\u202b\u202c]/gu, ""),
  );

test("says whose words, what was found, by whom and as of when", () => {
  const svg = said("The Tyne Bridge is 389 metres long.");
  expect(linesOf(svg)).toEqual([
    NAME,
    "As of 20 November 2026",
    "Claimed by The mayor",
    "The Tyne Bridge is 389 metres",
    "long.",
    "False",
  ]);
  expect(svg).toContain('width="1200" height="630"');
});

test("without a wording of its own the quote stands for the claim", () => {
  const svg = claimPicture(claim({}, { content: { statement: null, claimant: null } }), NAME);
  expect(linesOf(svg)).toContain("The claim");
  expect(linesOf(svg)).toContain("It is 389 metres long");
});

test.each(ratingCodes)("%s has its word and its sign, and on the scale its place", (code) => {
  const svg = said("The bridge is long.", code);
  expect(linesOf(svg)).toContain(stepOf(code).label);
  expect(svg.includes("<rect x=")).toBe(stepOf(code).number !== null);
});

test("a long claim is cut at a word and says so; no line leaves the picture", () => {
  const words = linesOf(said("The council has built another bridge over the river. ".repeat(20)));
  expect(words.at(-2)).toMatch(/ \p{L}+…$/u);
  expect(words).toHaveLength(3 + 6 + 1);
  for (const line of words.slice(3, -1)) expect(widthOf(line, 36, 400)).toBeLessThanOrEqual(1056);
});

test("a word that is wider than the picture is broken", () => {
  const { lines } = fit("x".repeat(200), 1056, 400, [{ size: 60, leading: 70, lines: 9 }]);
  expect(lines.join("")).toBe("x".repeat(200));
  for (const line of lines) expect(widthOf(line, 60, 400)).toBeLessThanOrEqual(1056);
});

test("from right to left: at the right side, in a font that has the letters, dots at the left", () => {
  const svg = said("بلغت البطالة 12.5% في 2023.");
  const line = svg.match(/<text[^>]*>(?:(?!<\/text>).)*البطالة.*?<\/text>/u)?.[0] ?? "";
  expect(line).toContain('x="1128"');
  expect(line).toContain('text-anchor="end"');
  expect(line).toContain('<tspan font-family="Noto Naskh Arabic">');
  expect(line).toMatch(/\u202b.*\u202c/u);
});

test("Cyrillic and Greek are drawn, what has no letter is left out", () => {
  expect(drawable("Ґанок — Ελλάδα 😀 «так»")).toBe("Ґанок — Ελλάδα «так»");
  expect(drawable("a\nb\u202e c")).toBe("a b c");
  expect(drawable("😀")).toBeNull();
});

test("words in a script that we can't draw take the verdict with them", () => {
  const svg = claimPicture(
    claim({}, { content: { statement: "הגשר באורך 389 מטר" }, article: { language: "he" } }),
    NAME,
  );
  expect(linesOf(svg).join(" ")).toContain("A claim in Hebrew, checked");
  expect(svg).not.toContain("Mostly true");
  expect(svg).not.toContain("<circle");
});

test("escapes every value", () => {
  const hostile = `</text><script>alert("1")</script><image href='x'/>&`;
  const svg = claimPicture(
    claim({}, { content: { statement: hostile, claimant: hostile } }),
    hostile,
  );
  const head = articlePicture({ ...publicArticle([]), headline: hostile }, hostile);
  for (const drawing of [svg, head]) expect(drawing).not.toMatch(/<script|<image|href='/u);
});

test("an article: its headline, its claims by verdict, when it was last checked", () => {
  const article = publicArticle([
    articleClaim("389 metres", { publishedAt: "2026-11-23T09:05:00.000Z" }),
    articleClaim("opened in 1928", { rating: { ...stepOf("false"), scaleVersion: 1 } }),
    articleClaim("Two workers died", { kind: "retraction" }),
  ]);
  expect(linesOf(articlePicture(article, NAME))).toEqual([
    NAME,
    "Last checked 23 November 2026",
    "An article, checked",
    "A bridge over the Tyne",
    "2 claims checked",
    "1 Mostly true",
    "1 False",
  ]);
});

test("an article with many verdicts says how many are not shown", () => {
  const all = ratingCodes.map((code) =>
    articleClaim("389 metres", { rating: { ...stepOf(code), scaleVersion: 1 } }),
  );
  const words = linesOf(articlePicture(publicArticle(all), NAME));
  expect(words.at(-1)).toMatch(/^and \d more verdicts$/u);
  const none = linesOf(articlePicture(publicArticle([]), NAME));
  expect(none.at(-1)).toBe("No claim of this article has a verdict yet.");
});

test("a newer verdict, or a retraction, gives the article's picture another address", () => {
  const before = articlePicturePath(publicArticle([articleClaim("389 metres")]));
  const later = { kind: "retraction", publishedAt: "2026-11-24T09:05:00.000Z" } as const;
  const after = articlePicturePath(publicArticle([articleClaim("389 metres", later)]));
  expect(after).not.toBe(before);
});

describe("in another language", () => {
  afterEach(() => tellLanguage(() => undefined));

  test("its dates are that language's", () => {
    tellLanguage(() => ({ language: "es", prefix: "/es" }));
    expect(linesOf(said("The bridge is long."))[1]).toContain("20 de noviembre de 2026");
  });

  test("in Arabic the picture is turned round, the words of the claim are not", () => {
    const place = /translate\((\d+) 506\)/u;
    expect(said("The bridge is long.")).toMatch(place);
    const before = Number(place.exec(said("The bridge is long."))?.[1]);
    tellLanguage(() => ({ language: "ar", prefix: "/ar" }));
    const svg = said("The bridge is long.");
    expect(Number(place.exec(svg)?.[1])).toBe(1200 - before - 84);
    expect(svg).toMatch(/<text x="72"[^>]*><tspan[^>]*>The bridge is long/u);
    expect(svg).toMatch(/<text x="1128" y="84"[^>]*text-anchor="end"[^>]*><tspan[^>]*>The Tyne/u);
  });
});

test("its words are there for those who don't see it", () => {
  expect(claimPictureText(claim(), NAME)).toBe(
    "The claim: The Tyne Bridge is 389 metres long. – The Tyne Check: Mostly true, as of 20 November 2026.",
  );
  expect(articlePictureText(publicArticle([articleClaim("389 metres")]), NAME)).toBe(
    "A bridge over the Tyne – The Tyne Check: 1 claim checked: 1 Mostly true.",
  );
  expect(linesOf(noPicture())).toEqual(["No published check at this address"]);
});
