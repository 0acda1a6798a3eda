// The topics that an article carries; written as a part of its edit.
import "server-only";
import type { Tx } from "@/lib/db/engine/sql";
import * as topics from "@/lib/db/topics/topics";
import type { Article } from "@/lib/domain/article";
import { Invalid } from "@/lib/domain/errors";
import { type TopicName, whyNotTopics } from "@/lib/domain/topic/topic";

/** Gives the article these topics and no others; answers with their names. Throws Invalid. */
export async function setTopics(
  tx: Tx,
  article: Article,
  slugs: readonly string[],
): Promise<TopicName[]> {
  const known = await topics.list(tx);
  const why = whyNotTopics(slugs, article.topics, known);
  if (why) throw new Invalid([{ pointer: "/topics", detail: why }]);
  await topics.setOf(tx, article.id, slugs);
  return known.filter(({ slug }) => slugs.includes(slug));
}
