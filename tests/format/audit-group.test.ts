import type { AuditEntry } from "@/lib/domain/audit";
import { gathered } from "@/lib/format/audit-group";
import { changesIn } from "@/lib/format/audit-sentence";

const ana = { id: "ana", name: "Demo editor" };
const edit = (
  seq: number,
  at: string,
  from: Record<string, string | null>,
  to: Record<string, string | null>,
  actor: AuditEntry["actor"] = ana,
): AuditEntry => ({
  seq,
  at: `2026-11-25T${at}:00Z`,
  actor,
  hash: "ab",
  type: "claim.edited",
  facts: { fields: Object.keys(to), approvalsLost: 0 },
  texts: { from, to },
});

describe("a sitting of writing", () => {
  it("is told as one change, from the first text to the last", () => {
    const [told, ...others] = gathered([
      edit(3, "10:09", { summary: "Rents fe" }, { summary: "Rents fell" }),
      edit(2, "10:04", { gaps: null }, { gaps: "No register." }),
      edit(1, "10:00", { summary: null }, { summary: "Rents fe" }),
    ]);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ since: "2026-11-25T10:00:00Z", parts: 3, entry: { seq: 3 } });
    expect(told && changesIn(told.entry)).toEqual(
      expect.arrayContaining([
        { name: "Summary", from: null, to: "Rents fell" },
        { name: "What could not be established", from: null, to: "No register." },
      ]),
    );
  });

  it("ends with a long pause, with another person, and with any other act", () => {
    const other = { id: "ben", name: "Ben Okafor" };
    const resolved: AuditEntry = {
      ...edit(3, "10:02", {}, {}),
      type: "note.resolved",
      facts: { noteId: "n", resolved: true },
      texts: {},
    };
    const told = gathered([
      edit(6, "10:30", { gaps: "a" }, { gaps: "b" }),
      edit(5, "10:04", { gaps: null }, { gaps: "a" }),
      edit(4, "10:03", { summary: "b" }, { summary: "c" }, other),
      resolved,
      edit(2, "10:01", { summary: "a" }, { summary: "b" }, other),
    ]);
    expect(told.map(({ entry }) => entry.seq)).toEqual([6, 5, 4, 3, 2]);
  });
});
