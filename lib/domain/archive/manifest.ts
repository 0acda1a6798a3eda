// What an archive of a whole newsroom says about itself. It stands last in the archive, so that one
// that was cut short has none.
import { z } from "zod";

export const ARCHIVE_KIND = "second-source newsroom archive";
/** Raised when older programs could no longer read what newer ones write. */
export const ARCHIVE_VERSION = 1;
export const MANIFEST = "manifest.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

export const manifest = z.strictObject({
  kind: z.literal(ARCHIVE_KIND),
  version: z.literal(ARCHIVE_VERSION),
  exportedAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })),
  /** Public keys that its checkpoints are signed with, the oldest first; the private ones stay. */
  logKeys: z.array(z.string()),
  /** Number of rows by table. */
  tables: z.record(z.string(), z.int().min(0)),
  /** Every other file, in the order in which it stands in the archive. */
  files: z.array(z.strictObject({ name: z.string(), size: z.int().min(0), sha256 })),
});
export type Manifest = z.infer<typeof manifest>;

export const tableFile = (table: string): string => `tables/${table}.jsonl`;
export const bytesFile = (table: string, key: string): string => `bytes/${table}/${key}`;

/** What a file of an archive holds; null when it is none of ours. */
export function contentOf(
  file: string,
): { kind: "table"; table: string } | { kind: "bytes"; table: string; key: string } | null {
  const table = /^tables\/([a-z_]+)\.jsonl$/u.exec(file)?.[1];
  if (table) return { kind: "table", table };
  const [, owner, key] = /^bytes\/([a-z_]+)\/([0-9a-z-]+)$/u.exec(file) ?? [];
  return owner && key ? { kind: "bytes", table: owner, key } : null;
}
