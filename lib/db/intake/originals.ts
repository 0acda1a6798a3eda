// What came in, as it came in. Kept once, however often it comes.
import "server-only";
import { createHash } from "node:crypto";
import { sql, type Tx } from "../engine/sql";

export type NewOriginal = { bytes: Uint8Array; mediaType: string; name: string | null };

/** Keeps the bytes and gives their id. */
export async function keep(tx: Tx, original: NewOriginal): Promise<string> {
  const bytes = Buffer.from(original.bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const made = await tx.row<{ id: string }>(sql`
    insert into original (sha256, media_type, name, bytes)
    values (decode(${sha256}, 'hex'), ${original.mediaType}, ${original.name}, ${bytes})
    on conflict (sha256) do nothing returning id`);
  const kept =
    made ??
    (await tx.row<{ id: string }>(
      sql`select id from original where sha256 = decode(${sha256}, 'hex')`,
    ));
  if (!kept) throw new RangeError("An original that was not kept");
  return kept.id;
}
