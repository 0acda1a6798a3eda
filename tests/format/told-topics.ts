/** Events of topics, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

export const toldTopics: [AuditEvent, string][] = [
  [
    { type: "topic.made", facts: {}, texts: { name: "Health", slug: "health" } },
    "made the topic Health",
  ],
  [
    {
      type: "topic.changed",
      facts: { fields: ["name", "position"] },
      texts: { from: { name: "Health", position: 1 }, to: { name: "Medicine", position: 4 } },
    },
    "renamed the topic Health to Medicine and moved the topic to place 4",
  ],
  [
    {
      type: "topic.changed",
      facts: { fields: ["archived"] },
      texts: { from: { archived: false }, to: { archived: true } },
    },
    "archived the topic",
  ],
  [
    {
      type: "topic.changed",
      facts: { fields: ["archived"] },
      texts: { from: { archived: true }, to: { archived: false } },
    },
    "offered the topic again",
  ],
];
