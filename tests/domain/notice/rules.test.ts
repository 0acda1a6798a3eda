// Who is told of what, by table; never who did it, and nobody twice of one event.
import type { AuditEvent } from "@/lib/domain/audit";
import { isTimeZone, localTime, unchosen, wayOf } from "@/lib/domain/notice/notice";
import { type Concerned, telling, toldOf } from "@/lib/domain/notice/rules";

const who: Concerned = {
  assignee: "ana",
  submitter: "ben",
  contributors: ["ana", "ben", "eva"],
  editors: ["eva", "max"],
  isLive: true,
  note: { mentions: ["max", "zoe"], thread: ["ana", "zoe"] },
};
const moved = (move: string, to = "checking"): AuditEvent =>
  ({
    type: "claim.moved",
    facts: { move, from: "in_review", to, rating: "true", warnings: [] },
    texts: { reason: null },
  }) as AuditEvent;
const anchored = (health: string): AuditEvent => ({
  type: "claim.anchored",
  facts: { revision: 2, health, method: "close" },
  texts: {},
});

test.each<[string, AuditEvent, string, string[]]>([
  [
    "a note: who is mentioned, then who talks in its thread",
    { type: "note.written", facts: { noteId: "n", parentId: "p" }, texts: {} },
    "ben",
    ["max mention", "zoe mention", "ana reply"],
  ],
  [
    "a hand-over: both sides",
    {
      type: "claim.edited",
      facts: { fields: ["assigneeId"], approvalsLost: 0 },
      texts: { from: { assigneeId: "ana" }, to: { assigneeId: "zoe" } },
    },
    "max",
    ["zoe assigned", "ana handed_over"],
  ],
  [
    "a claim taken on by oneself: nobody",
    {
      type: "claim.edited",
      facts: { fields: ["assigneeId"], approvalsLost: 0 },
      texts: { from: { assigneeId: null }, to: { assigneeId: "zoe" } },
    },
    "zoe",
    [],
  ],
  [
    "another edit: nobody",
    {
      type: "claim.edited",
      facts: { fields: ["summary"], approvalsLost: 0 },
      texts: { from: { summary: null }, to: { summary: "S" } },
    },
    "zoe",
    [],
  ],
  ["a submission: editors with fresh eyes", moved("submit", "in_review"), "ben", ["max review"]],
  ["a return: whose work it is", moved("return"), "max", ["ana returned", "ben returned"]],
  ["a reopening", moved("reopen"), "max", ["ana returned", "ben returned"]],
  ["an approval below the quorum: nobody", moved("approve", "in_review"), "max", []],
  ["an approval", moved("approve", "approved"), "max", ["ana approved", "ben approved"]],
  [
    "a publication: everyone who worked on it",
    {
      type: "claim.published",
      facts: { version: 1, rating: "true", correctionClass: null, snapshotHash: "ab" },
      texts: { correction: null },
    },
    "eva",
    ["ana published", "ben published"],
  ],
  ["words that moved: nobody", anchored("moved"), "max", []],
  ["words that are lost", anchored("lost"), "max", ["ana text_changed", "ben text_changed"]],
  [
    "a question for a second opinion",
    { type: "opinion.asked", facts: { opinionId: "o", personId: "zoe" }, texts: {} },
    "ana",
    ["zoe opinion"],
  ],
  [
    "the same text of a source: nobody",
    {
      type: "source.captured",
      facts: { captureId: "k", sha256: "ab", kind: "html", outcome: "same" },
      texts: {},
    },
    "max",
    [],
  ],
  [
    "a source that changed",
    {
      type: "source.captured",
      facts: { captureId: "k", sha256: "ab", kind: "html", outcome: "changed" },
      texts: {},
    },
    "max",
    ["ana source", "ben source"],
  ],
])("%s", (_, event, by, told) => {
  expect(telling.has(event.type)).toBe(true);
  expect(toldOf(event, by, who).map(({ person, kind }) => `${person} ${kind}`)).toEqual(told);
});

test("a report on a claim that nobody has goes to the editors", () => {
  const event: AuditEvent = {
    type: "report.received",
    facts: { claimId: "c", publication: 1 },
    texts: {},
  };
  const told = toldOf(event, null, { ...who, assignee: null, submitter: null });
  expect(told.map(({ person }) => person)).toEqual(["eva", "max"]);
});

test("what is not chosen is as it stands for everyone", () => {
  expect(wayOf(unchosen, "mention")).toEqual({ shown: true, mail: "at_once" });
  const choices = { mention: { shown: false, mail: "off" as const } };
  expect(wayOf({ choices }, "mention")).toEqual({ shown: false, mail: "off" });
});

test("the hour of the daily mail is the person's own", () => {
  const now = new Date("2026-11-26T23:30:00Z");
  expect(localTime(now, "UTC")).toEqual({ day: "2026-11-26", hour: 23 });
  expect(localTime(now, "Europe/Kyiv")).toEqual({ day: "2026-11-27", hour: 1 });
  expect(localTime(now, "America/Havana")).toEqual({ day: "2026-11-26", hour: 18 });
  expect([isTimeZone("Europe/Kyiv"), isTimeZone("Mars/Olympus")]).toEqual([true, false]);
});
