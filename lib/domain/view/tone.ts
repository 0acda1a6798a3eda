// What a verdict looks like. Labels are data and tones are code; this file needs nothing, so that the
// smallest program can know them.
export const tones = ["true", "mostly-true", "mixed", "mostly-false", "false", "unproven"] as const;
export type Tone = (typeof tones)[number];
