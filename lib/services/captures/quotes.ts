// A quote that was written is looked for at once in what was captured of its source.
import "server-only";
import * as captures from "@/lib/db/captures/captures";
import * as quotes from "@/lib/db/captures/quotes";
import type { Tx } from "@/lib/db/engine/sql";
import { quoteCheck } from "@/lib/domain/capture/quote-check";

export async function checkQuote(
  tx: Tx,
  evidence: { id: string; sourceId: string; quote: string | null },
): Promise<void> {
  const capture = await captures.newestDone(tx, evidence.sourceId, "any");
  if (!capture || !evidence.quote) return quotes.removeCheck(tx, evidence.id);
  const result = quoteCheck(evidence.quote, capture.text);
  await quotes.writeCheck(tx, { evidenceId: evidence.id, captureId: capture.id, result });
}
