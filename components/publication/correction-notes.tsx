// How a correction stands on the claim's page: prominent above it, or as a dated note below the verdict.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import type { Rating } from "@/lib/domain/rating";

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
    <aside className="notice" aria-label="Correction">
      <p className="notice-title">
        Corrected on <Day time={at} />
      </p>
      <p dir="auto">{text}</p>
      {before && (
        <p className="rating-change">
          Before: <VerdictTag rating={before} /> Now:{" "}
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
      <strong>
        Updated <Day time={at} />:
      </strong>{" "}
      <span dir="auto">{text}</span>
    </p>
  );
}
