/** Whatever is wrong with a file, it comes in whole or is refused with words; nothing else may happen. */
import fc from "fast-check";
import { incoming } from "@/lib/domain/incoming";
import { normaliseBlocks } from "@/lib/domain/writing/blocks";
import { readFile } from "@/lib/intake/file";
import { Unreadable } from "@/lib/intake/unreadable";
import { makeDocx, paragraph, run } from "./make-docx";
import { fixture } from "./read-fixture";

const DOCX = makeDocx(
  paragraph(
    `${run("It carries 4,200 cars")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" a day.")}`,
  ),
  { footnotes: `<w:footnote w:id="2">${paragraph(run("Counted."))}</w:footnote>` },
);
const FILES: [string, Uint8Array][] = [
  ...["page.html", "note.md", "ninjs-1.json", "ninjs-2.json", "ninjs-3.json"].map(
    (name): [string, Uint8Array] => [name, fixture(name)],
  ),
  ...["news-article.json", "newsml.xml", "wire.txt", "wire.jsonl"].map(
    (name): [string, Uint8Array] => [name, fixture(name)],
  ),
  ["a.docx", DOCX],
];

/** Throws unless the file is refused, or every article of it fits and every note stands on its words. */
function holds(name: string, bytes: Uint8Array): void {
  let articles: ReturnType<typeof readFile>;
  try {
    articles = readFile({ name, mediaType: null, bytes });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.reason).not.toBe("");
    expect(error.remedy).not.toBe("");
    return;
  }
  expect(articles.length).toBeGreaterThan(0);
  for (const article of articles) {
    expect(incoming.safeParse(article).success).toBe(true);
    const text = article.blocks.map((block) => block.text).join("\n");
    expect(normaliseBlocks([{ kind: "paragraph", text: "" }, ...article.blocks]).text).toBe(text);
    for (const { line, start, end } of article.notes) {
      const block = article.blocks[line]?.text ?? "";
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(block.length);
    }
  }
}

type Harm = { at: number; cut: number; put: number[] };
const harm = fc.record<Harm>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  put: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 6 }),
});

function harmed(bytes: Uint8Array, harms: readonly Harm[]): Uint8Array {
  let now = [...bytes];
  for (const { at, cut, put } of harms) {
    const place = Math.floor(at * now.length);
    now = [...now.slice(0, place), ...put, ...now.slice(place + cut)];
  }
  return new Uint8Array(now);
}

test.each(FILES)("%s with bytes taken out and put in", (name, bytes) => {
  fc.assert(
    fc.property(fc.array(harm, { minLength: 1, maxLength: 4 }), (harms) => {
      holds(name, harmed(bytes, harms));
    }),
    { numRuns: 60 },
  );
});

test.each(FILES)("%s cut off anywhere", (name, bytes) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
      holds(name, bytes.slice(0, length));
    }),
    // Within "<!doctype html>", where a page has no element yet.
    { numRuns: 30, examples: [[22], [16], [9]] },
  );
});

test("any bytes under any name", () => {
  const name = fc.constantFrom(
    "a",
    "a.txt",
    "a.html",
    "a.md",
    "a.json",
    "a.jsonl",
    "a.xml",
    "a.docx",
  );
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 200 }), (ending, bytes) => holds(ending, bytes)),
    { numRuns: 400 },
  );
});

test("any text under any name", () => {
  const name = fc.constantFrom("a.txt", "a.html", "a.md");
  const piece = fc.constantFrom(
    ...(" \n<p><b></p>&amp;&#0;<!--[^1]:>-*#`|~_[](){}\"'\u00ad\u200b\u0301eé한👩‍🔬\u202edate 2023-01 ".match(
      /./gsu,
    ) ?? []),
    "<table><tr><td>",
    "<script>",
    "</",
    "<li>",
    "[^1]",
    "\n\n",
    "---\n",
  );
  fc.assert(
    fc.property(name, fc.array(piece, { maxLength: 60 }), (ending, pieces) =>
      holds(ending, new TextEncoder().encode(pieces.join(""))),
    ),
    { numRuns: 400 },
  );
});
