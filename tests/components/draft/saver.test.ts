import { strandedIn } from "@/components/draft/autosave";
import { draftStore, type Shelf } from "@/components/draft/draft-store";
import { createSaver, type SaveAnswer } from "@/components/draft/saver";
import { type Values, valuesOf } from "@/components/draft/values";
import type { ClaimPatch } from "@/lib/domain/claim";

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
type Kept = Omit<typeof claim, "summary" | "gaps"> & {
  summary: string | null;
  gaps: string | null;
};

function memory(): Shelf & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
}

const OFFLINE: SaveAnswer<Kept> = {
  kind: "failed",
  trouble: { kind: "offline", text: "", again: true },
};

/** A server that holds one claim, answers on demand and remembers what it was asked. */
function server() {
  let held: Kept = { ...claim };
  const asked: { patch: ClaimPatch; version: number }[] = [];
  const scripted: SaveAnswer<Kept>[] = [];
  let gate: Promise<void> = Promise.resolve();
  return {
    asked,
    scripted,
    held: () => held,
    edit(patch: Partial<Kept>) {
      held = { ...held, ...patch, version: held.version + 1 };
    },
    close() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    async send(patch: ClaimPatch, version: number): Promise<SaveAnswer<Kept>> {
      asked.push({ patch, version });
      await gate;
      const answer = scripted.shift();
      if (answer) return answer;
      if (version !== held.version) return { kind: "stale", claim: held };
      held = { ...held, ...(patch as Partial<Kept>), version: held.version + 1 };
      return { kind: "saved", claim: held };
    },
  };
}

function start(shelf = memory()) {
  const api = server();
  const drafts = draftStore(shelf, "claim", () => "2026-11-25T10:00:00Z");
  const saver = createSaver<Kept>({ claim: { ...claim }, drafts, send: api.send });
  return { api, saver, shelf, drafts };
}

describe("saving what is typed", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("waits a second after the last key, then sends only what changed, with the version", async () => {
    const { api, saver } = start();
    saver.type("summary", "Closed");
    await jest.advanceTimersByTimeAsync(900);
    saver.type("summary", "Closed for 38 days");
    await jest.advanceTimersByTimeAsync(900);
    expect(api.asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(api.asked).toEqual([{ patch: { summary: "Closed for 38 days" }, version: 1 }]);
    expect(saver.view().claim.version).toBe(2);
  });

  it("sends at once when the field is left, and null for a text that was emptied", async () => {
    const { api, saver } = start();
    saver.type("statement", "");
    await saver.leave("statement");
    expect(api.asked).toEqual([{ patch: { statement: null }, version: 1 }]);
  });

  it("never has two requests under way, and sends what came meanwhile in order", async () => {
    const { api, saver } = start();
    const open = api.close();
    saver.type("summary", "One");
    void saver.leave("summary");
    saver.type("summary", "One and two");
    saver.type("gaps", "Three");
    await jest.advanceTimersByTimeAsync(5000);
    expect(api.asked).toHaveLength(1);
    open();
    await jest.advanceTimersByTimeAsync(0);
    expect(api.asked).toEqual([
      { patch: { summary: "One" }, version: 1 },
      { patch: { summary: "One and two", gaps: "Three" }, version: 2 },
    ]);
  });

  it("tries again by itself after a failure, with what is typed by then", async () => {
    const { api, saver, shelf } = start();
    api.scripted.push(OFFLINE, OFFLINE);
    saver.type("summary", "Closed");
    await jest.advanceTimersByTimeAsync(1000);
    expect(saver.view().typing.trouble?.kind).toBe("offline");
    expect(shelf.size()).toBe(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(api.held().summary).toBe("Closed");
    expect(saver.view().typing.trouble).toBeNull();
    expect(shelf.size()).toBe(0);
  });

  it("goes on silently when someone else changed another field", async () => {
    const { api, saver } = start();
    api.edit({ gaps: "Theirs" });
    saver.type("summary", "Mine");
    await jest.advanceTimersByTimeAsync(1000);
    expect(api.held()).toMatchObject({ summary: "Mine", gaps: "Theirs", version: 3 });
    expect(saver.view().typing.conflicts).toEqual({});
    expect(saver.view().typing.values.gaps).toBe("Theirs");
  });

  it("takes in what it is told of while words are unsaved: other fields at once, the same field to compare", async () => {
    const { api, saver } = start();
    saver.type("summary", "Mine");
    api.edit({ gaps: "Theirs" });
    saver.adopt(api.held());
    expect(saver.view().typing.values).toMatchObject({ summary: "Mine", gaps: "Theirs" });
    expect(saver.view().typing.conflicts).toEqual({});
    api.edit({ summary: "Theirs too" });
    saver.adopt(api.held());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.asked).toEqual([]);
    expect(saver.view().typing.values.summary).toBe("Mine");
    expect(saver.view().typing.conflicts.summary).toEqual({ base: "", theirs: "Theirs too" });
  });

  it("asks the person when both changed the same field, and loses neither", async () => {
    const { api, saver } = start();
    api.edit({ summary: "Theirs" });
    saver.type("summary", "Mine");
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.asked).toHaveLength(1);
    expect(api.held().summary).toBe("Theirs");
    expect(saver.view().typing.conflicts.summary).toEqual({ base: "", theirs: "Theirs" });
    expect(await saver.flush()).toBe(false);
    saver.settle("summary", "Both");
    await jest.advanceTimersByTimeAsync(0);
    expect(api.held().summary).toBe("Both");
  });

  it("does not send what can't fit, and says so at the field", async () => {
    const { api, saver } = start();
    saver.type("claimDate", "2023-1");
    await jest.advanceTimersByTimeAsync(2000);
    expect(api.asked).toEqual([]);
    expect(saver.view().typing.errors.claimDate).toMatch(/Write a date as/);
    saver.type("claimDate", "2023-11");
    await jest.advanceTimersByTimeAsync(2000);
    expect(api.asked).toEqual([{ patch: { claimDate: "2023-11" }, version: 1 }]);
  });

  it("keeps other acts on the claim in line, so that versions never cross", async () => {
    const { api, saver } = start();
    saver.type("summary", "Closed");
    const seen: number[] = [];
    await saver.act(async (version) => {
      seen.push(version);
      saver.type("gaps", "Typed meanwhile");
      await jest.advanceTimersByTimeAsync(3000);
      expect(api.asked).toHaveLength(1);
      api.edit({});
      return { claim: api.held() };
    });
    expect(seen).toEqual([2]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(api.asked[1]).toEqual({ patch: { gaps: "Typed meanwhile" }, version: 3 });
  });

  it("offers after a crash what had not reached the server, and sends it only when asked to", async () => {
    const before = start();
    before.api.scripted.push(...Array.from({ length: 9 }, () => OFFLINE));
    before.saver.type("summary", "Written before the crash");
    before.saver.stop();

    const { api, saver } = start(before.shelf);
    saver.lookForLeftOver();
    expect(saver.view().leftOver?.drafts.summary?.value).toBe("Written before the crash");
    saver.type("gaps", "Typed before answering");
    await jest.advanceTimersByTimeAsync(1000);
    expect(api.held()).toMatchObject({ summary: null, gaps: "Typed before answering" });

    const again = start(before.shelf);
    again.saver.lookForLeftOver();
    again.saver.putBack();
    await jest.advanceTimersByTimeAsync(0);
    expect(again.api.held().summary).toBe("Written before the crash");
    expect(before.shelf.size()).toBe(0);
  });

  it("keeps in sight what was being written when the claim was closed for writing", async () => {
    const { api, saver } = start();
    const text = "A published claim is reopened before it is changed.";
    api.scripted.push({ kind: "failed", trouble: { kind: "refused", text, again: false } });
    saver.type("summary", "Too late");
    saver.type("reason", "Still open");
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.asked).toHaveLength(1);
    expect(strandedIn(saver.view().typing)).toEqual({ summary: { value: "Too late", base: "" } });
    saver.abandon();
    expect(strandedIn(saver.view().typing)).toBeNull();
  });

  it("offers nothing that the server has by now", () => {
    const { drafts } = start();
    drafts.put("summary", { value: "Saved after all ", base: "" });
    const server: Values = { ...valuesOf(claim), summary: "Saved after all" };
    expect(drafts.takeOver(server)).toBeNull();
  });

  it("reads nothing from a shelf that holds nonsense", () => {
    const shelf = memory();
    shelf.setItem("claim", '{"drafts":{"summary":{"value":1}},"at":"x"}');
    shelf.setItem("claim:left", "{");
    const drafts = draftStore(shelf, "claim", () => "");
    expect(drafts.takeOver(valuesOf(claim))).toBeNull();
  });
});
