// The history in sentences: who did what, from the closed union of audit events.

import type { AuditEntry, AuditType } from "@/lib/domain/audit";
import { captureKinds, captureOutcomeWords } from "@/lib/domain/capture/capture";
import { findingOutcomeWords, findingWords } from "@/lib/domain/capture/finding";
import { type ClaimPatch, fieldWords } from "@/lib/domain/claim";
import { asideWords } from "@/lib/domain/finding/coverage";
import { outletOutcomeWords } from "@/lib/domain/outlet/outlet-request";
import { roleWords } from "@/lib/domain/person";
import { correctionWords } from "@/lib/domain/publication";
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import { reportStateWords } from "@/lib/domain/view/reports";
import { webhookChangeWords } from "@/lib/domain/webhook/webhook";
import type { MoveName } from "@/lib/domain/workflow";
import { wordOfValue } from "./audit-value";
import { formatCount, formatList } from "./count";

/** `name` is who did it; `act` goes on from there: "changed the summary". */
export type Sentence = { name: string; act: string };

type EntryOf<T extends AuditType> = Extract<AuditEntry, { type: T }>;
type Acts = { [T in AuditType]: (entry: EntryOf<T>) => string };

const MOVE_ACTS: Record<MoveName, string> = {
  start: "started checking",
  submit: "submitted it for review",
  approve: "approved it",
  return: "returned it",
  publish: "published it",
  reopen: "reopened it",
  retract: "retracted it",
  drop: "dropped it",
};

const acts: Acts = {
  "claim.created": ({ facts, texts }) =>
    facts.suggestedBy
      ? "made this claim of a suggested sentence"
      : texts.sheet
        ? `made this claim of row ${texts.row} of “${texts.sheet}”`
        : "made this claim",
  "claim.edited": ({ facts }) => `changed ${fields(facts.fields)}${lost(facts.approvalsLost)}`,
  "claim.moved": ({ facts }) =>
    `${MOVE_ACTS[facts.move]}${facts.move === "submit" || facts.move === "approve" ? as(facts.rating) : ""}${
      facts.move === "approve" && facts.to !== "approved" ? "; more approvals are needed" : ""
    }`,
  "claim.published": ({ facts }) =>
    `published version ${facts.version}${as(facts.rating)}${
      facts.correctionClass ? ` (${correctionWords[facts.correctionClass].toLowerCase()})` : ""
    }`,
  "claim.retraction_asked": () => "asked for a retraction; a second editor must confirm it",
  "claim.retraction_withdrawn": () => "took back the request for a retraction",
  "claim.retracted": ({ facts }) =>
    `confirmed the retraction, published as version ${facts.version}`,
  "claim.anchored": ({ facts }) =>
    facts.health === "lost"
      ? `added revision ${facts.revision} of the article, in which the words no longer stand`
      : facts.health === "changed"
        ? `added revision ${facts.revision} of the article, in which other words may be the same claim`
        : `placed it in revision ${facts.revision} of the article`,
  "claim.place_confirmed": ({ facts }) =>
    `confirmed that it is the same claim in revision ${facts.revision} of the article`,
  "claim.place_removed": ({ facts }) =>
    `confirmed that it is no longer in the text, as of revision ${facts.revision} of the article`,
  "evidence.added": ({ facts, texts }) =>
    `added evidence${titled(texts)}${lost(facts.approvalsLost)}`,
  "evidence.changed": ({ facts, texts }) =>
    `changed ${evidenceParts(texts.to)} of evidence${titled(texts.from)}${lost(facts.approvalsLost)}`,
  "evidence.removed": ({ facts, texts }) =>
    `removed evidence${titled(texts)}${lost(facts.approvalsLost)}`,
  "source.changed": ({ facts, texts }) =>
    `changed ${evidenceParts(texts.to)} of a source that this claim rests on${lost(facts.approvalsLost)}`,
  "reply.asked": ({ facts, texts }) =>
    `asked ${texts.askedOf} for a reply${lost(facts.approvalsLost)}`,
  "reply.changed": ({ facts, texts }) =>
    `changed ${evidenceParts(texts.to)} of the reply of ${texts.from.source}${lost(facts.approvalsLost)}`,
  "reply.removed": ({ facts, texts }) =>
    `removed the reply of ${texts.askedOf}${lost(facts.approvalsLost)}`,
  "expert.asked": ({ texts }) => `asked ${texts.expert ?? "an expert"} by a link`,
  "expert.revoked": () => "ended an expert’s link",
  "expert.answered": ({ facts, texts }) =>
    `took in the answer of ${texts.expert ?? "an expert"}: ${facts.agrees ? "right" : "not right"}`,
  "source.identity_set": () => "sealed who stands behind this source",
  "source.identity_read": () => "read who stands behind this source",
  "source.identity_forgotten": () => "had it forgotten who stands behind this source",
  "source.merged": ({ facts }) =>
    `merged this record into another; ${formatCount(facts.moved, "claim")} went over`,
  "source.took_in": () => "merged another record into this one",
  "source.withdrawn": ({ facts }) =>
    `marked it as withdrawn on ${facts.on}: ${facts.reopened} reopened, ${facts.returned} returned, ${facts.flagged} flagged`,
  "source.withdrawal_taken_back": () => "took its withdrawal back",
  "evidence.source_merged": ({ facts }) =>
    `took over the record of a source that was merged${lost(facts.approvalsLost)}`,
  "opinion.asked": () => "asked for a blind second opinion",
  "opinion.withdrawn": () => "took back the question for a second opinion",
  "opinion.given": ({ facts }) =>
    facts.first === facts.second
      ? `gave a second opinion, which agrees: ${stepOf(facts.second).label}`
      : `gave a second opinion, which differs: ${stepOf(facts.second).label} and not ${stepOf(facts.first).label}`,
  "opinion.settled": ({ facts }) => `settled the second opinion: ${stepOf(facts.rating).label}`,
  "outlet.asked": ({ texts }) => `asked ${texts.askedOf} for a correction`,
  "outlet.changed": ({ facts, texts }) =>
    `recorded of the correction asked of ${texts.from.source}: ${outletOutcomeWords[facts.outcome].toLowerCase()}`,
  "outlet.removed": ({ texts }) => `removed the correction asked of ${texts.askedOf}`,
  "note.written": ({ facts }) => (facts.parentId ? "answered a note" : "wrote a note"),
  "suggestion.accepted": ({ facts }) =>
    `took over proposed words for ${fields(facts.fields)}${lost(facts.approvalsLost)}`,
  "suggestion.declined": () => "declined proposed words",
  "note.resolved": ({ facts }) => (facts.resolved ? "resolved a note" : "opened a note again"),
  "article.created": () => "added this article",
  "article.edited": ({ facts }) => `changed ${formatList(facts.fields.map(spaced))}`,
  "article.revised": ({ facts }) =>
    `added revision ${facts.revision} of the text: ${formatCount(facts.kept, "claim")} kept, ${facts.lost} lost`,
  "article.sentence_set_aside": ({ facts }) =>
    `set ${facts.suggestedBy ? "a suggested sentence" : "a sentence"} aside: ${asideWords[facts.decision].toLowerCase()}`,
  "article.sentence_taken_back": () => "opened a sentence again",
  "source.created": () => "added this source",
  "source.edited": ({ facts }) =>
    `changed ${formatList(facts.fields.map(spaced))}, which ${formatCount(facts.claims, "claim rests", "claims rest")} on`,
  "source.capture_asked": ({ facts }) =>
    facts.cause === "upload" ? "brought a file as a capture" : "asked for a capture",
  "source.captured": ({ facts }) =>
    `captured it as a ${captureKinds[facts.kind]}: ${captureOutcomeWords[facts.outcome].toLowerCase()}`,
  "source.gone": ({ facts }) =>
    `found it gone, which ${formatCount(facts.claims, "claim rests", "claims rest")} on`,
  "source.watched": ({ facts }) =>
    facts.everyDays === null
      ? "stopped looking at it again"
      : `set it to be looked at again every ${formatCount(facts.everyDays, "day")}`,
  "claim.finding_settled": ({ facts }) =>
    `settled “${findingWords[facts.kind].toLowerCase()}”: ${findingOutcomeWords[facts.outcome].toLowerCase()}`,
  "claim.recheck_set": ({ facts }) =>
    facts.to ? `set it to be looked at again on ${facts.to}` : "took the day to look again away",
  "person.created": ({ facts }) =>
    `made this account, as ${withArticle(roleWords[facts.role].toLowerCase())}`,
  "person.role_changed": ({ facts }) =>
    `changed the role from ${roleWords[facts.from].toLowerCase()} to ${roleWords[facts.to].toLowerCase()}`,
  "person.disabled": ({ facts }) =>
    facts.disabled ? "disabled this account" : "enabled this account again",
  "person.link_made": () => "made a link to set the password",
  "person.renamed": () => "changed the name",
  "person.app_removed": () => "removed the authenticator app",
  "person.key_made": ({ facts }) => `made an API key that may ${facts.scope}`,
  "person.key_revoked": () => "revoked an API key",
  "person.webhook_made": () => "added a webhook",
  "person.webhook_changed": ({ facts }) => webhookChangeWords[facts.what],
  "newsroom.edited": ({ facts }) => `changed ${formatList(facts.fields.map(spaced))}`,
  "report.received": () => "took in a report from a reader",
  "report.decided": ({ facts }) => `set the report to ${reportStateWords[facts.to].toLowerCase()}`,
  "report.erased": () => "erased what the reader had written",
  "erasure.asked": ({ facts }) =>
    facts.what === "person"
      ? "asked for a person’s data to be erased"
      : `asked for ${formatCount(facts.items, "text")} to be erased`,
  "erasure.declined": () => "declined this erasure",
  "erasure.confirmed": ({ facts }) =>
    `confirmed erasure ${facts.number}, which took the words of ${formatCount(facts.events, "event")}`,
  "erasure.redacted": ({ facts }) =>
    `named ${formatCount(facts.hashes.length, "event")} whose words were erased`,
  "person.erased": () => "erased this person’s data",
  "note.erased": () => "erased the words of a note",
  "expert.erased": () => "erased the name of an expert who was asked",
  "reply.contact_erased": () => "erased where a reply was asked for",
  "event.redacted": ({ facts }) => `did something whose words were erased (${facts.was})`,
  "feed.added": () => "added this feed",
  "feed.changed": ({ facts }) => `changed ${formatList(facts.fields.map(spaced))}`,
  "other_import.done": ({ facts, texts }) =>
    `brought in checks by others from ${texts.name}: ${broughtIn(facts)}`,
  "other_check.removed": ({ texts }) => `removed a check by ${texts.publisher}`,
  "other_feed.added": () => "followed this feed of checks by others",
  "other_feed.changed": ({ facts }) => `changed ${formatList(facts.fields.map(spaced))}`,
  "scale.created": ({ facts }) => `set up version ${facts.version} of the rating scale`,
};

/** Who did what. An event without a person was done by the product itself, or its name was erased. */
export function sentenceOf(entry: AuditEntry): Sentence {
  // The key and the entry have the same type by construction of `acts`; TypeScript can't follow it.
  const act = acts[entry.type] as (entry: AuditEntry) => string;
  return { name: entry.actor?.name ?? "The system", act: act(entry) };
}

/** Words that were given with an act: a reason, a correction; null when none were. */
export function wordsGiven(entry: AuditEntry): string | null {
  switch (entry.type) {
    case "claim.moved":
    case "opinion.given":
    case "opinion.settled":
    case "claim.retraction_asked":
    case "claim.retracted":
      return entry.texts.reason;
    case "claim.published":
      return [entry.texts.correction, entry.texts.reason].filter(Boolean).join("\n") || null;
    case "other_check.removed":
      return entry.texts.reason;
    default:
      return null;
  }
}

/** One value before and after, in the words of the screen. */
export type Change = { name: string; from: string | null; to: string | null };

/** What exactly changed, of an event that has a from and a to; else empty. */
export function changesIn(entry: AuditEntry): Change[] {
  if (!("texts" in entry) || !("from" in entry.texts) || !("to" in entry.texts)) return [];
  const { from, to } = entry.texts;
  if (typeof from !== "object" || typeof to !== "object" || !from || !to) return [];
  // `from.source` without its pair names the source; it is no change.
  return Object.keys({ ...from, ...to })
    .filter((key) => key !== "source" || key in to)
    .map((key) => ({
      name: nameOf(key),
      from: wordOfValue(key, from[key]),
      to: wordOfValue(key, to[key]),
    }));
}

function nameOf(key: string): string {
  const words = fieldWords[key as keyof ClaimPatch] ?? spaced(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function broughtIn(facts: EntryOf<"other_import.done">["facts"]): string {
  const parts: [number, string][] = [
    [facts.added, "new"],
    [facts.replaced, "newer"],
    [facts.withdrawn, "taken back"],
    [facts.leftOut, "left out"],
  ];
  const told = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  return told.join(", ") || "nothing new";
}

function fields(names: readonly string[]): string {
  return formatList(names.map((name) => phrase(name)));
}

const PHRASES: Record<string, string> = {
  gaps: "what could not be established",
  reason: "why it was chosen",
  start: "the place",
};

function phrase(name: string): string {
  const word = fieldWords[name as keyof ClaimPatch] ?? spaced(name);
  return PHRASES[name] ?? `the ${word.toLowerCase()}`;
}

function evidenceParts(to: Record<string, unknown>): string {
  const names = Object.keys(to).map((name) => `the ${PARTS[name] ?? spaced(name)}`);
  return names.length > 0 ? formatList(names) : "a part";
}

const PARTS: Record<string, string> = {
  locator: "place in the source",
  decisive: "weight",
  publishedOn: "date",
  url: "address",
  derivedFrom: "origin",
  askedOf: "name",
  how: "way of asking",
  askedOn: "day of asking",
  dueOn: "day by which we asked for an answer",
  answeredOn: "day of the answer",
  settledOn: "day on which they did it",
};

/** `camelCase` → camel case. */
function spaced(name: string): string {
  return PARTS[name] ?? name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

function as(code: RatingCode | null): string {
  return code ? ` as ${stepOf(code).label}` : "";
}

function titled(texts: Record<string, unknown>): string {
  const title = texts.title ?? texts.source;
  return typeof title === "string" && title !== "" ? `: ${title}` : "";
}

function lost(approvals: number): string {
  if (approvals === 0) return "";
  return `, which took ${approvals === 1 ? "its approval" : `its ${approvals} approvals`} away`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/u.test(noun) ? "an" : "a"} ${noun}`;
}
