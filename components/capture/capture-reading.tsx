// The text of a capture, against the capture before it where the two differ.
import { TextDiff } from "@/components/text-change/text-diff";
import { Day } from "@/components/ui/date";
import { EmptyState } from "@/components/ui/empty-state";
import { directionOf } from "@/lib/domain/article";
import type { CaptureText } from "@/lib/domain/capture/capture";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function CaptureReading({ capture }: { capture: CaptureText }) {
  const { text, before } = capture;
  if (text === null)
    return (
      <EmptyState title={t("No text was read from it")}>
        {capture.textProblem && <p>{capture.textProblem}</p>}
      </EmptyState>
    );
  const earlier = before?.text != null && before.text !== text ? before : null;
  const language = capture.language ?? "";
  const dir = directionOf(language || "en");
  return (
    <section aria-labelledby="text">
      <h2 id="text" className="section-title">
        {t("Text")}
      </h2>
      {earlier ? (
        <>
          <p className="muted">
            {rich(
              "Against the capture of {date}: what went is struck through, what came is underlined.",
              { date: <Day time={earlier.capturedAt} /> },
            )}
          </p>
          <TextDiff
            before={withoutGaps(earlier.text ?? "")}
            after={withoutGaps(text)}
            lang={language}
            dir={dir}
          />
        </>
      ) : (
        <div className="text-diff" lang={language} dir={dir}>
          {paragraphsOf(text).map(({ key, words }) => (
            <p key={key}>{words}</p>
          ))}
        </div>
      )}
    </section>
  );
}

/** Empty lines, of which a page has many, are no paragraphs. */
const withoutGaps = (text: string) => text.replace(/\n\s*\n/gu, "\n");

const paragraphsOf = (text: string) =>
  withoutGaps(text)
    .split("\n")
    .map((words, at) => ({ key: `paragraph ${at}`, words }));
