// What is being brought in by the worker, as the desk's screen and its API show it.

import { msg } from "@/lib/words/t";
import type { ArticleStatus } from "../incoming";

export const intakeKinds = ["file", "address"] as const;
export type IntakeKind = (typeof intakeKinds)[number];
export const intakeStates = ["waiting", "working", "done", "failed"] as const;
export type IntakeState = (typeof intakeStates)[number];
export const intakeOutcomes = ["created", "revised", "unchanged"] as const;
export type IntakeOutcome = (typeof intakeOutcomes)[number];

export const outcomeWords: Record<IntakeOutcome, string> = {
  created: msg("New article"),
  revised: msg("New revision"),
  unchanged: msg("Nothing new"),
};

/** One article of a file or page, and what became of it. */
export type IntakeArticle = {
  slug: string;
  headline: string;
  outcome: IntakeOutcome;
  status: ArticleStatus;
  warnings: string[];
};

export type DeskIntake = {
  id: string;
  batch: string;
  kind: IntakeKind;
  /** The file's name, or the address. */
  name: string;
  state: IntakeState;
  /** Articles brought in, of those in the file; 0 of 0 until it is read. */
  done: number;
  total: number;
  articles: IntakeArticle[];
  /** Why it failed, where, and what to do instead. */
  problem: string | null;
  place: string | null;
  remedy: string | null;
  createdAt: string;
  finishedAt: string | null;
};

/** True once nothing more happens to it by itself. */
export const isOver = ({ state }: Pick<DeskIntake, "state">) =>
  state === "done" || state === "failed";
