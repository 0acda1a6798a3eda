// How long the texts of a claim may be.

/** Limits in characters; the forms show them, the server holds them. */
export const limits = {
  quote: 4000,
  statement: 400,
  claimant: 200,
  summary: 400,
  gaps: 2000,
  analysis: 20_000,
  reason: 2000,
} as const;
