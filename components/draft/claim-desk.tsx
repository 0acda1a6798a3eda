"use client";
// The claim that a page works on: as the server holds it, as it is typed, and how both are changed.
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { useMe } from "@/components/desk/me";
import { usePresence } from "@/components/live/use-presence";
import { useToast } from "@/components/ui/toast";
import { ApiProblem } from "@/lib/client/request";
import { isEditable } from "@/lib/domain/claim";
import type { DeskClaim, Named } from "@/lib/domain/view/desk";
import type { Editing, Present } from "@/lib/domain/view/live";
import { t } from "@/lib/words/t";
import { draftStore, type Shelf } from "./draft-store";
import { createSaver, type Saver, type SaverView } from "./saver";
import { failureWords, sendPatch } from "./send-patch";
import { type News, tellSignedOut, useFreshClaim } from "./use-fresh-claim";

type Answered = { claim: DeskClaim };
export type ClaimDesk = SaverView<DeskClaim> & {
  saver: Saver<DeskClaim>;
  staff: readonly Named[];
  editable: boolean;
  /** Other pages on this claim, and what was changed on them a moment ago. */
  others: readonly Present[];
  news: News | null;
  /** Tells the others which field is written in here. */
  write: (field: Editing) => void;
  /** The name of one of the staff. */
  nameOf: (id: string) => string;
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
  const news = useFreshClaim(saver, first.slug, me.id);
  const presence = usePresence(first.slug);
  const nameOf = (id: string) =>
    id === me.id
      ? t("You, on another page,")
      : (staff.find((one) => one.id === id)?.name ?? t("Someone"));

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

  const editable = isEditable(view.claim.state);
  const desk = { ...view, ...presence, saver, staff, editable, act, news, nameOf };
  return <DeskContext value={desk}>{children}</DeskContext>;
}
