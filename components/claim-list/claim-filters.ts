// The filters of the claim table, between the address and the list.
import { stateWords } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import type { TopicName } from "@/lib/domain/topic/topic";
import { type ClaimFilter, claimFilter, type claimSorts, type Named } from "@/lib/domain/view/desk";
import { formatPartialDate } from "@/lib/format/date";
import { addressOf } from "@/lib/format/query";
import { msg, t } from "@/lib/words/t";

export const CLAIMS = "/desk/claims";

export const filterNames = [
  "state",
  "rating",
  "assignee",
  "article",
  "topic",
  "q",
  "due",
  "sort",
  "cursor",
] as const;
export type FilterName = (typeof filterNames)[number];
export type FilterQuery = Partial<Record<FilterName, string>>;

export const sortWords: Record<(typeof claimSorts)[number], string> = {
  updated: msg("Changed last"),
  oldest: msg("Unchanged longest"),
  due: msg("Due first"),
};

/** What of the query is a filter; the rest (an old link, a typing error) is left out. */
export function filterOf(query: FilterQuery): ClaimFilter {
  const whole = claimFilter.safeParse(query);
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  const kept = Object.entries(query).filter(([name]) => !wrong.has(name));
  return claimFilter.catch({}).parse(Object.fromEntries(kept));
}

/** A filter that holds, in words, and the address without it. */
export type Chip = { name: FilterName; words: string; without: string };

export function chipsOf(
  filter: ClaimFilter,
  names: { people: readonly Named[]; article: string | null; topics: readonly TopicName[] },
): Chip[] {
  const words: [FilterName, string | null][] = [
    ["q", filter.q ? `“${filter.q}”` : null],
    ["state", filter.state ? t(stateWords[filter.state]) : null],
    ["rating", filter.rating ? t(stepOf(filter.rating).label) : null],
    ["assignee", filter.assignee ? assigneeWords(filter.assignee, names.people) : null],
    ["article", filter.article ? (names.article ?? filter.article) : null],
    ["topic", filter.topic ? topicWords(filter.topic, names.topics) : null],
    ["due", filter.due ? t("Due by {date}", { date: formatPartialDate(filter.due) }) : null],
  ];
  return words.flatMap(([name, text]) =>
    text ? [{ name, words: text, without: addressWith(filter, { [name]: undefined }) }] : [],
  );
}

function topicWords(topic: string, topics: readonly TopicName[]): string {
  return topics.find(({ slug }) => slug === topic)?.name ?? topic;
}

function assigneeWords(assignee: string, people: readonly Named[]): string {
  if (assignee === "me") return t("Assigned to me");
  if (assignee === "none") return t("Nobody’s yet");
  return people.find((person) => person.id === assignee)?.name ?? t("Someone who left");
}

/** The address of the list with some filters changed; a changed filter begins at the first page. */
export function addressWith(filter: ClaimFilter, change: Partial<FilterQuery>): string {
  const { limit: _, ...query } = filter;
  return addressOf(CLAIMS, { ...query, cursor: undefined, ...change });
}
