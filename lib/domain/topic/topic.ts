// What articles are about: a short list of the newsroom's own. Words here are pure rules.

import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import { line } from "../writing/text";

/** How many topics an article carries at most. */
export const MOST_TOPICS = 5;

export const topicSlug = z
  .string()
  .max(60)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/u,
    msg("Small letters, digits and hyphens, like public-health."),
  );

const position = z.int().min(1).max(999);

export const topicInput = z.strictObject({
  name: line(60, "name"),
  /** Its address; made of the name where none is given. It stays. */
  slug: topicSlug.optional(),
  /** Its place in the list; the last where none is given. */
  position: position.optional(),
});
export type TopicInput = z.infer<typeof topicInput>;

export const topicPatch = z
  .strictObject({ name: line(60, "name"), position, archived: z.boolean() })
  .partial();
export type TopicPatch = z.infer<typeof topicPatch>;

export const topicName = z.object({ slug: z.string(), name: z.string() });
export type TopicName = z.infer<typeof topicName>;

/** A topic as the desk manages it; `articles` is how many carry it. */
export type Topic = TopicName & {
  id: string;
  position: number;
  archived: boolean;
  version: number;
  articles: number;
};

/** The topics of an article, by their slugs. */
export const articleTopics = z
  .array(topicSlug)
  .max(MOST_TOPICS, { error: () => t("At most {most} topics.", { most: MOST_TOPICS }) })
  .refine((slugs) => new Set(slugs).size === slugs.length, msg("Names a topic twice."));

type Known = TopicName & { archived: boolean };

/** What can be ticked for an article that has some already: all that is offered, and what it has. */
export function choicesFor(topics: readonly Topic[], has: readonly TopicName[]): TopicName[] {
  return topics.filter(({ slug, archived }) => !archived || has.some((one) => one.slug === slug));
}

/**
 * Why these topics can't be set, or null when they can. An archived one that the article has stays;
 * it is not given to another.
 */
export function whyNotTopics(
  wanted: readonly string[],
  has: readonly TopicName[],
  known: readonly Known[],
): string | null {
  for (const slug of wanted) {
    const topic = known.find((one) => one.slug === slug);
    if (!topic) return t("There is no topic “{slug}”. Choose from the list of topics.", { slug });
    if (topic.archived && !has.some((one) => one.slug === slug))
      return t(
        "The topic “{name}” is archived. Choose another, or have an editor offer it again.",
        {
          name: topic.name,
        },
      );
  }
  return null;
}
