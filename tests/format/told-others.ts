/** Events of checks by others, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

export const toldOthers: [AuditEvent, string][] = [
  [
    {
      type: "other_import.done",
      facts: { kind: "file", added: 3, replaced: 1, same: 4, withdrawn: 0, leftOut: 2 },
      texts: { name: "checks.json" },
    },
    "brought in checks by others from checks.json: 3 new, 1 newer, 2 left out",
  ],
  [
    {
      type: "other_import.done",
      facts: { kind: "feed", added: 0, replaced: 0, same: 9, withdrawn: 1, leftOut: 0 },
      texts: { name: "Northern Checks" },
    },
    "brought in checks by others from Northern Checks: 1 taken back",
  ],
  [
    {
      type: "other_import.done",
      facts: { kind: "address", added: 0, replaced: 0, same: 1, withdrawn: 0, leftOut: 0 },
      texts: { name: "https://checks.example.org/a" },
    },
    "brought in checks by others from https://checks.example.org/a: nothing new",
  ],
  [
    {
      type: "other_check.removed",
      facts: {},
      texts: {
        url: "https://checks.example.org/a",
        publisher: "Northern Checks",
        reason: "Forged.",
      },
    },
    "removed a check by Northern Checks",
  ],
  [
    { type: "other_feed.added", facts: {}, texts: { url: "https://checks.example.org/feed" } },
    "followed this feed of checks by others",
  ],
  [
    {
      type: "other_feed.changed",
      facts: { fields: ["active", "everyMinutes"] },
      texts: {
        from: { active: true, everyMinutes: 60 },
        to: { active: false, everyMinutes: 1440 },
      },
    },
    "changed active and every minutes",
  ],
];
