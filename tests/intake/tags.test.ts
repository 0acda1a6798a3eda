import { parseFragment, parsePage } from "@/lib/intake/dom";
import { tagsOf } from "@/lib/intake/tags";

const tags = (html: string) =>
  [...tagsOf(html)].map(
    ({ name, closes, empty }) => `${closes ? "/" : ""}${name}${empty ? "/" : ""}`,
  );

test("tags come in their order, with what stands in quotation marks left in peace", () => {
  expect(tags("<P class=\"a>b\">One<br/>two</p><a title='<b>'>x</a >")).toEqual([
    "p",
    "br/",
    "/p",
    "a",
    "/a",
  ]);
});

test("signs that begin no tag are passed over, and one that never ends is the last", () => {
  expect(tags("3 < 4 <5> <i>")).toEqual(["i"]);
  expect(tags("<i><b title='<u>")).toEqual(["i"]);
  expect(tags("")).toEqual([]);
});

test.each(["<a", "<a ", '<a b="', "<a/", "</a", "<", "<!--", "<a <"])(
  "a page of %j without end costs no more than its length",
  (endless) => {
    // With nested repetition in an expression, 40,000 of them took minutes.
    expect(parsePage(endless.repeat(100_000)).body).toBeTruthy();
    expect(parseFragment(endless.repeat(100_000))).toBeTruthy();
  },
);

test("a page of more tags than any page has is refused before it is read", () => {
  expect(() => parsePage("<p>a".repeat(300_000))).toThrow(/has more .*(tags|elements)/u);
});

test.each(["<svg>", "<math>", "<noscript>", "<xmp>"])(
  "nesting inside of %s counts, since the reader of the page goes in there too",
  (outer) => {
    expect(() => parsePage(`<p>x</p>${outer}${"<g>".repeat(20_000)}`)).toThrow(/nested deeper/u);
  },
);
