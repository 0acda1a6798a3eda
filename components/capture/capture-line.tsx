// What is known of the source of a piece of evidence: was it captured, and does the quote stand in it.
import Link from "next/link";
import { Day } from "@/components/ui/date";
import type { EvidenceCapture, QuoteResult } from "@/lib/domain/capture/quote-check";
import type { Source } from "@/lib/domain/source";

export const QUOTE_SAYS: Record<QuoteResult, string> = {
  exact: "The quote stands in it, word for word.",
  loose: "The quote stands in it; case, hyphens or punctuation differ.",
  missing: "The quote does not stand in it.",
  unreadable: "The quote can’t be checked: its words can’t be read.",
};

type Props = { capture: EvidenceCapture | null; source: Pick<Source, "id" | "url"> };

export function CaptureLine({ capture, source }: Props) {
  if (!capture)
    return (
      <p className="capture-line muted">
        Not captured.{" "}
        <Link href={`/desk/sources/${source.id}#captures`}>
          {source.url ? "Capture it" : "Bring its file"}
        </Link>
      </p>
    );
  return (
    <p className="capture-line" data-wrong={capture.quote === "missing" || undefined}>
      {capture.state === "waiting" && "Being captured."}
      {capture.state === "failed" && `Not captured: ${capture.problem ?? "it failed"}`}
      {capture.state === "done" && (
        <>
          <Link href={`/desk/captures/${capture.id}`}>
            Captured on <Day time={capture.at} />
          </Link>
          {capture.quote && `. ${QUOTE_SAYS[capture.quote]}`}
        </>
      )}{" "}
      {capture.state !== "done" && (
        <Link href={`/desk/sources/${source.id}#captures`}>All captures</Link>
      )}
    </p>
  );
}
