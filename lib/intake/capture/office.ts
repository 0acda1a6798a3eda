// The words of office files that no article comes in as: sheets, slides, OpenDocument.
import { unzipSync } from "fflate";
import { msg } from "@/lib/words/t";
import { decode, encodingInside } from "../charset";
import { parseXml } from "../news/xml";
import { Unreadable } from "../unreadable";

const MIB = 1024 * 1024;
const LARGEST = 32 * MIB;

/** Parts with words, and the elements that are a line each. */
const PARTS = {
  sheet: { names: /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/u, lines: ["si", "is"] },
  slides: { names: /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/u, lines: ["p"] },
  opendocument: { names: /^content\.xml$/u, lines: ["p", "h"] },
} as const;

/** Throws Unreadable for a file that is damaged or a bomb. */
export function textOfOffice(kind: keyof typeof PARTS, bytes: Uint8Array): string {
  const { names, lines } = PARTS[kind];
  const parts = Object.entries(unzip(bytes, names)).sort(([a], [b]) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  return parts
    .flatMap(([name, part]) => {
      const root = parseXml(decode(part, [encodingInside(part)]).text, name);
      return [...root.all(...lines)].map((line) => line.words.trim()).filter(Boolean);
    })
    .join("\n");
}

function unzip(bytes: Uint8Array, wanted: RegExp): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        size += originalSize;
        if (size <= LARGEST) return true;
        throw new Unreadable(
          `Unpacked it is larger than ${LARGEST / MIB} MiB.`,
          name,
          msg("Split it."),
        );
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      msg("The file is damaged and can't be unpacked."),
      null,
      msg("Bring another copy."),
    );
  }
}
