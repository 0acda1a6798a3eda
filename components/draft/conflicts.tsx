"use client";
// Both texts of a field that two people changed at once, side by side. The person decides; until then
// nothing is overwritten and nothing is lost.
import { useId, useState } from "react";
import { WordDiff } from "@/components/review/word-diff";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { TextArea } from "@/components/ui/text-field";
import type { AuditEntry } from "@/lib/domain/audit";
import { fieldWords } from "@/lib/domain/claim";
import type { Named } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";
import type { Autosave } from "./autosave";
import { type SavedField, savedFields, wordsOfValue } from "./values";

const WRITTEN: readonly SavedField[] = [
  "statement",
  "claimant",
  "claimDate",
  "summary",
  "gaps",
  "analysis",
  "reason",
];

type Props = {
  id: string;
  typing: Autosave;
  history: readonly AuditEntry[];
  staff: readonly Named[];
  me: string;
  onSettle: (field: SavedField, value: string) => void;
};

/** Nothing when no field is in conflict. */
export function Conflicts({ id, typing, history, staff, me, onSettle }: Props) {
  const fields = savedFields.filter((field) => typing.conflicts[field]);
  if (fields.length === 0) return null;
  return (
    <section id={id} className="conflicts" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{t("Someone else changed this while you were writing")}</h2>
      <p role="alert">{t("Neither text is lost. Choose what stands for each field.")}</p>
      {fields.map((field) => (
        <OneConflict
          key={field}
          field={field}
          mine={typing.values[field]}
          base={typing.conflicts[field]?.base ?? ""}
          theirs={typing.conflicts[field]?.theirs ?? ""}
          author={lastEditOf(history, field, me)}
          staff={staff}
          onSettle={(value) => onSettle(field, value)}
        />
      ))}
    </section>
  );
}

function lastEditOf(history: readonly AuditEntry[], field: SavedField, me: string) {
  return history.find(
    (entry) =>
      entry.type === "claim.edited" && entry.actor?.id !== me && entry.facts.fields.includes(field),
  );
}

type OneProps = {
  field: SavedField;
  mine: string;
  base: string;
  theirs: string;
  author: AuditEntry | undefined;
  staff: readonly Named[];
  onSettle: (value: string) => void;
};

function OneConflict({ field, mine, base, theirs, author, staff, onSettle }: OneProps) {
  const [merge, setMerge] = useState<string | null>(null);
  const titleId = useId();
  const name = t(fieldWords[field]);
  const written = WRITTEN.includes(field);
  const words = (value: string) => wordsOfValue(field, value, staff);
  return (
    <article className="conflict" aria-labelledby={titleId}>
      <h3 id={titleId}>{name}</h3>
      <div className="conflict-texts">
        <Side title={t("Yours")} about={t("What you changed is marked.")}>
          {written ? <WordDiff before={base} after={mine} /> : words(mine)}
        </Side>
        <Side
          title={author?.actor ? author.actor.name : t("Theirs")}
          about={author ? <Moment time={author.at} /> : t("What they changed is marked.")}
        >
          {written ? <WordDiff before={base} after={theirs} /> : words(theirs)}
        </Side>
      </div>
      {merge === null ? (
        <p className="acts">
          <Button look="primary" onClick={() => onSettle(mine)}>
            {t("Keep mine")}
          </Button>
          <Button onClick={() => onSettle(theirs)}>{t("Take theirs")}</Button>
          {written && <Button onClick={() => setMerge(mine)}>{t("Write a text of both")}</Button>}
        </p>
      ) : (
        <>
          <TextArea
            label={t("{name}, from both", { name })}
            hint={t("It begins with your text.")}
            value={merge}
            onValue={setMerge}
            dir="auto"
            rows={4}
          />
          <p className="acts">
            <Button look="primary" onClick={() => onSettle(merge)}>
              {t("Save this text")}
            </Button>
            <Button look="quiet" onClick={() => setMerge(null)}>
              {t("Back")}
            </Button>
          </p>
        </>
      )}
    </article>
  );
}

function Side({
  title,
  about,
  children,
}: {
  title: string;
  about: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className="conflict-side">
      <h4>
        <bdi>{title}</bdi> <span className="count">{about}</span>
      </h4>
      <p className="conflict-text" dir="auto">
        {children}
      </p>
    </div>
  );
}
