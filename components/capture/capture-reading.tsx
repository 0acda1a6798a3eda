// The text of a capture, against the capture before it where the two differ.
import { TextDiff } from "@/components/text-change/text-diff";
import { Day } from "@/components/ui/date";
import { EmptyState } from "@/components/ui/empty-state";
import { directionOf } from "@/lib/domain/article";
import type { CaptureText } from "@/lib/domain/capture/capture";

export function CaptureReading({ capture }: { capture: CaptureText }) {
  const { text, before } = capture;
  if (text === null)
    return (
      <EmptyState title="No text was read from it">
        {capture.textProblem && <p>{capture.textProblem}</p>}
      </EmptyState>
    );
  const compared = before && before.text !== null && before.text !== text ? before : null;
  const language = capture.language ?? "";
  return (
    <section aria-labelledby="text">
      <h2 id="text" className="section-title">
        Text
      </h2>
      {compared && (
        <p className="muted">
          Against the capture of <Day time={compared.capturedAt} />: what went is struck through,
          what came is underlined.
        </p>
      )}
      <TextDiff
        before={compared?.text ?? text}
        after={text}
        lang={language}
        dir={directionOf(language || "en")}
      />
    </section>
  );
}
