// What was done to a topic, in a sentence.
import { formatList } from "./count";

type Words = Readonly<Record<string, string | number | boolean | null>>;

/** `topicChange(["name"], { from: { name: "Health" }, to: { name: "Medicine" } })`: renamed it. */
export function topicChange(
  fields: readonly string[],
  { from, to }: { from: Words; to: Words },
): string {
  const parts = fields.map((field) => {
    if (field === "name") return `renamed the topic ${from.name} to ${to.name}`;
    if (field === "archived") return to.archived ? "archived the topic" : "offered the topic again";
    return `moved the topic to place ${to.position}`;
  });
  return formatList(parts);
}
