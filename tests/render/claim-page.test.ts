import { renderDocument } from "@/lib/render/document";
import { ClaimPage, OldVersionPage } from "@/lib/render/pages/claim-page";
import { RetractionPage } from "@/lib/render/pages/retraction-page";
import { claim, entry, evidence, newsroom, rated, site } from "./published";

const page = (found = claim()) => renderDocument(ClaimPage({ site, claim: found, reports: [] }));

/** The text of the body as a person reads it. */
function wordsOf(html: string): string {
  const body = html.slice(html.indexOf("<main"));
  return body.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
}

function expectInOrder(text: string, parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
}

test("a reader meets the quote, the verdict, the reason, the people, the gaps, the evidence, in this order", async () => {
  const html = await page(
    claim(
      {},
      { content: { gaps: "Nobody measured it since.", analysis: "It counts **all** of it." } },
    ),
  );
  expectInOrder(wordsOf(html), [
    "Claimed by The mayor",
    "It is 389 metres long",
    "A bridge over the Tyne",
    "The Tyne Bridge is 389 metres long.",
    "Mostly true",
    "Accurate, but needs a clarification",
    "The builder’s record gives this length",
    "20 November 2026",
    "Ada Reed",
    "Tom Holt",
    "Nobody measured it since.",
    "It counts",
    "Supports the claim",
    "Builder’s record",
    "Primary source",
    "Usually reliable",
    "Probably true",
    "Version 1",
    "How we check",
  ]);
});

test("the words around the quote stand on both sides of it", async () => {
  expectInOrder(wordsOf(await page()), [
    "The bridge opened in 1928.",
    "It is 389 metres long",
    ", and the mayor was proud.",
  ]);
});

test("the page has one main heading, and it is the quote", async () => {
  const headings = (await page()).match(/<h1[\s\S]*?<\/h1>/gu) ?? [];
  expect(headings).toHaveLength(1);
  expect(headings[0]).toContain("It is 389 metres long");
});

test("where the newsroom shows no names, the newsroom itself answers for the check", async () => {
  const text = wordsOf(await page(claim({ checkedBy: [], approvedBy: [] })));
  expect(text).toContain(`Checked by ${newsroom.name}`);
});

const corrected = claim(
  {
    version: 2,
    newestVersion: 2,
    history: [
      entry(2, {
        correctionClass: "substantial",
        correction: "We had left the approaches out.",
        rating: rated("false"),
      }),
      entry(1),
    ],
  },
  { rating: "false" },
);

test("a correction stands above everything else and names both verdicts", async () => {
  expectInOrder(wordsOf(await page(corrected)), [
    "Corrected on 22 November 2026",
    "We had left the approaches out.",
    "Mostly true",
    "False",
    "It is 389 metres long",
  ]);
});

test("an update is a dated note below the verdict, and no notice", async () => {
  const updated = claim({
    version: 2,
    newestVersion: 2,
    history: [
      entry(2, { correctionClass: "update", correction: "New figures came in." }),
      entry(1),
    ],
  });
  const html = await page(updated);
  expect(html).not.toContain('class="notice"');
  expectInOrder(wordsOf(html), ["Ada Reed", "Updated 22 November 2026", "New figures came in."]);
});

test("a minor fix is in the history alone", async () => {
  const fixed = claim({
    version: 2,
    newestVersion: 2,
    history: [entry(2, { correctionClass: "minor", correction: "A name was misspelt." }), entry(1)],
  });
  const text = wordsOf(await page(fixed));
  expect(text.split("A name was misspelt.")).toHaveLength(2);
  expect(text).toContain("Minor fix: A name was misspelt.");
});

test("an old version is as it was, and says first that it no longer stands", async () => {
  const old = { ...corrected, version: 1, snapshot: claim().snapshot };
  const html = await renderDocument(OldVersionPage({ site, claim: old }));
  expectInOrder(wordsOf(html), ["Superseded", "version 1", "It is 389 metres long", "Mostly true"]);
  expect(html).not.toContain("Corrected on");
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain('<link rel="canonical" href="https://facts.example.org/claims/tyne-');
  expect(html).not.toContain("ClaimReview");
});

test("the page says what became of the words in the article", async () => {
  const at = "2026-11-24T08:00:00.000Z";
  const address = "/articles/a-bridge#claim-x:~:text=some%20words";
  const says = async (place: ReturnType<typeof claim>["place"]) =>
    wordsOf(await page(claim({ place })));
  expect(await says({ is: "here", words: null, at, address })).not.toContain("differently");
  const other = await page(claim({ place: { is: "here", words: "some words", at, address } }));
  expect(other).toContain(`<a href="${address}">some words</a>`);
  expect(wordsOf(other)).toContain("An editor confirmed on 24 November 2026");
  expect(await says({ is: "here", words: "A whole one.", at, address })).not.toMatch(/one\. *\./u);
  expect(await says({ is: "changed", at })).toContain(
    "The text has changed since this was checked.",
  );
  expect(await says({ is: "gone", at })).toContain("No longer in the text.");
});

test("a retraction says that the check no longer stands, and why, without a verdict or ClaimReview", async () => {
  const retracted = claim(
    {
      kind: "retraction",
      version: 2,
      newestVersion: 2,
      history: [entry(2, { kind: "retraction" }), entry(1)],
    },
    { retractionReason: "The record was forged." },
  );
  const html = await renderDocument(RetractionPage({ site, claim: retracted }));
  expectInOrder(wordsOf(html), ["This check no longer stands", "The record was forged."]);
  expect(html).not.toContain("ClaimReview");
  expect(html).not.toContain("verdict-panel");
});

test("what a source says can't become markup, and its address can't become a script", async () => {
  const [first] = evidence;
  if (!first) throw new Error("no evidence");
  const hostile = {
    ...first,
    quote: `<img src=x onerror=alert(1)>"'`,
    source: {
      ...first.source,
      title: "</script><script>alert(1)</script>",
      url: "javascript:alert(1)",
    },
  };
  const html = await page(claim({}, { content: { evidence: [hostile], statement: "</script>" } }));
  expect(html).not.toMatch(/<img|<script>|href="javascript/u);
  expect(html.match(/<\/script>/gu)).toHaveLength(1);
});

test("the printed page ends with the addresses, the version and its date", async () => {
  expect(wordsOf(await page())).toMatch(
    /https:\/\/facts\.example\.org\/claims\/tyne-bridge-389-metres-bcdfg Version 1, published 21 November 2026, 09:05 UTC/u,
  );
});
