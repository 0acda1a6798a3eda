/** Records of other publishers, as they write them. */
import { type ChecksFound, readChecks } from "@/lib/intake/claim-review/read-checks";

export const TODAY = "2026-11-27";
export const PAGE = "https://checks.example.org/2024/bridge";

export const review = (over: Record<string, unknown> = {}) => ({
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: PAGE,
  claimReviewed: "The bridge over the Tyne is the longest of its kind.",
  datePublished: "2024-03-05",
  author: { "@type": "Organization", name: "Northern Checks" },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "The mayor" },
    datePublished: "2024-03-01",
  },
  reviewRating: {
    "@type": "Rating",
    ratingValue: 1,
    bestRating: 5,
    worstRating: 1,
    alternateName: "False",
  },
  inLanguage: "en",
  ...over,
});

type Where = { address?: string | null; charset?: string | null };
const bytesOf = (text: string) => new TextEncoder().encode(text);

export const read = (text: string, { address = null, charset = null }: Where = {}) =>
  readChecks({ bytes: bytesOf(text), address, charset, today: TODAY });

/** What was found in something that can be read. */
export function found(text: string, where: Where = {}): ChecksFound {
  const answer = read(text, where);
  if (!answer.ok) throw new Error(`${answer.problem} ${answer.place ?? ""}`);
  return answer;
}

/** The only check of a record. */
export function one(over: Record<string, unknown> = {}, where: Where = {}) {
  const { checks } = found(JSON.stringify(review(over)), where);
  const [check] = checks;
  if (checks.length !== 1 || !check) throw new Error(`${checks.length} checks`);
  return check;
}

export const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code);

export const page = (...scripts: string[]) =>
  `<!doctype html><html lang="en-GB"><head>${scripts
    .map((script) => `<script type="application/ld+json">${script}</script>`)
    .join("")}</head><body><p>Words.</p></body></html>`;
