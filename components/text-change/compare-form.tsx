"use client";
// Which two states of a text are compared; a plain form, so that it works before any script.
import { Button } from "@/components/ui/button";
import type { RevisionRow } from "@/lib/domain/view/revisions";
import { t } from "@/lib/words/t";

type Props = { slug: string; revisions: readonly RevisionRow[]; from: number; to: number };

export function CompareForm({ slug, revisions, from, to }: Props) {
  const earlier = revisions.filter((revision) => revision.number < to);
  if (earlier.length < 2) return null;
  return (
    <form className="compare-form" action={`/desk/articles/${slug}/revisions/${to}`} method="get">
      <label>
        {t("Compare with")}{" "}
        <select name="from" defaultValue={from}>
          {earlier.map(({ number }) => (
            <option key={number} value={number}>
              {t("Text version {number}", { number })}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" early>
        {t("Compare")}
      </Button>
    </form>
  );
}
