// Bringing in checks by others: what was handed in, how far it is, what came of it.
import { z } from "zod";
import { feedAddress } from "../feed/feed";
import type { LeftOut, LeftOutCode } from "./remark";

export const otherImportKinds = ["file", "address", "feed"] as const;
export type OtherImportKind = (typeof otherImportKinds)[number];
export const otherImportStates = ["waiting", "working", "done", "failed"] as const;
export type OtherImportState = (typeof otherImportStates)[number];

export const otherAddress = z.strictObject({ address: feedAddress });

/** How often a remark was made, for the result: the most frequent first. */
export type Counted = { code: string; text: string; count: number };

export type OtherImport = {
  id: string;
  kind: OtherImportKind;
  /** The file's name, the address, or the feed's. */
  name: string;
  state: OtherImportState;
  /** Records gone through, of those that were found; 0 of 0 until it is read. */
  done: number;
  total: number;
  added: number;
  /** A newer version of one that was there. */
  replaced: number;
  same: number;
  /** Taken back by their publisher. */
  withdrawn: number;
  leftOutCount: number;
  /** The first of them. */
  leftOut: (Omit<LeftOut, "code"> & { code: LeftOutCode; text: string })[];
  repairs: Counted[];
  doubts: Counted[];
  problem: string | null;
  place: string | null;
  remedy: string | null;
  createdAt: string;
  finishedAt: string | null;
};

/** Of those left out, how many are told one by one. */
export const MOST_LEFT_OUT = 200;

/** True once nothing more happens to it by itself. */
export const isImportOver = ({ state }: Pick<OtherImport, "state">) =>
  state === "done" || state === "failed";
