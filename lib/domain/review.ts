// One reviewer's decision on exactly one version of a claim's content.
export const decisions = ["approve", "return", "retract"] as const;

export type Review = {
  id: string;
  decision: (typeof decisions)[number];
  /** SHA-256 of the content that was decided on, hex. */
  contentHash: string;
  reason: string | null;
  reviewer: { id: string; name: string };
  createdAt: string;
  /** True while the claim's content is still the one that was decided on. */
  current: boolean;
};
