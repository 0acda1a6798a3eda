import { type RatingCode, ratingCodes, stepOf } from "@/lib/domain/rating";
import { claimReview } from "@/lib/render/claim-review";
import { newsArticle } from "@/lib/render/news-article";
import { articleClaim, claim, publicArticle, site } from "./published";

const reviewOf = (...made: Parameters<typeof claim>) => claimReview(site, claim(...made));

test("names the statement, the canonical page, the newsroom, and who said it where", () => {
  expect(reviewOf()).toMatchObject({
    "@type": "ClaimReview",
    url: "https://facts.example.org/claims/tyne-bridge-389-metres-bcdfg",
    claimReviewed: "The Tyne Bridge is 389 metres long.",
    author: { "@type": "Organization", name: "The Tyne Check" },
    datePublished: "2026-11-21T09:05:00.000Z",
    itemReviewed: {
      "@type": "Claim",
      author: { name: "The mayor" },
      appearance: { url: "https://courant.example.org/bridge" },
    },
  });
});

test.each(ratingCodes.filter((code) => code !== "not_checkable"))(
  "%s has numbers exactly when the scale gives it one, never 0 or -1",
  (code: RatingCode) => {
    const rating = reviewOf({}, { rating: code })?.reviewRating;
    const { number, label } = stepOf(code);
    expect(rating).toMatchObject({ alternateName: label });
    if (number === null)
      expect(Object.keys(rating as object).join()).not.toMatch(/value|best|worst/iu);
    else expect(rating).toMatchObject({ ratingValue: number, bestRating: 5, worstRating: 1 });
  },
);

test("there is none after a retraction, for what cannot be checked, and for our own unattributed words", () => {
  expect(reviewOf({ kind: "retraction" })).toBeNull();
  expect(reviewOf({}, { rating: "not_checkable" })).toBeNull();
  expect(reviewOf({}, { article: { origin: "own" }, content: { claimant: null } })).toBeNull();
});

test("there is one where our own article quotes someone else, and where another's speaks for itself", () => {
  expect(reviewOf({}, { article: { origin: "own" } })).not.toBeNull();
  expect(reviewOf({}, { content: { claimant: null } })).not.toBeNull();
});

test("a correction is named, with the day of the version that holds", () => {
  const found = reviewOf({
    correction: "We had it wrong.",
    publishedAt: "2026-11-25T10:00:00.000Z",
  });
  expect(found).toMatchObject({
    correction: "We had it wrong.",
    dateModified: "2026-11-25T10:00:00.000Z",
  });
});

test("an article keeps its partial date and names the original that it is about", () => {
  const found = newsArticle(site, publicArticle([articleClaim("Two workers died")]));
  expect(found).toMatchObject({
    datePublished: "2023-09",
    isBasedOn: "https://courant.example.org/bridge",
    publisher: { name: "Evening Courant" },
  });
});
