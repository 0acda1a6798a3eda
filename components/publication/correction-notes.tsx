// How a correction stands on the claim's page: prominent above it, or as a dated note below the verdict.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import type { Rating } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Face = Pick<Rating, "code" | "label" | "tone">;
type NoticeProps = {
  /** When it was published, RFC 3339. */
  at: string;
  text: string | null;
  /** The verdict before, where it was another one. */
  before: Face | null;
  now: Face;
  /** Not published yet: a new verdict is drawn hollow. */
  proposed?: boolean;
};

/** For a substantial correction. */
export function CorrectionNote({ at, text, before, now, proposed = false }: NoticeProps) {
  return (
    <aside className="notice" aria-label={t("Correction")}>
      <p className="notice-title">{rich("Corrected on {date}", { date: <Day time={at} /> })}</p>
      <p dir="auto">{text}</p>
      {before && (
        <p className="rating-change">
          {t("Before:")} <VerdictTag rating={before} /> {t("Now:")}{" "}
          <VerdictTag rating={now} proposed={proposed} />
        </p>
      )}
    </aside>
  );
}

/** For an update. */
export function UpdateLine({ at, text }: Pick<NoticeProps, "at" | "text">) {
  return (
    <p className="update-note">
      <strong>{rich("Updated {date}:", { date: <Day time={at} /> })}</strong>{" "}
      <span dir="auto">{text}</span>
    </p>
  );
}
