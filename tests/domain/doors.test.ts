// Every text of every input: what PostgreSQL can't store, or a person can't see, ends at the door.
import type { z } from "zod";
import { ownNameInput } from "@/lib/domain/account";
import { arrivingArticle, arrivingRevision, articlePatch } from "@/lib/domain/article";
import { claimInput, claimPatch } from "@/lib/domain/claim";
import { moveInput } from "@/lib/domain/decision";
import { evidenceInput, evidencePatch } from "@/lib/domain/evidence";
import { newsroomPatch } from "@/lib/domain/newsroom";
import { noteInput } from "@/lib/domain/note";
import { personInput } from "@/lib/domain/person";
import { sourceInput, sourcePatch } from "@/lib/domain/source";
import { assignInput } from "@/lib/domain/view/desk";

const id = "0b0c8f0e-58a4-4a7e-9f0a-6c2f1c7f2a11";
const article = {
  headline: "A bridge",
  byline: "Ann Lee",
  publisher: "The Paper",
  url: "https://example.org/a",
  language: "en",
  publishedAt: "2023-09",
  origin: "other",
};
const source = {
  title: "Census",
  publisher: "City",
  url: "https://example.org/census",
  publishedOn: "2011",
  language: "en",
  level: "primary",
  reliability: "A",
  derivedFrom: id,
};
const evidence = {
  stance: "supports",
  quote: "389",
  locator: "p. 3",
  credibility: 2,
  decisive: true,
  note: "Certain",
};
const content = {
  quote: "389 metres",
  statement: "It is long",
  claimant: "The mayor",
  claimDate: "1928-10",
  kind: "quote",
  risk: "low",
};
const patch = {
  ...content,
  rating: "true",
  summary: "So",
  gaps: "None",
  analysis: "At length",
  reason: "It spread",
  assigneeId: id,
  dueOn: "2027-01-01",
};

const DOORS: [string, z.ZodType, Record<string, unknown>][] = [
  ["a new article", arrivingArticle, { ...article, text: "It is long." }],
  ["a changed article", articlePatch, article],
  ["a new text", arrivingRevision, { text: "It is long." }],
  ["a new claim", claimInput, content],
  ["a changed claim", claimPatch, patch],
  [
    "a move",
    moveInput,
    { move: "publish", version: 3, reason: "So", correctionClass: "minor", correction: "A comma" },
  ],
  ["evidence", evidenceInput, { source, ...evidence }],
  ["evidence of a known source", evidenceInput, { source: id, ...evidence }],
  ["changed evidence", evidencePatch, evidence],
  ["a source", sourceInput, source],
  ["a changed source", sourcePatch, source],
  ["a note", noteInput, { body: "Why?", parentId: id }],
  ["assigning", assignInput, { slugs: ["a-claim"], assigneeId: id }],
  [
    "the newsroom",
    newsroomPatch,
    {
      name: "Desk",
      url: "https://example.org",
      email: "a@example.org",
      about: "Us",
      correctionsPolicy: "We do",
      quorum: 1,
      quorumHigh: 2,
      publicNames: true,
    },
  ],
  ["a person", personInput, { email: "ann@example.org", name: "Ann Lee", role: "checker" }],
  ["one's own name", ownNameInput, { name: "Ann Lee" }],
];

/** Copies of a value, each with one of its texts changed. */
function* spoilt(value: unknown, spoil: (text: string) => string): Generator<unknown> {
  if (typeof value === "string") yield spoil(value);
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value))
    for (const bad of spoilt(part, spoil))
      yield Array.isArray(value) ? [bad] : { ...value, [key]: bad };
}

describe.each(DOORS)("%s", (_, schema, good) => {
  test("comes in when it is whole", () => {
    expect(schema.safeParse(good).error).toBeUndefined();
  });

  test.each([
    ["NUL", (text: string) => `${text}\u0000`],
    ["NUL alone", () => "\u0000"],
    ["a high surrogate alone", (text: string) => `${text}\ud800`],
    ["a low surrogate alone", (text: string) => `\udc00${text}`],
    ["an escape character", (text: string) => `${text}\u001b[31m`],
  ])("is refused with %s in any of its texts", (_name, spoil) => {
    const taken = [...spoilt(good, spoil)].filter((bad) => schema.safeParse(bad).success);
    expect(taken).toEqual([]);
  });

  test("is refused with a field that nobody knows", () => {
    expect(schema.safeParse({ ...good, admin: true }).success).toBe(false);
  });

  test("is refused as anything but an object", () => {
    for (const other of [null, [], "text", 5, true, undefined])
      expect(schema.safeParse(other).success).toBe(false);
  });
});
