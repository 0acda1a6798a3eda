/** What we publish as ClaimReview is what schema.org defines and what search engines ask for. */
import { type RatingCode, ratingCodes, stepOf } from "@/lib/domain/rating";
import { claimReview } from "@/lib/render/claim-review";
import { claimReviewFeed } from "@/lib/render/feeds/data-feed";
import { found } from "@/tests/intake/claim-review/reviews";
import { claim, site } from "../published";
import { rules } from "./search-rules";
import { faultsIn } from "./terms";

type Made = Parameters<typeof claim>;
const PAGE = "https://facts.example.org/claims/tyne-bridge-389-metres-bcdfg";

/** Claims that differ in everything that the markup depends on. */
const cases: [string, Made][] = [
  ...ratingCodes
    .filter((code) => code !== "not_checkable")
    .map((code): [string, Made] => [`rated ${code}`, [{}, { rating: code }]]),
  [
    "with a correction",
    [{ correction: "We had it wrong.", publishedAt: "2026-11-25T10:00:00.000Z" }],
  ],
  ["without a claimant", [{}, { content: { claimant: null } }]],
  ["with the day of the claim", [{}, { content: { claimDate: "2023-09-04" } }]],
  ["with the year of the claim", [{}, { content: { claimDate: "2023" } }]],
  ["without a statement of its own", [{}, { content: { statement: null } }]],
  ["in an article without an address", [{}, { article: { url: null, publisher: null } }]],
  ["in an article of the newsroom’s own", [{}, { article: { origin: "own" } }]],
];

const reviewOf = (made: Made) => {
  const review = claimReview(site, claim(...made));
  if (!review) throw new Error("No ClaimReview");
  return review;
};

describe.each(cases)("a claim %s", (_, made) => {
  test("has nothing that schema.org does not allow", () => {
    expect(faultsIn(reviewOf(made))).toEqual([]);
  });

  test.each(rules)("$how: $rule", ({ holds }) => {
    expect(holds(reviewOf(made), PAGE)).toBe(true);
  });

  test("is read by another newsroom as it was meant, with nothing to mend", () => {
    const review = reviewOf(made);
    const [read] = found(JSON.stringify(review)).checks;
    expect(read).toMatchObject({
      url: PAGE,
      publisher: site.newsroom.name,
      claimReviewed: review.claimReviewed,
      repairs: [],
    });
    const doubts = read?.doubts.map(({ code }) => code).filter((code) => code !== "no_claimant");
    expect(doubts).toEqual([]);
  });
});

test.each(ratingCodes.filter((code) => stepOf(code).number !== null))(
  "the label of %s means the same to another newsroom that reads it by the list of labels",
  (code: RatingCode) => {
    const [read] = found(JSON.stringify(reviewOf([{}, { rating: code }]))).checks;
    expect(read?.ratingCode).toBe(code);
  },
);

describe("the data feed", () => {
  const feed = () =>
    JSON.parse(
      claimReviewFeed(site, [
        claim(),
        claim({ kind: "retraction", publishedAt: "2026-11-25T10:00:00.000Z" }),
        claim({}, { rating: "not_checkable" }),
      ]),
    );

  test("has nothing that schema.org does not allow", () => {
    expect(faultsIn(feed())).toEqual([]);
  });

  test("has an item for each check and each retraction, and none for what cannot be checked", () => {
    const { dataFeedElement: items } = feed();
    expect(items).toHaveLength(2);
    expect(items[0].item).toMatchObject([{ "@type": "ClaimReview", url: PAGE }]);
    expect(items[1]).toMatchObject({ url: PAGE, dateDeleted: "2026-11-25T10:00:00.000Z" });
    expect(items[1].item).toBeUndefined();
  });

  test("is read by another newsroom: what stands, and what was taken back", () => {
    const { checks, withdrawn, leftOut } = found(JSON.stringify(feed()));
    expect(checks).toMatchObject([{ url: PAGE, repairs: [], doubts: [] }]);
    expect(withdrawn).toEqual([{ url: PAGE, on: "2026-11-25" }]);
    expect(leftOut).toEqual([]);
  });
});

describe("these checks can fail", () => {
  test.each([
    ["a property of another type", { "@type": "ClaimReview", appearance: "x" }],
    ["a value of another type", { "@type": "ClaimReview", reviewRating: { "@type": "Claim" } }],
    ["an author that is any thing", { "@type": "Claim", author: { "@type": "Thing", name: "A" } }],
    ["a date in words", { "@type": "ClaimReview", datePublished: "March 5, 2024" }],
    ["an object without a type", { "@type": "ClaimReview", reviewRating: { ratingValue: 1 } }],
    ["an address that is none", { "@type": "ClaimReview", url: "/claims/x" }],
  ])("%s is found", (_, wrong) => {
    expect(faultsIn(wrong)).not.toEqual([]);
  });

  test.each(rules)("a review that breaks “$rule” is found", ({ holds }) => {
    const broken = [
      {
        "@type": "Review",
        url: "http://other.example.net/x",
        reviewRating: { name: "False", ratingValue: "1" },
        itemReviewed: { author: {}, appearance: {} },
      },
      {
        url: "https://a.example.org/",
        datePublished: "2026-02-01",
        dateModified: "2026-01-01",
        reviewRating: { ratingValue: 0, bestRating: 1, worstRating: 1 },
      },
      {
        url: "https://a.example.org/",
        reviewRating: { ratingValue: 9, bestRating: 5, worstRating: 1 },
      },
    ];
    expect(broken.some((review) => !holds(review, PAGE))).toBe(true);
  });
});
