// The sign of a verdict. Its outline alone tells the tones apart; colour only repeats it.
import type { Tone } from "@/lib/domain/view/tone";
import { shapes } from "./glyph-shapes";

/**
 * A 16 px sign, hidden from screen readers: the word always stands beside it. `proposed` draws it
 * hollow, for a rating that is not public yet.
 */
export function VerdictGlyph({ tone, proposed = false }: { tone: Tone; proposed?: boolean }) {
  return (
    <svg
      className="glyph"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      data-tone={tone}
      data-proposed={proposed || undefined}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[tone].map((shape) =>
        shape.circle ? (
          <circle key="circle" className={shape.part} cx="8" cy="8" r={shape.circle} />
        ) : (
          <path key={shape.path} className={shape.part} d={shape.path} />
        ),
      )}
    </svg>
  );
}
