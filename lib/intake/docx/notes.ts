// The footnotes, endnotes and comments of a document by their ids.
import type { IncomingNote } from "@/lib/domain/incoming";
import type { XmlNode } from "../news/xml";

export type NoteText = { kind: IncomingNote["kind"]; author: string | null; body: string };

/** Keys are "footnote 2", "endnote 2", "comment 2". */
export function noteTexts(parts: Record<string, XmlNode | null>): Map<string, NoteText> {
  const notes = new Map<string, NoteText>();
  for (const [name, root] of Object.entries(parts))
    for (const note of root?.children(name) ?? []) {
      // Separators between text and footnotes are kept as footnotes with a type.
      if (note.getAttribute("type") && note.getAttribute("type") !== "normal") continue;
      const body = bodyOf(note);
      if (body === "") continue;
      notes.set(`${name} ${note.getAttribute("id")}`, {
        kind: name === "comment" ? "comment" : "footnote",
        author: note.getAttribute("author"),
        body,
      });
    }
  return notes;
}

function bodyOf(note: XmlNode): string {
  const lines: string[] = [];
  for (const paragraph of note.all("p")) {
    let line = "";
    for (const part of paragraph.all("t", "tab", "br"))
      line += part.nodeName === "t" ? part.words : " ";
    if (line.trim() !== "") lines.push(line.trim());
  }
  return lines.join("\n");
}
