// What was done to a topic, in a sentence.

import { t } from "@/lib/words/t";
import { formatList } from "./count";

type Words = Readonly<Record<string, string | number | boolean | null>>;

/** `topicChange(["name"], { from: { name: "Health" }, to: { name: "Medicine" } })`: renamed it. */
export function topicChange(
  fields: readonly string[],
  { from, to }: { from: Words; to: Words },
): string {
  const parts = fields.map((field) => {
    if (field === "name")
      return t("renamed the topic {name} to {name2}", {
        name: String(from.name),
        name2: String(to.name),
      });
    if (field === "archived")
      return to.archived ? t("archived the topic") : t("offered the topic again");
    return t("moved the topic to place {position}", { position: String(to.position) });
  });
  return formatList(parts);
}
