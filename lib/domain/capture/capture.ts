// A capture is what a source said when we looked: its bytes, when and how they came, and their text.
import { z } from "zod";
import { msg } from "@/lib/words/t";

export const captureCauses = ["evidence", "asked", "watch", "upload"] as const;
export type CaptureCause = (typeof captureCauses)[number];
export const captureStates = ["waiting", "done", "failed"] as const;
/** Against the capture before: the first, the same text, another text, the same text elsewhere. */
export const captureOutcomes = ["first", "same", "changed", "moved"] as const;
export type CaptureOutcome = (typeof captureOutcomes)[number];
export const copyStates = ["waiting", "done", "failed"] as const;

export const captureCauseWords: Record<CaptureCause, string> = {
  evidence: msg("when it became evidence"),
  asked: msg("asked for"),
  watch: msg("looked at again"),
  upload: msg("brought as a file"),
};

export const captureOutcomeWords: Record<CaptureOutcome, string> = {
  first: msg("First capture"),
  same: msg("The same text as before"),
  changed: msg("The text changed"),
  moved: msg("It moved to another address"),
};

/** What made a capture, kept with each. */
export const CAPTURE_TOOL = "SecondSource/1.0";

/** Bytes of a file that a person brings as a capture; what the table of originals takes. */
export const LARGEST_CAPTURE = 20 * 1024 * 1024;

/** Kinds of file that are kept, told by their first bytes. */
export const captureKinds = {
  html: msg("web page"),
  pdf: "PDF",
  word: msg("Word document"),
  sheet: "spreadsheet",
  slides: "slides",
  opendocument: msg("OpenDocument file"),
  image: "image",
  wacz: msg("web archive (WACZ)"),
  warc: msg("web archive (WARC)"),
  text: "text",
  other: "file",
} as const;
export type CaptureKind = keyof typeof captureKinds;

export type Capture = {
  id: string;
  sourceId: string;
  cause: CaptureCause;
  state: (typeof captureStates)[number];
  /** The address that was asked; null for a file that a person brought. */
  address: string | null;
  name: string | null;
  finalAddress: string | null;
  redirects: string[];
  status: number | null;
  kind: CaptureKind | null;
  /** Bytes of what came. */
  size: number | null;
  /** Of the bytes, in hex. */
  sha256: string | null;
  /** Characters of the text that was read from it; null when none was. */
  textLength: number | null;
  textProblem: string | null;
  outcome: CaptureOutcome | null;
  attempts: number;
  problem: string | null;
  tool: string;
  askedBy: { id: string; name: string } | null;
  askedAt: string;
  capturedAt: string | null;
  copyState: (typeof copyStates)[number] | null;
  copyAddress: string | null;
  copyProblem: string | null;
  /** Another source of which the very same file is kept: it may be the same one. */
  sameAs: { id: string; title: string } | null;
};

export type CaptureText = Capture & {
  sourceTitle: string;
  language: string | null;
  headers: [string, string][];
  text: string | null;
  /** The capture that it is compared with, and its text. */
  before: { id: string; capturedAt: string; text: string | null } | null;
};

/** How often the address of a source is looked at again, in days; null for never. */
export const watchRhythms = [1, 7, 30, 90] as const;
export const watchInput = z.strictObject({
  everyDays: z.union([z.literal(1), z.literal(7), z.literal(30), z.literal(90)]).nullable(),
});
export type WatchInput = z.infer<typeof watchInput>;
export type Watch = {
  everyDays: number | null;
  nextAt: string | null;
  failures: number;
  lastProblem: string | null;
};

/** Days until a source is looked at again, unless somebody chose otherwise. */
export const USUAL_RHYTHM = 30;
