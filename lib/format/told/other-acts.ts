// What was done to articles, sources, people, feeds and the newsroom itself.

import { captureKinds, captureOutcomeWords } from "@/lib/domain/capture/capture";
import { findingOutcomeWords, findingWords } from "@/lib/domain/capture/finding";
import { asideWords } from "@/lib/domain/finding/coverage";
import { roleWords } from "@/lib/domain/person";
import { reportStateWords } from "@/lib/domain/view/reports";
import { webhookChangeWords } from "@/lib/domain/webhook/webhook";
import { t } from "@/lib/words/t";
import { topicChange } from "../audit-topic";
import { formatList } from "../count";
import { type Acts, broughtIn, MADE, spaced } from "./parts";

export const otherActs = {
  "article.created": () => t("added this article"),
  "article.edited": ({ facts }) =>
    t("changed {list}", { list: formatList(facts.fields.map(spaced)) }),
  "article.revised": ({ facts }) =>
    t(
      "added revision {revision} of the text: {count, plural, one {# claim} other {# claims}} kept, {lost} lost",
      { revision: facts.revision, count: facts.kept, lost: facts.lost },
    ),
  "article.sentence_set_aside": ({ facts }) =>
    t("set {part} aside: {value}", {
      part: facts.suggestedBy ? t("a suggested sentence") : t("a sentence"),
      value: t(asideWords[facts.decision]).toLowerCase(),
    }),
  "article.sentence_taken_back": () => t("opened a sentence again"),
  "source.created": () => t("added this source"),
  "source.edited": ({ facts }) =>
    t("changed {list}, which {count, plural, one {# claim rests} other {# claims rest}} on", {
      list: formatList(facts.fields.map(spaced)),
      count: facts.claims,
    }),
  "source.capture_asked": ({ facts }) =>
    facts.cause === "upload" ? t("brought a file as a capture") : t("asked for a capture"),
  "source.captured": ({ facts }) =>
    t("captured it as a {capturekinds}: {value}", {
      capturekinds: t(captureKinds[facts.kind]),
      value: t(captureOutcomeWords[facts.outcome]).toLowerCase(),
    }),
  "source.gone": ({ facts }) =>
    t("found it gone, which {count, plural, one {# claim rests} other {# claims rest}} on", {
      count: facts.claims,
    }),
  "source.watched": ({ facts }) =>
    facts.everyDays === null
      ? t("stopped looking at it again")
      : t("set it to be looked at again every {count, plural, one {# day} other {# days}}", {
          count: facts.everyDays,
        }),
  "claim.finding_settled": ({ facts }) =>
    t("settled “{value}”: {value2}", {
      value: t(findingWords[facts.kind]).toLowerCase(),
      value2: t(findingOutcomeWords[facts.outcome]).toLowerCase(),
    }),
  "claim.recheck_set": ({ facts }) =>
    facts.to
      ? t("set it to be looked at again on {to}", { to: facts.to })
      : t("took the day to look again away"),
  "person.created": ({ facts }) => t(MADE[facts.role]),
  "person.role_changed": ({ facts }) =>
    t("changed the role from {value} to {value2}", {
      value: t(roleWords[facts.from]).toLowerCase(),
      value2: t(roleWords[facts.to]).toLowerCase(),
    }),
  "person.disabled": ({ facts }) =>
    facts.disabled ? t("disabled this account") : t("enabled this account again"),
  "person.link_made": () => t("made a link to set the password"),
  "person.renamed": () => t("changed the name"),
  "person.app_removed": () => t("removed the authenticator app"),
  "person.key_made": ({ facts }) => t("made an API key that may {scope}", { scope: facts.scope }),
  "person.key_revoked": () => t("revoked an API key"),
  "person.webhook_made": () => t("added a webhook"),
  "person.webhook_changed": ({ facts }) => t(webhookChangeWords[facts.what]),
  "newsroom.edited": ({ facts }) =>
    t("changed {list}", { list: formatList(facts.fields.map(spaced)) }),
  "report.received": () => t("took in a report from a reader"),
  "report.decided": ({ facts }) =>
    t("set the report to {value}", { value: t(reportStateWords[facts.to]).toLowerCase() }),
  "report.erased": () => t("erased what the reader had written"),
  "erasure.asked": ({ facts }) =>
    facts.what === "person"
      ? t("asked for a person’s data to be erased")
      : t("asked for {count, plural, one {# text} other {# texts}} to be erased", {
          count: facts.items,
        }),
  "erasure.declined": () => t("declined this erasure"),
  "erasure.confirmed": ({ facts }) =>
    t(
      "confirmed erasure {number}, which took the words of {count, plural, one {# event} other {# events}}",
      { number: facts.number, count: facts.events },
    ),
  "erasure.redacted": ({ facts }) =>
    t("named {count, plural, one {# event} other {# events}} whose words were erased", {
      count: facts.hashes.length,
    }),
  "person.erased": () => t("erased this person’s data"),
  "note.erased": () => t("erased the words of a note"),
  "expert.erased": () => t("erased the name of an expert who was asked"),
  "reply.contact_erased": () => t("erased where a reply was asked for"),
  "event.redacted": ({ facts }) =>
    t("did something whose words were erased ({was})", { was: facts.was }),
  "feed.added": () => t("added this feed"),
  "feed.changed": ({ facts }) =>
    t("changed {list}", { list: formatList(facts.fields.map(spaced)) }),
  "other_import.done": ({ facts, texts }) =>
    t("brought in checks by others from {name}: {facts}", {
      name: String(texts.name),
      facts: broughtIn(facts),
    }),
  "other_check.removed": ({ texts }) =>
    t("removed a check by {publisher}", { publisher: String(texts.publisher) }),
  "other_feed.added": () => t("followed this feed of checks by others"),
  "other_feed.changed": ({ facts }) =>
    t("changed {list}", { list: formatList(facts.fields.map(spaced)) }),
  "topic.made": ({ texts }) => t("made the topic {name}", { name: texts.name }),
  "topic.changed": ({ facts, texts }) => topicChange(facts.fields, texts),
  "scale.created": ({ facts }) =>
    t("set up version {version} of the rating scale", { version: facts.version ?? "" }),
} satisfies Partial<Acts>;
