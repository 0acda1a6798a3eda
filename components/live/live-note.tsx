"use client";
// Quiet words about colleagues: who is on this claim, who writes where, and what was saved just now.
import type { ReactNode } from "react";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import type { SavedField } from "@/components/draft/values";
import { fieldWords } from "@/lib/domain/claim";
import type { Present } from "@/lib/domain/view/live";
import { formatList } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

/** Who writes in this field on another page, or saved it a moment ago; nothing when nobody does. */
export function LiveNote({ field }: { field: SavedField }) {
  const { others, news, nameOf } = useClaimDesk();
  const me = useMe();
  const writer = others.find(({ editing }) => editing === field);
  if (writer?.person === me.id)
    return <span className="live-note">{t("You are writing here on another page.")}</span>;
  if (writer)
    return (
      <span className="live-note">
        {rich("{name} is writing here.", { name: <bdi>{nameOf(writer.person)}</bdi> })}
      </span>
    );
  if (!news?.fields.includes(field)) return null;
  return (
    <span className="live-note">
      {rich("Saved by {name} just now.", { name: <bdi>{nameOf(news.by)}</bdi> })}
    </span>
  );
}

/** True when the field has something to say. */
export function useHasNote(field: SavedField): boolean {
  const { others, news } = useClaimDesk();
  return others.some(({ editing }) => editing === field) || (news?.fields.includes(field) ?? false);
}

/** The people on this claim, for its head; of someone with two pages, the one that is written in. */
export function PeopleHere() {
  const { others, nameOf } = useClaimDesk();
  const me = useMe();
  const people = new Map<string, Present>();
  for (const present of others)
    if (present.editing || !people.has(present.person)) people.set(present.person, present);
  if (people.size === 0) return null;
  return (
    <ul className="people-here" aria-label={t("Also on this claim")}>
      {[...people.values()].map(({ person, editing }) => (
        <li key={person} data-writing={editing ? true : undefined}>
          {whereOf(person === me.id, <bdi>{nameOf(person)}</bdi>, editing)}
        </li>
      ))}
    </ul>
  );
}

/** Read out: the page changed without a hand of the one who reads it. */
export function NewsLine() {
  const { news, nameOf } = useClaimDesk();
  const words = news?.fields.map((field) => t(fieldWords[field]).toLowerCase()) ?? [];
  return (
    <p className="live-news" role="status">
      {news &&
        (words.length > 0
          ? rich("{name} saved the {words} just now.", {
              name: <bdi>{nameOf(news.by)}</bdi>,
              words: formatList(words),
            })
          : rich("{name} changed this claim just now.", { name: <bdi>{nameOf(news.by)}</bdi> }))}
    </p>
  );
}

function whereOf(isMe: boolean, name: ReactNode, editing: Present["editing"]): ReactNode {
  if (isMe) return t("You have it open on another page");
  return editing
    ? rich("{name} is writing in “{field}”", { name, field: t(fieldWords[editing]) })
    : rich("{name} is here", { name });
}
