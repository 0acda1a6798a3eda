// Search for readers, with help for a misspelt word.
import "server-only";
import { reader } from "@/lib/db/engine/pool";
import { nearestWords } from "@/lib/db/reader/claims";
import type { RatingCode } from "@/lib/domain/rating";
import type { SearchAnswer } from "@/lib/domain/view/reader";
import { fold } from "@/lib/domain/writing/fold";
import { listPublicClaims } from "../public";

const PAGE = 20;

type Asked = { q: string; rating: RatingCode | null; topic?: string | null; cursor?: string };

/**
 * Published claims with the words, newest first. Where nothing has them, the words that stand in no
 * published claim are replaced by the nearest ones that do, and the answer says so. Throws Invalid
 * for a cursor that is not ours.
 */
export async function searchPublic({
  q,
  rating,
  topic = null,
  cursor,
}: Asked): Promise<SearchAnswer> {
  const words = wordsOf(q);
  const find = (typed: string) =>
    listPublicClaims({
      limit: PAGE,
      ...(typed && { q: typed }),
      ...(rating && { rating }),
      ...(topic && { topic }),
      ...(cursor && { cursor }),
    });
  const filters = { rating, topic };
  const first = await find(q);
  if (first.items.length > 0 || words.length === 0)
    return { ...first, words, instead: [], ...filters };
  const instead = await nearestWords(reader, words.map(fold));
  if (instead.length === 0) return { ...first, words, instead, ...filters };
  const replaced = words.map((word) => instead.find(({ from }) => from === fold(word))?.to ?? word);
  return { ...(await find(replaced.join(" "))), words: replaced, instead, ...filters };
}

function wordsOf(q: string): string[] {
  return q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
