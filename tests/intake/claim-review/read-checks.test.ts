/** ClaimReview of other publishers, in every shape in which it is found. */
import { codes, found, one, PAGE, page, read, review } from "./reviews";

const text = JSON.stringify(review());

test("a whole record is read without a repair and without a doubt", () => {
  expect(one()).toMatchObject({
    url: PAGE,
    publisher: "Northern Checks",
    claimReviewed: "The bridge over the Tyne is the longest of its kind.",
    claimant: "The mayor",
    claimDate: "2024-03-01",
    publishedOn: "2024-03-05",
    label: "False",
    ratingCode: "false",
    ratingValue: "1",
    bestRating: "5",
    worstRating: "1",
    language: "en",
    repairs: [],
    doubts: [],
  });
  expect(JSON.parse(one().raw)).toEqual(review());
});

const second = review({ url: "https://checks.example.org/2" });
test.each<[string, unknown]>([
  ["a list", [review(), second]],
  [
    "a graph",
    { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, review(), second] },
  ],
  [
    "a data feed",
    {
      "@type": "DataFeed",
      dataFeedElement: [
        { "@type": "DataFeedItem", item: [review()] },
        { "@type": "DataFeedItem", item: second },
        { "@type": "DataFeedItem", item: null },
      ],
    },
  ],
  ["an article's review", { "@type": "NewsArticle", review: [review(), second] }],
  [
    "an item list",
    { "@type": "ItemList", itemListElement: [{ item: review() }, { item: second }] },
  ],
])("every record of %s is found", (_, value) => {
  expect(found(JSON.stringify(value)).checks.map(({ url }) => url)).toEqual([PAGE, second.url]);
});

test.each([
  "ClaimReview",
  "schema:ClaimReview",
  "http://schema.org/ClaimReview",
  "https://schema.org/ClaimReview",
  "https://www.schema.org/ClaimReview",
  ["Review", "ClaimReview"],
])("the type %j is one", (type) => {
  expect(one({ "@type": type })).toMatchObject({ publisher: "Northern Checks" });
});

test("names of properties may have the vocabulary before them", () => {
  const prefixed = Object.fromEntries(
    Object.entries(review()).map(([key, value]) => [
      key.startsWith("@") ? key : `http://schema.org/${key}`,
      value,
    ]),
  );
  expect(found(JSON.stringify(prefixed)).checks[0]).toMatchObject({ label: "False" });
});

test("a reference leads to the object with that id", () => {
  const graph = {
    "@graph": [
      review({ author: { "@id": "#us" } }),
      { "@id": "#us", "@type": "Organization", name: "Northern Checks" },
    ],
  };
  expect(found(JSON.stringify(graph)).checks[0]).toMatchObject({ publisher: "Northern Checks" });
});

test("references that lead in a circle end", () => {
  const circle = { "@id": "#a", name: { "@id": "#a" }, "@value": { "@id": "#a" } };
  const graph = { "@graph": [review({ author: { "@id": "#a" }, url: { "@id": "#a" } }), circle] };
  expect(found(JSON.stringify(graph)).leftOut).toMatchObject([{ code: "no_address" }]);
});

test("a page's scripts are read, each by itself, and the page's language holds", () => {
  const { inLanguage: _, ...bare } = review();
  const { checks, leftOut } = found(page("{broken", JSON.stringify(bare), JSON.stringify(second)), {
    address: PAGE,
  });
  expect(checks.map(({ language }) => language)).toEqual(["en-GB", "en"]);
  expect(leftOut).toMatchObject([{ code: "broken", place: "script 1, line 1, column 2" }]);
});

test("a record that stands in two scripts comes in once", () => {
  const { checks, leftOut } = found(page(text, text), { address: PAGE });
  expect(checks).toHaveLength(1);
  expect(codes(leftOut)).toEqual(["repeated"]);
});

test("several claims may be checked at one address", () => {
  const both = [review(), review({ claimReviewed: "Two workers died while it was built." })];
  expect(found(JSON.stringify(both)).checks).toHaveLength(2);
});

test("what a feed deletes is told with its day", () => {
  const feed = {
    "@type": "DataFeed",
    dataFeedElement: [
      { "@type": "DataFeedItem", url: PAGE, dateDeleted: "2026-01-02T10:00:00Z" },
      { "@type": "DataFeedItem", item: [second] },
    ],
  };
  const { withdrawn, checks } = found(JSON.stringify(feed));
  expect(withdrawn).toEqual([{ url: PAGE, on: "2026-01-02" }]);
  expect(checks).toHaveLength(1);
});

test("without a claim or an address nothing comes in, and the record is named", () => {
  const { leftOut } = found(
    JSON.stringify([review({ claimReviewed: " " }), review({ url: "javascript:alert(1)" })]),
  );
  expect(leftOut).toEqual([
    { code: "no_claim", place: "/0", detail: PAGE },
    { code: "no_address", place: "/1", detail: "javascript:alert(1)" },
  ]);
});

test("an empty file, a page and a file without a record say so, with what to do", () => {
  expect(read("")).toMatchObject({ ok: false, problem: "It is empty." });
  expect(read(page("{}"))).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/page has no ClaimReview/u),
  });
  expect(read("{}")).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/no ClaimReview/u),
  });
  expect(read('{"a": 1,,}')).toMatchObject({ ok: false, place: "line 1, column 9" });
});

test("the place of a remark is one in the record, wherever that stands in its file", () => {
  const graph = { "@graph": [{}, review({ claimReviewed: "Tyne &amp; Wear has a bridge." })] };
  expect(found(JSON.stringify(graph)).checks[0]?.repairs).toEqual([
    { code: "entities", place: "/claimReviewed" },
  ]);
});
