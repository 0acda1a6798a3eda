/**
 * What search engines ask of a ClaimReview, a rule a row: `needed` to be shown at all, or `wished` for.
 * (Google Search Central, “Fact Check (ClaimReview) structured data”.)
 */
type Json = Record<string, unknown>;
type Rule = {
  rule: string;
  how: "needed" | "wished";
  holds: (review: Json, page: string) => boolean;
};

const part = (value: unknown, name: string): Json => {
  const inner = (value as Json | undefined)?.[name];
  return typeof inner === "object" && inner !== null ? (inner as Json) : {};
};
const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const hostOf = (value: unknown) => new URL(String(value)).hostname;
const ratingOf = (review: Json) => part(review, "reviewRating");
const has = (thing: Json, name: string) => thing[name] !== undefined;

export const rules: Rule[] = [
  {
    rule: "it is of the type ClaimReview alone",
    how: "needed",
    holds: (r) => r["@type"] === "ClaimReview",
  },
  {
    rule: "its vocabulary is schema.org’s",
    how: "needed",
    holds: (r) => r["@context"] === "https://schema.org",
  },
  { rule: "claimReviewed is a text", how: "needed", holds: (r) => isText(r.claimReviewed) },
  {
    rule: "reviewRating is a Rating",
    how: "needed",
    holds: (r) => ratingOf(r)["@type"] === "Rating",
  },
  {
    rule: "the rating has its words in alternateName",
    how: "needed",
    holds: (r) => isText(ratingOf(r).alternateName),
  },
  {
    rule: "the rating’s words are not in name",
    how: "needed",
    holds: (r) => !has(ratingOf(r), "name"),
  },
  {
    rule: "url is whole and begins with https",
    how: "needed",
    holds: (r) => /^https:\/\//u.test(String(r.url)),
  },
  {
    rule: "url is on the site of the page that holds it",
    how: "needed",
    holds: (r, page) => hostOf(r.url) === hostOf(page),
  },
  { rule: "url is the page of this one claim", how: "needed", holds: (r, page) => r.url === page },
  {
    rule: "a number comes with both ends of its scale",
    how: "needed",
    holds: (r) =>
      ["bestRating", "worstRating"].every(
        (end) => has(ratingOf(r), end) === has(ratingOf(r), "ratingValue"),
      ),
  },
  {
    rule: "numbers are numbers",
    how: "needed",
    holds: (r) =>
      ["ratingValue", "bestRating", "worstRating"].every(
        (name) => !has(ratingOf(r), name) || isNumber(ratingOf(r)[name]),
      ),
  },
  {
    rule: "the worst is 1 or more, and lower than the best",
    how: "needed",
    holds: (r) =>
      !has(ratingOf(r), "worstRating") ||
      (Number(ratingOf(r).worstRating) >= 1 &&
        Number(ratingOf(r).worstRating) < Number(ratingOf(r).bestRating)),
  },
  {
    rule: "the number lies on its scale",
    how: "needed",
    holds: (r) =>
      !has(ratingOf(r), "ratingValue") ||
      (Number(ratingOf(r).ratingValue) >= Number(ratingOf(r).worstRating) &&
        Number(ratingOf(r).ratingValue) <= Number(ratingOf(r).bestRating)),
  },
  {
    rule: "an author of the claim, where there is one, has a name",
    how: "needed",
    holds: (r) =>
      !has(part(r, "itemReviewed"), "author") ||
      isText(part(part(r, "itemReviewed"), "author").name),
  },
  {
    rule: "author is an organisation with name and address",
    how: "wished",
    holds: (r) =>
      part(r, "author")["@type"] === "Organization" &&
      isText(part(r, "author").name) &&
      isText(part(r, "author").url),
  },
  {
    rule: "itemReviewed is a Claim",
    how: "wished",
    holds: (r) => part(r, "itemReviewed")["@type"] === "Claim",
  },
  {
    rule: "datePublished is there, in ISO 8601",
    how: "wished",
    holds: (r) => /^\d{4}-\d{2}-\d{2}(T|$)/u.test(String(r.datePublished)),
  },
  {
    rule: "it was not changed before it was published",
    how: "wished",
    holds: (r) => Date.parse(String(r.dateModified)) >= Date.parse(String(r.datePublished)),
  },
  {
    rule: "an appearance is a work with an address",
    how: "wished",
    holds: (r) =>
      !has(part(r, "itemReviewed"), "appearance") ||
      isText(part(part(r, "itemReviewed"), "appearance").url),
  },
];
