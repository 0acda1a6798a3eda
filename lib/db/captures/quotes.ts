// What the newest capture of each source says of the quotes taken from it.
import "server-only";
import type { QuoteResult } from "@/lib/domain/capture/quote-check";
import { sql, type Tx } from "../engine/sql";

/** Evidence with a quote that rests on a source. */
export function quotesFrom(tx: Tx, sourceId: string): Promise<{ id: string; quote: string }[]> {
  return tx.rows(
    sql`select id, quote from evidence where source_id = ${sourceId} and quote is not null order by id`,
  );
}

export async function writeCheck(
  tx: Tx,
  check: { evidenceId: string; captureId: string; result: QuoteResult },
): Promise<void> {
  await tx.row(sql`
    insert into quote_check (evidence_id, capture_id, result) values (${check.evidenceId}, ${check.captureId}, ${check.result})
    on conflict (evidence_id) do update set capture_id = excluded.capture_id, result = excluded.result`);
}

export async function removeCheck(tx: Tx, evidenceId: string): Promise<void> {
  await tx.row(sql`delete from quote_check where evidence_id = ${evidenceId}`);
}
