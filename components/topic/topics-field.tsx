"use client";
// The topics of an article: ticked from the newsroom's list.
import { useId } from "react";
import { Check } from "@/components/ui/check";
import { MOST_TOPICS, type TopicName } from "@/lib/domain/topic/topic";
import { rich } from "@/lib/words/rich";

type Props = {
  choices: readonly TopicName[];
  chosen: readonly string[];
  onChosen: (slugs: string[]) => void;
  error: string | null;
};

export function TopicsField({ choices, chosen, onChosen, error }: Props) {
  const id = useId();
  if (choices.length === 0) return null;
  const toggle = (slug: string, on: boolean) =>
    onChosen(
      choices.map((one) => one.slug).filter((one) => (one === slug ? on : chosen.includes(one))),
    );
  return (
    <fieldset
      className="topics-field"
      aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
      aria-invalid={error ? true : undefined}
      tabIndex={-1}
    >
      <legend className="field-label">
        {rich("Topics<span>optional</span>", {
          span: (inner) => <span className="field-optional">{inner}</span>,
        })}
      </legend>
      <div className="topics-choices">
        {choices.map(({ slug, name }) => (
          <Check
            key={slug}
            label={<bdi>{name}</bdi>}
            checked={chosen.includes(slug)}
            onChecked={(on) => toggle(slug, on)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="field-hint">
        {rich("At most {mosttopics}. Readers find the article’s claims under them.", {
          mosttopics: MOST_TOPICS,
        })}
      </p>
    </fieldset>
  );
}
