// What was done to a claim, its evidence, replies and notes.
import { outletOutcomeWords } from "@/lib/domain/outlet/outlet-request";
import { correctionWords } from "@/lib/domain/publication";
import { stepOf } from "@/lib/domain/rating";
import type { MoveName } from "@/lib/domain/workflow";
import { msg, t } from "@/lib/words/t";
import { languageName } from "../count";
import { type Acts, as, evidenceParts, fields, lost, titled } from "./parts";

const MOVE_ACTS: Record<MoveName, string> = {
  start: msg("started checking"),
  submit: msg("submitted it for review"),
  approve: msg("approved it"),
  return: msg("returned it"),
  publish: msg("published it"),
  reopen: msg("reopened it"),
  retract: msg("retracted it"),
  drop: msg("dropped it"),
};

export const claimActs = {
  "claim.created": ({ facts, texts }) =>
    facts.suggestedBy
      ? t("made this claim of a suggested sentence")
      : texts.sheet
        ? t("made this claim of row {row} of “{sheet}”", {
            row: String(texts.row),
            sheet: String(texts.sheet),
          })
        : t("made this claim"),
  "claim.edited": ({ facts }) =>
    t("changed {fields}{approvalsLost}", {
      fields: fields(facts.fields),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "claim.moved": ({ facts }) =>
    `${t(MOVE_ACTS[facts.move])}${facts.move === "submit" || facts.move === "approve" ? as(facts.rating) : ""}${
      facts.move === "approve" && facts.to !== "approved" ? t("; more approvals are needed") : ""
    }`,
  "claim.published": ({ facts }) =>
    t("published version {version}{rating}{part}", {
      version: facts.version,
      rating: as(facts.rating),
      part: facts.correctionClass
        ? ` (${t(correctionWords[facts.correctionClass]).toLowerCase()})`
        : "",
    }),
  "claim.retraction_asked": () => t("asked for a retraction; a second editor must confirm it"),
  "claim.retraction_withdrawn": () => t("took back the request for a retraction"),
  "claim.retracted": ({ facts }) =>
    t("confirmed the retraction, published as version {version}", { version: facts.version }),
  "claim.anchored": ({ facts }) =>
    facts.health === "lost"
      ? t("added revision {revision} of the article, in which the words no longer stand", {
          revision: facts.revision,
        })
      : facts.health === "changed"
        ? t(
            "added revision {revision} of the article, in which other words may be the same claim",
            { revision: facts.revision },
          )
        : t("placed it in revision {revision} of the article", { revision: facts.revision }),
  "claim.place_confirmed": ({ facts }) =>
    t("confirmed that it is the same claim in revision {revision} of the article", {
      revision: facts.revision,
    }),
  "claim.place_removed": ({ facts }) =>
    t("confirmed that it is no longer in the text, as of revision {revision} of the article", {
      revision: facts.revision,
    }),
  "evidence.added": ({ facts, texts }) =>
    t("added evidence{texts}{approvalsLost}", {
      texts: titled(texts),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "evidence.changed": ({ facts, texts }) =>
    t("changed {to} of evidence{from}{approvalsLost}", {
      to: evidenceParts(texts.to),
      from: titled(texts.from),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "evidence.removed": ({ facts, texts }) =>
    t("removed evidence{texts}{approvalsLost}", {
      texts: titled(texts),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "source.changed": ({ facts, texts }) =>
    t("changed {to} of a source that this claim rests on{approvalsLost}", {
      to: evidenceParts(texts.to),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "reply.asked": ({ facts, texts }) =>
    t("asked {askedOf} for a reply{approvalsLost}", {
      askedOf: String(texts.askedOf),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "reply.changed": ({ facts, texts }) =>
    t("changed {to} of the reply of {source}{approvalsLost}", {
      to: evidenceParts(texts.to),
      source: String(texts.from.source),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "reply.removed": ({ facts, texts }) =>
    t("removed the reply of {askedOf}{approvalsLost}", {
      askedOf: String(texts.askedOf),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "translation.added": ({ facts }) =>
    t("wrote it in {language}, too{approvalsLost}", {
      language: languageName(facts.language),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "translation.changed": ({ facts, texts }) =>
    t("changed {to} in {language}{approvalsLost}", {
      to: fields(Object.keys(texts.to)),
      language: languageName(facts.language),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "translation.removed": ({ facts }) =>
    t("removed its words in {language}{approvalsLost}", {
      language: languageName(facts.language),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "expert.asked": ({ texts }) =>
    t("asked {part} by a link", { part: texts.expert ?? t("an expert") }),
  "expert.revoked": () => t("ended an expert’s link"),
  "expert.answered": ({ facts, texts }) =>
    t("took in the answer of {part}: {part2}", {
      part: texts.expert ?? t("an expert"),
      part2: facts.agrees ? t("right") : t("not right"),
    }),
  "source.identity_set": () => t("sealed who stands behind this source"),
  "source.identity_read": () => t("read who stands behind this source"),
  "source.identity_forgotten": () => t("had it forgotten who stands behind this source"),
  "source.merged": ({ facts }) =>
    t(
      "merged this record into another; {count, plural, one {# claim} other {# claims}} went over",
      { count: facts.moved },
    ),
  "source.took_in": () => t("merged another record into this one"),
  "source.withdrawn": ({ facts }) =>
    t(
      "marked it as withdrawn on {on}: {reopened} reopened, {returned} returned, {flagged} flagged",
      { on: facts.on, reopened: facts.reopened, returned: facts.returned, flagged: facts.flagged },
    ),
  "source.withdrawal_taken_back": () => t("took its withdrawal back"),
  "evidence.source_merged": ({ facts }) =>
    t("took over the record of a source that was merged{approvalsLost}", {
      approvalsLost: lost(facts.approvalsLost),
    }),
  "opinion.asked": () => t("asked for a blind second opinion"),
  "opinion.withdrawn": () => t("took back the question for a second opinion"),
  "opinion.given": ({ facts }) =>
    facts.first === facts.second
      ? t("gave a second opinion, which agrees: {label}", { label: t(stepOf(facts.second).label) })
      : t("gave a second opinion, which differs: {label} and not {label2}", {
          label: t(stepOf(facts.second).label),
          label2: t(stepOf(facts.first).label),
        }),
  "opinion.settled": ({ facts }) =>
    t("settled the second opinion: {label}", { label: t(stepOf(facts.rating).label) }),
  "outlet.asked": ({ texts }) =>
    t("asked {askedOf} for a correction", { askedOf: String(texts.askedOf) }),
  "outlet.changed": ({ facts, texts }) =>
    t("recorded of the correction asked of {source}: {value}", {
      source: String(texts.from.source),
      value: t(outletOutcomeWords[facts.outcome]).toLowerCase(),
    }),
  "outlet.removed": ({ texts }) =>
    t("removed the correction asked of {askedOf}", { askedOf: String(texts.askedOf) }),
  "note.written": ({ facts }) => (facts.parentId ? t("answered a note") : t("wrote a note")),
  "suggestion.accepted": ({ facts }) =>
    t("took over proposed words for {fields}{approvalsLost}", {
      fields: fields(facts.fields),
      approvalsLost: lost(facts.approvalsLost),
    }),
  "suggestion.declined": () => t("declined proposed words"),
  "note.resolved": ({ facts }) =>
    facts.resolved ? t("resolved a note") : t("opened a note again"),
} satisfies Partial<Acts>;
