/** Believable published things for the tests of the documents; each takes what a test changes. */

import type { Content, PublicationSummary, Snapshot } from "@/lib/domain/publication";
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import type {
  ArticleClaim,
  ClaimInContext,
  CorrectionRow,
  PublicArticle,
  PublicNewsroom,
} from "@/lib/domain/view/reader";
import type { Site } from "@/lib/render/site";

export const newsroom: PublicNewsroom = {
  name: "The Tyne Check",
  url: "https://tyne.example.org",
  email: "corrections@tyne.example.org",
  about: "Four people who check what is said about the north-east.",
  correctionsPolicy: "We say what was wrong.",
  publicNames: true,
};

export const site: Site = { origin: "https://facts.example.org", newsroom };

const article: Snapshot["article"] = {
  slug: "a-bridge-over-the-tyne",
  headline: "A bridge over the Tyne",
  byline: "M. Bell",
  publisher: "Evening Courant",
  url: "https://courant.example.org/bridge",
  publishedOn: "2023-09",
  language: "en",
  direction: "ltr",
  origin: "other",
};

export const evidence: Content["evidence"] = [
  {
    id: "e1",
    stance: "supports",
    quote: "a total length of 389 metres",
    locator: "page 14",
    credibility: 2,
    decisive: true,
    note: "Measured when it was built.",
    source: {
      id: "s1",
      title: "Builder’s record",
      publisher: "City archive",
      url: "https://archive.example.org/record",
      publishedOn: "1928",
      language: "en",
      level: "primary",
      reliability: "B",
      derivedFrom: null,
      derivedFromTitle: null,
    },
  },
];

type Changes = {
  content?: Partial<Content>;
  article?: Partial<Snapshot["article"]>;
  rating?: RatingCode;
  retractionReason?: string;
};

const ratingOf = (code: RatingCode) => ({ ...stepOf(code), scaleVersion: 1 });

function snapshotOf(changes: Changes): Snapshot {
  const code = changes.rating ?? "mostly_true";
  return {
    content: {
      quote: "It is 389 metres long",
      statement: "The Tyne Bridge is 389 metres long.",
      claimant: "The mayor",
      claimDate: "2023-09-04",
      kind: "statistic",
      risk: "normal",
      rating: code,
      summary: "The builder’s record gives this length, with the approaches.",
      gaps: null,
      analysis: null,
      evidence,
      ...changes.content,
    },
    rating: ratingOf(code),
    article: { ...article, ...changes.article },
    people: { checkedBy: ["p1"], approvedBy: ["p2"], publishedBy: "p2" },
    asOf: "2026-11-20",
    retractionReason: changes.retractionReason ?? null,
  };
}

export function entry(version: number, over: Partial<PublicationSummary> = {}): PublicationSummary {
  return {
    slug: "tyne-bridge-389-metres-bcdfg",
    version,
    kind: "verdict",
    statement: "The Tyne Bridge is 389 metres long.",
    rating: ratingOf("mostly_true"),
    previousRating: null,
    correctionClass: null,
    correction: null,
    publishedAt: `2026-11-2${version}T09:05:00.000Z`,
    ...over,
  };
}

export const rated = (code: RatingCode) => ratingOf(code);

export function claim(over: Partial<ClaimInContext> = {}, changes: Changes = {}): ClaimInContext {
  const snapshot = snapshotOf(changes);
  return {
    ...entry(1, { rating: snapshot.rating }),
    id: "c1",
    snapshot,
    firstPublishedAt: "2026-11-21T09:05:00.000Z",
    newestVersion: 1,
    checkedBy: ["Ada Reed"],
    approvedBy: ["Tom Holt"],
    history: [entry(1)],
    context: { before: "The bridge opened in 1928.", after: ", and the mayor was proud." },
    place: {
      is: "here",
      words: null,
      at: "2026-11-20T09:05:00.000Z",
      address:
        "/articles/a-bridge-over-the-tyne#claim-tyne-bridge-389-metres-bcdfg:~:text=389%20metres",
    },
    ...over,
  };
}

export const TEXT = "The bridge opened in 1928. It is 389 metres long.\nTwo workers died.";

export function articleClaim(quote: string, over: Partial<ArticleClaim> = {}): ArticleClaim {
  const start = TEXT.indexOf(quote);
  return {
    ...entry(1, {
      slug: `${quote.toLowerCase().replace(/\W+/gu, "-")}-bcdfg`,
      statement: `${quote}.`,
    }),
    summary: "The record says so.",
    translations: null,
    article,
    quote,
    firstPublishedAt: "2026-11-21T09:05:00.000Z",
    place: start === -1 ? null : { start, end: start + quote.length, exact: quote },
    gone: false,
    checkedBy: [],
    approvedBy: [],
    asOf: "2026-11-20",
    ...over,
  };
}

export function publicArticle(published: ArticleClaim[]): PublicArticle {
  return {
    slug: article.slug,
    headline: article.headline,
    byline: article.byline,
    publisher: article.publisher,
    url: article.url,
    language: "en",
    direction: "ltr",
    publishedAt: "2023-09",
    origin: "other",
    revisionNumber: 1,
    publicAt: "2026-11-21T09:05:00.000Z",
    revisedAt: "2026-11-19T08:00:00.000Z",
    claims: published.length,
    topics: [{ slug: "bridges", name: "Bridges" }],
    text: TEXT,
    blocks: [],
    sha256: "00",
    published,
  };
}

export function correctionRow(over: Partial<CorrectionRow> = {}): CorrectionRow {
  return {
    ...entry(2, { correctionClass: "substantial", correction: "We had left the approaches out." }),
    previous: ratingOf("true"),
    translations: null,
    article: { slug: article.slug, headline: article.headline, language: "en", direction: "ltr" },
    ...over,
  };
}
