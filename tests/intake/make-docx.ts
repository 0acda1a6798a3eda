/** A .docx of the parts that a test gives it. */
import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const parts = ["styles", "numbering", "footnotes", "endnotes", "comments"] as const;

/** `body` is what stands in w:body; the other parts are what stands in their root elements. */
export function makeDocx(
  body: string,
  others: Partial<Record<(typeof parts)[number], string>> = {},
): Uint8Array {
  const here = parts.filter((part) => others[part] !== undefined);
  const relations = here.map(
    (part, index) =>
      `<Relationship Id="rId${index + 1}" Type="${REL}/${part}" Target="${part}.xml"/>`,
  );
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(`<Relationships>${relations.join("")}</Relationships>`),
    "word/document.xml": strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      here.map((part) => [
        `word/${part}.xml`,
        strToU8(`<w:${part} ${W}>${others[part]}</w:${part}>`),
      ]),
    ),
  });
}

export const run = (text: string, looks = "") =>
  `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (inside: string, style = "") =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${inside}</w:p>`;
