import { renderToStaticMarkup } from "react-dom/server";
import { levelsOf } from "@/components/article/mark-levels";
import { MarkedText, type TextMark } from "@/components/article/marked-text";

const TEXT = "The city built 4,200 homes and rents fell.\nCrime fell.";

function mark(exact: string, over: Partial<TextMark> = {}): TextMark {
  const start = TEXT.indexOf(exact);
  return { key: exact, exact, start, end: start + exact.length, tone: "true", ...over };
}

const html = (marks: TextMark[]) =>
  renderToStaticMarkup(
    <MarkedText text={TEXT} marks={marks} after={(key) => <a href={`/${key}`}>*</a>} />,
  );
const plain = (text: string) => text.replace(/<[^>]+>/gu, "");

test("a line of the text is a paragraph, and no word is lost", () => {
  const text = html([mark("4,200 homes")]);
  expect(text.match(/<p>/gu)).toHaveLength(2);
  expect(plain(text).replaceAll("*", "")).toBe(TEXT.replace("\n", ""));
});

test("the link comes right after the last word of its claim", () => {
  expect(html([mark("4,200 homes")])).toContain(
    '4,200 homes</mark><a href="/4,200 homes">*</a> and rents',
  );
});

test("a nested claim stands inside the longer one, each in one piece", () => {
  const text = html([mark("The city built 4,200 homes"), mark("4,200")]);
  expect(text.match(/<mark/gu)).toHaveLength(2);
  expect(text).toMatch(
    /<mark[^>]*>The city built <mark[^>]*>4,200<\/mark><a[^>]*>\*<\/a> homes<\/mark>/u,
  );
});

test("claims that cross keep all of their words and one link each", () => {
  const text = html([mark("built 4,200 homes"), mark("homes and rents")]);
  expect(text.match(/<a /gu)).toHaveLength(2);
  expect(text.match(/<mark/gu)).toHaveLength(3);
  expect(plain(text).replaceAll("*", "")).toBe(TEXT.replace("\n", ""));
});

test("two claims on the same words both have their link", () => {
  const text = html([mark("4,200 homes"), mark("4,200 homes", { key: "other" })]);
  expect(text.match(/<a /gu)).toHaveLength(2);
});

test("a claim that goes on in the next paragraph has its link at its end alone", () => {
  const text = html([mark("rents fell.\nCrime fell")]);
  expect(text.match(/<mark/gu)).toHaveLength(2);
  expect(text.match(/<a /gu)).toHaveLength(1);
  expect(text).toMatch(/Crime fell<\/mark><a/u);
});

test("words that are not those that were checked are never marked", () => {
  expect(html([mark("4,200 homes", { exact: "9,999 homes" })])).not.toContain("<mark");
});

test("claims that share words have rules on levels of their own, the shorter nearest to the words", () => {
  const levels = levelsOf([mark("The city built 4,200 homes"), mark("4,200"), mark("Crime fell")]);
  expect(levels.get("4,200")).toBe(0);
  expect(levels.get("The city built 4,200 homes")).toBe(1);
  expect(levels.get("Crime fell")).toBe(0);
});

test("positions lead from a run of text back to its place", () => {
  const text = renderToStaticMarkup(<MarkedText text={TEXT} marks={[mark("4,200")]} positions />);
  for (const [, start, run] of text.matchAll(/data-start="(\d+)">([^<]*)</gu))
    expect(TEXT.slice(Number(start), Number(start) + (run?.length ?? 0))).toBe(run);
});

test("headings, lists and quotes stand in their own elements, with marks inside and across them", () => {
  const text = "Costs\nFerry\nTunnel\nFirst\nRather now.\nSaid so.\nMore\nEnd.";
  const kinds = [
    ...(["heading", "item", "item", "numbered", "quote", "quote", "subheading"] as const),
    "paragraph" as const,
  ];
  const across = { key: "k", exact: "Tunnel\nFirst", start: 12, end: 24, tone: null };
  expect(renderToStaticMarkup(<MarkedText text={text} kinds={kinds} marks={[across]} />)).toBe(
    '<div class="article-text"><h3>Costs</h3><ul><li>Ferry</li><li><mark data-claim="k">Tunnel</mark></li></ul>' +
      '<ol><li><mark data-claim="k">First</mark></li></ol>' +
      "<blockquote><p>Rather now.</p><p>Said so.</p></blockquote><h4>More</h4><p>End.</p></div>",
  );
});

test("words with a note of the document are no claim, and their sign follows them", () => {
  const noted = { ...mark("rents"), tone: null, note: true };
  const text = html([noted, mark("4,200 homes and rents")]);
  expect(text).toContain('<span class="noted">rents</span><a href="/rents">*</a></mark>');
});
