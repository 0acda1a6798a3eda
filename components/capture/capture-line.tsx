// What is known of the source of a piece of evidence: was it captured, and does the quote stand in it.
import Link from "next/link";
import { Day } from "@/components/ui/date";
import type { EvidenceCapture, QuoteResult } from "@/lib/domain/capture/quote-check";
import type { Source } from "@/lib/domain/source";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

export const QUOTE_SAYS: Record<QuoteResult, string> = {
  exact: msg("The quote stands in it, word for word."),
  loose: msg("The quote stands in it; case, hyphens or punctuation differ."),
  missing: msg("The quote does not stand in it."),
  unreadable: msg("The quote can’t be checked: its words can’t be read."),
};

type Props = { capture: EvidenceCapture | null; source: Pick<Source, "id" | "url"> };

export function CaptureLine({ capture, source }: Props) {
  if (!capture)
    return (
      <p className="capture-line muted">
        {rich("Not captured. {part}", {
          part: (
            <Link href={`/desk/sources/${source.id}#captures`}>
              {source.url ? t("Capture it") : t("Bring its file")}
            </Link>
          ),
        })}
      </p>
    );
  return (
    <p className="capture-line" data-wrong={capture.quote === "missing" || undefined}>
      {capture.state === "waiting" && t("Being captured.")}
      {capture.state === "failed" &&
        t("Not captured: {part}", { part: capture.problem ? t(capture.problem) : t("it failed") })}
      {capture.state === "done" && (
        <>
          <Link href={`/desk/captures/${capture.id}`}>
            {rich("Captured on {date}", { date: <Day time={capture.at} /> })}
          </Link>
          {capture.quote && `. ${t(QUOTE_SAYS[capture.quote])}`}
        </>
      )}{" "}
      {capture.state !== "done" && (
        <Link href={`/desk/sources/${source.id}#captures`}>{t("All captures")}</Link>
      )}
    </p>
  );
}
