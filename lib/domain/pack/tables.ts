// The tables of the pack: what one publication gives to each. Everything is text, for CSV.
import { correctionWords } from "../publication";
import type { PackPublication } from "./period";

type Table = {
  file: string;
  about: string;
  header: readonly string[];
  rowsOf: (publication: PackPublication, address: string) => string[][];
};

const cell = (value: string | number | boolean | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

export const nameOfClass = ({ kind, correctionClass }: PackPublication): string => {
  if (kind === "retraction") return "Retraction";
  return correctionClass ? correctionWords[correctionClass] : "";
};

const key = ({ slug, version, publishedAt }: PackPublication) => [
  slug,
  String(version),
  publishedAt.slice(0, 10),
];
const KEY = ["check", "version", "published"] as const;

const checks: Table = {
  file: "checks.csv",
  about: "Every publication of the period: new checks, corrections, retractions",
  header: [
    ...KEY,
    ...["type", "statement", "quote", "claimant", "claim date", "kind", "verdict", "label"],
    ...["summary", "not established", "as of", "article", "article publisher", "article address"],
    ...["sources", "checked by", "approved by", "published by", "address", "topics"],
  ],
  rowsOf: (one, address) => {
    const { content, rating, article, asOf } = one.snapshot;
    const texts = [content.statement, content.quote, content.claimant, content.claimDate];
    const sources = new Set(content.evidence.map(({ source }) => source.id)).size;
    return [
      [
        ...key(one),
        nameOfClass(one) || "New check",
        ...[...texts, content.kind, rating.code, rating.label, content.summary].map(cell),
        ...[content.gaps, asOf, article.headline, article.publisher, article.url].map(cell),
        String(sources),
        one.checkedBy.join("; "),
        one.approvedBy.join("; "),
        cell(one.publishedBy),
        address,
        one.topics.join("; "),
      ],
    ];
  },
};

const sources: Table = {
  file: "sources.csv",
  about: "Every use of a source",
  header: [
    ...KEY,
    ...["source", "publisher", "address", "date", "level", "reliability", "derived from"],
    ...["interests", "not named", "stance", "credibility", "decisive", "quote", "place"],
  ],
  rowsOf: (one) =>
    one.snapshot.content.evidence.map(({ source, ...use }) => [
      ...key(one),
      ...[source.title, source.publisher, source.url, source.publishedOn, source.level].map(cell),
      ...[source.reliability, source.derivedFromTitle, source.interests].map(cell),
      ...[source.unnamed ? "yes" : "", use.stance, use.credibility].map(cell),
      ...[use.decisive ? "yes" : "", use.quote, use.locator].map(cell),
    ]),
};

const corrections: Table = {
  file: "corrections.csv",
  about: "Corrections and retractions, with what was wrong",
  header: [...KEY, "class", "verdict before", "verdict", "what was wrong"],
  rowsOf: (one) =>
    one.version === 1
      ? []
      : [
          [
            ...key(one),
            nameOfClass(one),
            cell(one.previousRating),
            one.kind === "retraction" ? "" : one.snapshot.rating.code,
            cell(one.correction ?? one.snapshot.retractionReason),
          ],
        ],
};

const replies: Table = {
  file: "replies.csv",
  about: "Whom we asked to reply, and what came of it",
  header: [...KEY, "asked of", "how", "asked on", "due on", "outcome", "answered on", "answer"],
  rowsOf: (one) =>
    (one.snapshot.content.replies ?? []).map((reply) => [
      ...key(one),
      ...[reply.askedOf, reply.how, reply.askedOn, reply.dueOn].map(cell),
      ...[reply.outcome, reply.answeredOn, reply.answer].map(cell),
    ]),
};

export const packTables = [checks, sources, corrections, replies] as const;
