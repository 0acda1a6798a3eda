// Topics as readers see them.
import "server-only";
import { reader } from "@/lib/db/engine/pool";
import * as topics from "@/lib/db/reader/topics";
import type { PublicClaimRow } from "@/lib/domain/publication";
import { type TopicName, topicSlug } from "@/lib/domain/topic/topic";
import type { Listed } from "@/lib/domain/view/reader";
import { listPublicClaims } from "../public";

const PAGE = 30;

/** A topic with the newest verdicts of it; null when readers have none of that name. */
export async function getPublicTopic(
  slug: string,
  cursor: string | null,
): Promise<{ topic: TopicName; claims: Listed<PublicClaimRow> } | null> {
  const topic = topicSlug.safeParse(slug).success ? await topics.read(reader, slug) : null;
  if (!topic) return null;
  const filter = { topic: slug, limit: PAGE, ...(cursor && { cursor }) };
  return { topic, claims: await listPublicClaims(filter) };
}

/** The topics that readers can choose from, in the newsroom's order. */
export function listPublicTopics(): Promise<TopicName[]> {
  return topics.list(reader);
}
