"use client";
// The claim that a page works on: as the server holds it, as it is typed, and how both are changed.
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { useMe } from "@/components/desk/me";
import { useToast } from "@/components/ui/toast";
import { readClaim } from "@/lib/client/claims";
import { ApiProblem } from "@/lib/client/request";
import { isEditable } from "@/lib/domain/claim";
import type { DeskClaim, Named } from "@/lib/domain/view/desk";
import { unsavedFields } from "./autosave";
import { draftStore, type Shelf } from "./draft-store";
import { createSaver, type Saver, type SaverView } from "./saver";
import { failureWords, sendPatch, troubleOf } from "./send-patch";

type Answered = { claim: DeskClaim };
export type ClaimDesk = SaverView<DeskClaim> & {
  saver: Saver<DeskClaim>;
  staff: readonly Named[];
  editable: boolean;
  /** Runs an act in line with the saves. Null when it failed: a message says why. */
  act: <T extends Answered>(work: (version: number) => Promise<T>) => Promise<T | null>;
};

const DeskContext = createContext<ClaimDesk | null>(null);

/** Only below ClaimDeskProvider. */
export function useClaimDesk(): ClaimDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useClaimDesk stands outside of a claim's page");
  return desk;
}

// Asked for at each use: a browser may forbid it, and the server has none.
const browserShelf: Shelf = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

type Props = { claim: DeskClaim; staff: readonly Named[]; children: ReactNode };

export function ClaimDeskProvider({ claim: first, staff, children }: Props) {
  const me = useMe();
  const say = useToast();
  const [saver] = useState(() =>
    createSaver<DeskClaim>({
      claim: first,
      drafts: draftStore(browserShelf, `draft:claim:${me.id}:${first.slug}`, () =>
        new Date().toISOString(),
      ),
      send: (patch, version) => sendPatch(first.slug, patch, version),
    }),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.view, saver.view);
  useFreshness(saver, first.slug);

  async function act<T extends Answered>(work: (version: number) => Promise<T>) {
    try {
      return await saver.act(work);
    } catch (error) {
      if (error instanceof ApiProblem && error.current) saver.adopt(error.current as DeskClaim);
      tellSignedOut(saver, error);
      say(failureWords(error));
      return null;
    }
  }

  const desk = { ...view, saver, staff, editable: isEditable(view.claim.state), act };
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The line at the top then offers the way to sign in again. */
export function tellSignedOut(saver: Saver<DeskClaim>, error: unknown) {
  const trouble = troubleOf(error);
  if (trouble.kind === "signed_out") saver.tell(trouble);
}

/** Saves before the page goes out of sight, and looks for others' changes when it comes back. */
function useFreshness(saver: Saver<DeskClaim>, slug: string) {
  useEffect(() => {
    saver.lookForLeftOver();
    const turn = () => {
      if (document.visibilityState === "hidden") void saver.flush();
      else void look();
    };
    const look = async () => {
      await saver.flush();
      try {
        saver.adopt(await readClaim(slug));
        if (unsavedFields(saver.view().typing).length === 0) saver.tell(null);
      } catch (error) {
        // Unreachable: the next save says so at the place where it matters.
        tellSignedOut(saver, error);
      }
    };
    const online = () => void saver.flush();
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("online", online);
      void saver.flush();
      saver.stop();
    };
  }, [saver, slug]);
}
