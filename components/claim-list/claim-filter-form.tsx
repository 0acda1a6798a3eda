"use client";
// The filters of the claim table. A plain form: choosing one goes there at once, and without a script
// the button does the same.
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useLayoutEffect, useRef, useTransition } from "react";
import { Filter } from "@/components/filters/list-filters";
import { Button } from "@/components/ui/button";
import { states, stateWords } from "@/lib/domain/claim";
import { firstScale } from "@/lib/domain/rating";
import type { TopicName } from "@/lib/domain/topic/topic";
import { type ClaimFilter, claimSorts, type Named } from "@/lib/domain/view/desk";
import { addressOf } from "@/lib/format/query";
import { t } from "@/lib/words/t";
import { CLAIMS, sortWords } from "./claim-filters";

const none = { q: "", state: "", rating: "", assignee: "", topic: "", due: "", sort: "" };

type Props = {
  filter: ClaimFilter;
  people: readonly Named[];
  topics: readonly TopicName[];
};

export function ClaimFilterForm({ filter, people, topics }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [underWay, start] = useTransition();
  const shown = useRef(filter);
  const go = () => form.current?.requestSubmit();

  // A filter taken off elsewhere is off here, too, at the moment at which the list changes; setting
  // it keeps the focus where it is.
  useLayoutEffect(() => {
    if (shown.current === filter) return;
    shown.current = filter;
    for (const [name, value] of Object.entries({ ...none, ...filter })) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = name === "sort" && value === "updated" ? "" : String(value);
    }
  }, [filter]);

  // What was chosen before the page's script had come counts, too. Words wait for the button.
  useEffect(() => {
    if ([...(form.current?.elements ?? [])].some(isChosenAnew)) form.current?.requestSubmit();
  }, []);

  // As the browser would send it, but without the empty fields in the address.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === "string") query[name] = value.trim();
    start(() => router.push(addressOf(CLAIMS, query)));
  }
  return (
    <form
      ref={form}
      action={CLAIMS}
      className="claim-filters"
      aria-label={t("Filters")}
      // Else a browser puts back after a reload what stood here before, as if it were chosen now.
      autoComplete="off"
      aria-busy={underWay || undefined}
      onSubmit={send}
    >
      <label className="filter filter-words">
        <span>{t("Search")}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <Filter label={t("State")} name="state" value={filter.state} onChange={go}>
        {states.map((state) => [state, t(stateWords[state])])}
      </Filter>
      <Filter label={t("Rating")} name="rating" value={filter.rating} onChange={go}>
        {firstScale.map((step) => [step.code, t(step.label)])}
      </Filter>
      <Filter label={t("Assignee")} name="assignee" value={filter.assignee} onChange={go}>
        {[
          ["me", t("Me")],
          ["none", t("Nobody")],
          ...people.map((person): [string, string] => [person.id, person.name]),
        ]}
      </Filter>
      {topics.length > 0 && (
        <Filter label={t("Topic")} name="topic" value={filter.topic} onChange={go}>
          {topics.map(({ slug, name }) => [slug, name])}
        </Filter>
      )}
      <label className="filter">
        <span>{t("Due by")}</span>
        <input
          className="input"
          type="date"
          name="due"
          defaultValue={filter.due}
          onChange={(event) => event.target.value.length !== 9 && go()}
        />
      </label>
      <label className="filter filter-order">
        <span>{t("Order")}</span>
        <select
          className="input select"
          name="sort"
          defaultValue={filter.sort === "updated" ? "" : filter.sort}
          onChange={go}
        >
          {claimSorts.map((sort) => (
            <option key={sort} value={sort === "updated" ? "" : sort}>
              {t(sortWords[sort])}
            </option>
          ))}
        </select>
      </label>
      {filter.article && <input type="hidden" name="article" value={filter.article} />}
      <Button type="submit" busy={underWay} early>
        {underWay ? t("Looking …") : t("Show")}
      </Button>
    </form>
  );
}

/** True for a choice that is another than the one that stood in the page as the server sent it. */
function isChosenAnew(field: Element): boolean {
  if (field instanceof HTMLInputElement)
    return field.type === "date" && field.value !== field.defaultValue;
  if (!(field instanceof HTMLSelectElement)) return false;
  const sent = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
  return field.value !== sent?.value;
}
