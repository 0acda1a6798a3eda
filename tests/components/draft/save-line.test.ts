import { type Autosave, autosave, autosaveOf } from "@/components/draft/autosave";
import { saveState } from "@/components/draft/save-line";

const claim = {
  version: 1,
  statement: "The bridge was closed for 40 days",
  claimant: null,
  claimDate: null,
  kind: "event" as const,
  risk: "normal" as const,
  rating: null,
  summary: null,
  gaps: null,
  analysis: null,
  reason: null,
  assigneeId: null,
  dueOn: null,
};
const start = autosaveOf(claim);
const typed = autosave(start, { type: "typed", field: "summary", value: "Closed" });
const failed = (kind: "offline" | "signed_out", again: boolean): Autosave =>
  autosave(typed, {
    type: "failed",
    trouble: { kind, text: "The server can't be reached.", again },
  });

describe("the line about saving", () => {
  it("says Saved when the server has all of it, and Saving until then", () => {
    expect(saveState(start)).toEqual({ kind: "saved", text: "Saved" });
    expect(saveState(typed).kind).toBe("saving");
  });

  it("says why not, and what can be done", () => {
    expect(saveState(failed("offline", true))).toEqual({
      kind: "not_saved",
      text: "Not saved: the server can't be reached.",
      act: "again",
    });
    expect(saveState(failed("signed_out", false)).act).toBe("sign_in");
  });

  it("offers the way back in even when nothing waits, once any act found the session gone", () => {
    const trouble = { kind: "signed_out" as const, text: "", again: false };
    const told = autosave(start, { type: "told", trouble });
    expect(saveState(told)).toMatchObject({ kind: "not_saved", act: "sign_in" });
    expect(saveState(autosave(told, { type: "told", trouble: null })).kind).toBe("saved");
  });

  it("names the fields that the person has to look at", () => {
    const conflict = autosave(typed, {
      type: "stale",
      claim: { ...claim, version: 2, summary: "Open" },
    });
    expect(saveState(conflict)).toEqual({
      kind: "not_saved",
      text: "Not saved: someone else changed the summary too.",
      act: "compare",
    });
    const wrong = autosave(typed, { type: "checked", field: "summary", problem: "Too long." });
    expect(saveState(wrong).text).toBe("Not saved: look at the summary.");
  });
});
