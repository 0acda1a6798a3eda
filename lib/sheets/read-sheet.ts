// Any sheet that a newsroom sends: what it is, is read from its bytes and not from its name.
import type { Sheet } from "@/lib/domain/sheet/rows";
import { msg } from "@/lib/words/t";
import { readCsv } from "./csv-read";
import { sheetLimits, UnreadableSheet } from "./sheet";
import { readXlsx } from "./xlsx-read";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** Reads .xlsx, .csv and .tsv. Throws UnreadableSheet with the reason and what to do. */
export function readSheet(bytes: Uint8Array): Sheet {
  if (bytes.length === 0) throw new UnreadableSheet(msg("The file is empty."));
  if (bytes.length > sheetLimits.bytes)
    throw new UnreadableSheet(msg("The file is larger than 10 MiB. Split it."));
  if (beginsWith(bytes, OLD_EXCEL))
    throw new UnreadableSheet(
      msg("This is an old .xls file, or one with a password. Save it as .xlsx without a password."),
    );
  return beginsWith(bytes, ZIP) ? readXlsx(bytes) : readCsv(bytes);
}
