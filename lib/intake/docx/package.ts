// The parts of a .docx, which is a ZIP of XML. Only the parts that are read are unpacked, and no more of
// them than the limit: what the directory says of their sizes is held to.
import { type Unzipped, unzipSync } from "fflate";
import { msg } from "@/lib/words/t";
import { decode, encodingInside } from "../charset";
import { parseXml, type XmlNode } from "../news/xml";
import { Unreadable } from "../unreadable";

const MIB = 1024 * 1024;
const LARGEST = 20 * MIB;
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/[^/]+\.xml|[^/]+\/_rels\/[^/]+\.rels)$/u;

const DAMAGED = msg("Open it in a word processor, save it again as .docx, and bring that in.");

export type Part = { name: string; root: XmlNode };

/** Finds parts of a document by what they are. Throws Unreadable for a file that is damaged or a bomb. */
export class Docx {
  private constructor(private readonly files: Unzipped) {}

  static open(bytes: Uint8Array): Docx {
    return new Docx(unzip(bytes));
  }

  /** The part that the package names as its document. */
  main(): Part {
    const name = this.related("_rels/.rels", "", "officeDocument") ?? "word/document.xml";
    const part = this.part(name);
    if (part) return part;
    throw new Unreadable(msg("The document itself is missing."), name, DAMAGED);
  }

  /** A part that belongs to another one: its styles, footnotes, comments, numbering. */
  of(part: Part, kind: string): XmlNode | null {
    const folder = part.name.slice(0, part.name.lastIndexOf("/") + 1);
    const file = part.name.slice(folder.length);
    const name = this.related(`${folder}_rels/${file}.rels`, folder, kind);
    return name ? (this.part(name)?.root ?? null) : null;
  }

  private part(name: string): Part | null {
    const bytes = this.files[name];
    if (!bytes) return null;
    return { name, root: parseXml(decode(bytes, [encodingInside(bytes)]).text, name) };
  }

  private related(rels: string, folder: string, kind: string): string | null {
    const root = this.part(rels)?.root;
    for (const relation of root?.children("Relationship") ?? []) {
      const type = relation.getAttribute("Type") ?? "";
      const target = relation.getAttribute("Target");
      if (target && type.endsWith(`/${kind}`) && relation.getAttribute("TargetMode") !== "External")
        return target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
    }
    return null;
  }
}

function unzip(bytes: Uint8Array): Unzipped {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name) || /\/(theme|media|embeddings|fonts)\//u.test(name)) return false;
        size += originalSize;
        if (size <= LARGEST) return true;
        throw new Unreadable(
          `Unpacked it is larger than ${LARGEST / MIB} MiB.`,
          name,
          msg("Save it without its pictures, or in parts."),
        );
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(msg("The file is damaged and can't be unpacked."), null, DAMAGED);
  }
}
