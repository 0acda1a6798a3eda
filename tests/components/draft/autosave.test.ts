import {
  type Autosave,
  autosave,
  autosaveOf,
  sendable,
  unsavedFields,
  waitAfter,
} from "@/components/draft/autosave";

const claim = {
  version: 7,
  statement: "The city built 4,200 homes in 2023",
  claimant: "Mayor Ruiz",
  claimDate: "2024-01",
  kind: "statistic" as const,
  risk: "normal" as const,
  rating: null,
  summary: null,
  gaps: null,
  analysis: null,
  reason: null,
  assigneeId: null,
  dueOn: null,
};

const typed = (state: Autosave, field: "summary" | "statement" | "gaps", value: string) =>
  autosave(state, { type: "typed", field, value });

describe("what is typed on a claim", () => {
  const start = autosaveOf(claim);

  it("is unsaved until the server has taken it", () => {
    const state = typed(start, "summary", "The register shows 3,100.");
    expect(unsavedFields(state)).toEqual(["summary"]);
    expect(sendable(state)).toEqual({ summary: "The register shows 3,100." });
  });

  it("is not sent while another request is under way", () => {
    const first = typed(start, "summary", "The register");
    const sending = autosave(first, { type: "sent", values: { summary: "The register" } });
    expect(sendable(typed(sending, "summary", "The register shows"))).toBeNull();
  });

  it("stays unsaved when more was typed while the request was under way", () => {
    let state = typed(start, "summary", "The register");
    state = autosave(state, { type: "sent", values: { summary: "The register" } });
    state = typed(state, "summary", "The register shows 3,100.");
    state = autosave(state, {
      type: "saved",
      claim: { ...claim, version: 8, summary: "The register" },
    });
    expect(state.conflicts).toEqual({});
    expect(state.version).toBe(8);
    expect(sendable(state)).toEqual({ summary: "The register shows 3,100." });
  });

  it("is not changed under the cursor when the server trims it, only once the field is left", () => {
    let state = typed(start, "summary", "The register ");
    state = autosave(state, { type: "sent", values: { summary: "The register " } });
    state = autosave(state, {
      type: "saved",
      claim: { ...claim, version: 8, summary: "The register" },
    });
    expect(state.values.summary).toBe("The register ");
    expect(unsavedFields(state)).toEqual([]);
    state = autosave(state, { type: "left", field: "summary" });
    expect(state.values.summary).toBe("The register");
    expect(unsavedFields(state)).toEqual([]);
  });

  it("is sent again on the new version when others changed other fields", () => {
    let state = typed(start, "summary", "Mine");
    state = autosave(state, { type: "sent", values: { summary: "Mine" } });
    state = autosave(state, {
      type: "stale",
      claim: { ...claim, version: 9, statement: "The city built 4,200 homes" },
    });
    expect(state.conflicts).toEqual({});
    expect(state.values.statement).toBe("The city built 4,200 homes");
    expect(state.version).toBe(9);
    expect(sendable(state)).toEqual({ summary: "Mine" });
  });

  it("is held with the other text when both changed the same field", () => {
    let state = typed(start, "statement", "Mine");
    state = typed(state, "gaps", "No register of rebuilt homes.");
    state = autosave(state, { type: "sent", values: { statement: "Mine" } });
    state = autosave(state, {
      type: "stale",
      claim: { ...claim, version: 9, statement: "Theirs" },
    });
    expect(state.values.statement).toBe("Mine");
    expect(state.conflicts.statement).toEqual({ base: claim.statement, theirs: "Theirs" });
    expect(sendable(state)).toEqual({ gaps: "No register of rebuilt homes." });
  });

  it("keeps the first base of a conflict when the others go on writing", () => {
    let state = typed(start, "statement", "Mine");
    state = autosave(state, {
      type: "stale",
      claim: { ...claim, version: 9, statement: "Theirs" },
    });
    state = autosave(state, {
      type: "adopted",
      claim: { ...claim, version: 10, statement: "Theirs, longer" },
    });
    expect(state.conflicts.statement).toEqual({ base: claim.statement, theirs: "Theirs, longer" });
    expect(state.values.statement).toBe("Mine");
  });

  it.each([
    ["mine", "Mine", { statement: "Mine" }],
    ["theirs", "Theirs", null],
    ["a merge", "Mine and theirs", { statement: "Mine and theirs" }],
  ])("ends a conflict with %s", (_, value, sent) => {
    let state = typed(start, "statement", "Mine");
    state = autosave(state, {
      type: "stale",
      claim: { ...claim, version: 9, statement: "Theirs" },
    });
    state = autosave(state, { type: "settled", field: "statement", value });
    expect(state.conflicts).toEqual({});
    expect(state.values.statement).toBe(value);
    expect(sendable(state)).toEqual(sent);
  });

  it("is no conflict when the server holds the same text already", () => {
    let state = typed(start, "summary", "The same ");
    state = autosave(state, { type: "sent", values: { summary: "The same " } });
    state = autosave(state, {
      type: "failed",
      trouble: { kind: "offline", text: "", again: true },
    });
    state = autosave(state, {
      type: "stale",
      claim: { ...claim, version: 8, summary: "The same" },
    });
    expect(state.conflicts).toEqual({});
    expect(unsavedFields(state)).toEqual([]);
  });

  it("is kept through a failure and sent again", () => {
    let state = typed(start, "summary", "Mine");
    state = autosave(state, { type: "sent", values: { summary: "Mine" } });
    state = autosave(state, {
      type: "failed",
      trouble: { kind: "offline", text: "", again: true },
    });
    expect(state.failures).toBe(1);
    expect(sendable(state)).toEqual({ summary: "Mine" });
    state = autosave(state, { type: "sent", values: { summary: "Mine" } });
    state = autosave(state, { type: "saved", claim: { ...claim, version: 8, summary: "Mine" } });
    expect(state).toMatchObject({ failures: 0, trouble: null });
  });

  it("waits at its field after the server refused it, until it is typed anew", () => {
    let state = typed(start, "summary", "Bad");
    state = typed(state, "gaps", "Good");
    state = autosave(state, { type: "sent", values: { summary: "Bad", gaps: "Good" } });
    state = autosave(state, {
      type: "invalid",
      errors: [{ pointer: "/summary", detail: "Has a control character; remove it." }],
    });
    expect(state.errors.summary).toBe("Has a control character; remove it.");
    expect(state.trouble).toBeNull();
    expect(sendable(state)).toEqual({ gaps: "Good" });
    expect(sendable(typed(state, "summary", "Better"))).toEqual({
      summary: "Better",
      gaps: "Good",
    });
  });

  it("is not blamed for an answer about a text that it has replaced", () => {
    let state = typed(start, "summary", "Bad");
    state = autosave(state, { type: "sent", values: { summary: "Bad" } });
    state = typed(state, "summary", "Better");
    state = autosave(state, {
      type: "invalid",
      errors: [{ pointer: "/summary", detail: "Does not fit." }],
    });
    expect(state.errors).toEqual({});
    expect(sendable(state)).toEqual({ summary: "Better" });
  });

  it("ignores what is older than what it knows, and what was asked before the running save", () => {
    expect(autosave(start, { type: "adopted", claim: { ...claim, version: 6, gaps: "Old" } })).toBe(
      start,
    );
    let state = typed(start, "summary", "Mine");
    state = autosave(state, { type: "sent", values: { summary: "Mine" } });
    expect(
      autosave(state, { type: "adopted", claim: { ...claim, version: 8, summary: "Mine" } }),
    ).toBe(state);
  });

  it("comes back from an earlier visit, in conflict where the server's text changed since", () => {
    const state = autosave(start, {
      type: "restored",
      drafts: {
        summary: { value: "Left over", base: "" },
        statement: { value: "Left over too", base: "An older statement" },
        gaps: { value: "  ", base: "" },
      },
    });
    expect(state.values.summary).toBe("Left over");
    expect(sendable(state)).toEqual({ summary: "Left over" });
    expect(state.conflicts.statement).toEqual({
      base: "An older statement",
      theirs: claim.statement,
    });
    expect(unsavedFields(state)).not.toContain("gaps");
  });

  it("waits longer after each failure, half a minute at most", () => {
    const waits = [1, 2, 3, 4, 5, 6, 20].map(waitAfter);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBe(2);
    expect(waits.at(-1)).toBe(30);
  });
});
