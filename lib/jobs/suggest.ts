// Ranks an article's sentences by how much they deserve a check, and counts how many were looked at.
import "server-only";
import type { PayloadOf } from "@/lib/domain/job";
import { countSentences, suggestFor } from "@/lib/services/text/sentences";

export const suggest = ({ articleId, revision }: PayloadOf<"suggest">): Promise<void> =>
  suggestFor(articleId, revision);

export const count = ({ articleId }: PayloadOf<"count-sentences">): Promise<void> =>
  countSentences(articleId);
