// Saves what is typed: a second after typing stops, when a field is left, and again after a failure.
// One request at a time; other acts on the claim wait their turn, so that versions never cross.
import type { Claim, ClaimPatch } from "@/lib/domain/claim";
import type { FieldError } from "@/lib/domain/errors";
import { t } from "@/lib/words/t";
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  autosaveOf,
  sendable,
  type Trouble,
  unsavedFields,
  waitAfter,
} from "./autosave";
import type { DraftStore, LeftOver } from "./draft-store";
import { patchBody, problemOf, type SavedField, valuesOf } from "./values";

/** Milliseconds without a key before a save. */
const PAUSE = 1000;

type Saved = Pick<Claim, SavedField | "version">;
export type SaveAnswer<C> =
  | { kind: "saved" | "stale"; claim: C }
  | { kind: "invalid"; errors: readonly FieldError[] }
  | { kind: "failed"; trouble: Trouble };

type Options<C> = {
  claim: C;
  drafts: DraftStore;
  send: (patch: ClaimPatch, version: number) => Promise<SaveAnswer<C>>;
};

/** What the screen draws: the claim as the server last gave it, what is typed, and what was left over. */
export type SaverView<C> = { claim: C; typing: Autosave; leftOver: LeftOver | null };
export type Saver<C> = ReturnType<typeof createSaver<C & Saved>>;

export function createSaver<C extends Saved>({ claim, drafts, send }: Options<C>) {
  let view: SaverView<C> = { claim, typing: autosaveOf(claim), leftOver: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let held = 0;
  const listeners = new Set<() => void>();

  function show(next: Partial<SaverView<C>>) {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  function step(event: AutosaveEvent, answered?: C) {
    const before = view.typing;
    const typing = autosave(before, event);
    const fresh = answered && answered.version >= view.claim.version ? { claim: answered } : {};
    show({ typing, ...fresh });
    for (const field of new Set([...unsavedFields(before), ...unsavedFields(typing)])) {
      const unsaved = typing.values[field] !== typing.acked[field];
      const base = typing.conflicts[field]?.base ?? typing.base[field];
      drafts.put(field, unsaved ? { value: typing.values[field], base } : null);
    }
  }

  function schedule(wait: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), wait);
  }

  function attempt(): Promise<void> {
    clearTimeout(timer);
    if (held > 0) return running ?? Promise.resolve();
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll() {
    for (;;) {
      for (const field of unsavedFields(view.typing)) {
        const problem = problemOf(field, view.typing.values[field]);
        if (problem !== null) step({ type: "checked", field, problem });
      }
      const values = sendable(view.typing);
      if (!values) return;
      const { version } = view.typing;
      step({ type: "sent", values });
      const answer = await send(patchBody(values), version);
      if (!take(answer, version)) return;
    }
  }

  /** True when sending may go on with what is still unsaved. */
  function take(answer: SaveAnswer<C>, version: number): boolean {
    if (answer.kind === "invalid") {
      step({ type: "invalid", errors: answer.errors });
      return view.typing.trouble === null;
    }
    if (answer.kind === "failed") {
      step({ type: "failed", trouble: answer.trouble });
      if (answer.trouble.again) schedule(waitAfter(view.typing.failures) * 1000);
      return false;
    }
    if (answer.kind === "stale" && answer.claim.version <= version) {
      const text = t("The server holds another version. Reload the page; your text is kept.");
      step({ type: "failed", trouble: { kind: "refused", text, again: false } });
      return false;
    }
    step({ type: answer.kind, claim: answer.claim }, answer.claim);
    return true;
  }

  const saver = {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** A key was pressed: kept in the browser at once, sent after a pause. */
    type(field: SavedField, value: string) {
      step({ type: "typed", field, value });
      schedule(PAUSE);
    },
    /** A choice is final when it is made: no pause. */
    choose(field: SavedField, value: string) {
      step({ type: "typed", field, value });
      void attempt();
    },
    async leave(field: SavedField) {
      await attempt();
      step({ type: "left", field });
    },
    /** The person decided what stands after a conflict. */
    settle(field: SavedField, value: string) {
      step({ type: "settled", field, value });
      void attempt();
    },
    /** Gives up all that is not saved: the person has read that it can't be. */
    abandon() {
      for (const field of unsavedFields(view.typing))
        step({ type: "settled", field, value: view.typing.base[field] });
      saver.tell(null);
    },
    adopt(fresh: C) {
      step({ type: "adopted", claim: fresh }, fresh);
    },
    /** Another act found out that the person is signed out, or that all is well again. */
    tell(trouble: Trouble | null) {
      if (trouble !== view.typing.trouble) step({ type: "told", trouble });
    },
    /** Looks for text of an earlier visit. In an effect: the server has no shelf to look at. */
    lookForLeftOver() {
      show({ leftOver: drafts.takeOver(valuesOf(view.claim)) });
    },
    putBack() {
      if (view.leftOver) step({ type: "restored", drafts: view.leftOver.drafts });
      saver.throwAway();
      void attempt();
    },
    throwAway() {
      drafts.forget();
      show({ leftOver: null });
    },
    /** Sends what is unsaved now; false when something could not be saved. */
    async flush(): Promise<boolean> {
      await attempt();
      return unsavedFields(view.typing).length === 0;
    },
    /** Runs another act on the claim once saving rests, and takes over the claim that it answers. */
    async act<T extends { claim: C }>(work: (version: number) => Promise<T>): Promise<T> {
      await saver.flush();
      held += 1;
      try {
        const result = await work(view.typing.version);
        saver.adopt(result.claim);
        saver.tell(null);
        return result;
      } finally {
        held -= 1;
        if (sendable(view.typing)) schedule(PAUSE);
      }
    },
    stop() {
      clearTimeout(timer);
    },
  };
  return saver;
}
