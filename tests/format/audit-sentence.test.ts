import { type AuditEntry, type AuditEvent, type AuditType, auditEvent } from "@/lib/domain/audit";
import { changesIn, sentenceOf, wordsGiven } from "@/lib/format/audit-sentence";
import { toldEvents as events, one } from "./told-events";

const entry = (event: AuditEvent, actor: AuditEntry["actor"] = { id: one, name: "Demo editor" }) =>
  ({ ...event, seq: 1, at: "2026-11-25T10:00:00Z", hash: "ab", actor }) as AuditEntry;

describe("the history in sentences", () => {
  it.each(events)("%j reads as: %s", (event, act) => {
    expect(auditEvent.parse(event)).toEqual(event);
    expect(sentenceOf(entry(event))).toEqual({ name: "Demo editor", act });
  });

  it("knows every type of event", () => {
    const known = new Set(auditEvent.options.map((option) => option.shape.type.value));
    const told = new Set<AuditType>(events.map(([event]) => event.type));
    expect([...known].filter((type) => !told.has(type))).toEqual([]);
  });

  it("names the product itself where no person acted", () => {
    const [[event] = []] = events;
    if (!event) throw new Error("no event");
    expect(sentenceOf(entry(event, null)).name).toBe("The system");
  });

  it("gives the reason and the correction in the words of the person", () => {
    const given = events.map(([event]) => wordsGiven(entry(event))).filter((words) => words);
    expect(given).toEqual([
      "The second source is a copy.",
      "Rents rose again in May.",
      "The document is forged.",
      "The document is forged.",
      "I measured it.",
      "I measured it.",
      "Half of it.",
      "Forged.",
    ]);
  });

  it("shows each change with the words of the screen", () => {
    const event: AuditEvent = {
      type: "claim.edited",
      facts: { fields: ["rating", "claimDate", "gaps"], approvalsLost: 0 },
      texts: {
        from: { rating: null, claimDate: "2023", gaps: "No register." },
        to: { rating: "mostly_true", claimDate: "2023-09", gaps: null },
      },
    };
    expect(changesIn(entry(event))).toEqual([
      { name: "Rating", from: null, to: "Mostly true" },
      { name: "Claim date", from: "2023", to: "September 2023" },
      { name: "What could not be established", from: "No register.", to: null },
    ]);
    const locator = events.map(([other]) => other).find(({ type }) => type === "evidence.changed");
    expect(locator && changesIn(entry(locator))).toEqual([
      { name: "Place in the source", from: "p. 3", to: "p. 4" },
    ]);
    const [created] = events;
    expect(created && changesIn(entry(created[0]))).toEqual([]);
  });
});
