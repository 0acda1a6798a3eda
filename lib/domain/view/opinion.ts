// What a person sees who is asked for a second opinion: nothing of what was found.
import type { Article } from "../article";
import type { Claim } from "../claim";
import type { Evidence } from "../evidence";

export type BlindClaim = Pick<
  Claim,
  "slug" | "quote" | "statement" | "claimant" | "claimDate" | "kind" | "language"
> & {
  opinionId: string;
  article: Article;
  context: { before: string; quote: string; after: string } | null;
  evidence: Evidence[];
  askedBy: { id: string; name: string };
};
