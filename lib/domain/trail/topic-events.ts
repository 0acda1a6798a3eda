// What is recorded of topics: made, renamed, moved, archived. An article's own are an edit of the article.
import { z } from "zod";
import { event, fromTo, none } from "./event-shape";

export const topicEvents = [
  event("topic.made", none, z.strictObject({ name: z.string(), slug: z.string() })),
  event(
    "topic.changed",
    z.strictObject({ fields: z.array(z.enum(["name", "position", "archived"])) }),
    fromTo,
  ),
] as const;
