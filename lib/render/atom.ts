// Feeds of what readers may see, in Atom (RFC 4287). Every entry's id is the address of one
// publication, which never changes.
import { correctionWords } from "@/lib/domain/publication";
import type { CorrectionRow } from "@/lib/domain/view/reader";
import { verdictAfter } from "@/lib/format/correction";
import { escapeXml } from "./badge";
import type { Site } from "./site";

export const CORRECTIONS_FEED = "/feeds/corrections.atom";
export const ATOM_TYPE = "application/atom+xml; charset=utf-8";

/** What a feed without entries says that it was changed at. */
const NEVER = "1970-01-01T00:00:00Z";

/** The log of corrections and retractions; `next` names the page of older ones, `cursor` this one. */
export function correctionsAtom(
  site: Site,
  rows: readonly CorrectionRow[],
  { next, cursor }: { next: string | null; cursor: string | null },
): string {
  const { origin, newsroom } = site;
  const at = (place: string | null) =>
    escapeXml(`${origin}${CORRECTIONS_FEED}${place ? `?cursor=${encodeURIComponent(place)}` : ""}`);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">`,
    `<id>${at(null)}</id>`,
    `<title>${escapeXml(`Corrections – ${newsroom.name}`)}</title>`,
    `<updated>${rows[0]?.publishedAt ?? NEVER}</updated>`,
    `<author><name>${escapeXml(newsroom.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${at(cursor)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/corrections`)}"/>`,
    next ? `<link rel="next" type="application/atom+xml" href="${at(next)}"/>` : "",
    ...rows.map((row) => entryOf(origin, row)),
    "</feed>",
    "",
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

function entryOf(origin: string, row: CorrectionRow): string {
  const address = escapeXml(`${origin}/claims/${row.slug}/v/${row.version}`);
  const kind =
    row.kind === "retraction" ? "Retraction" : correctionWords[row.correctionClass ?? "minor"];
  return [
    "<entry>",
    `<id>${address}</id>`,
    `<title>${escapeXml(`${kind}: ${row.statement}`)}</title>`,
    `<updated>${row.publishedAt}</updated>`,
    `<published>${row.publishedAt}</published>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<category term="${row.kind === "retraction" ? "retraction" : row.correctionClass}" label="${escapeXml(kind)}"/>`,
    `<content type="text" xml:lang="${escapeXml(row.article.language)}">${escapeXml(wordsOf(row))}</content>`,
    "</entry>",
  ].join("\n");
}

function wordsOf(row: CorrectionRow): string {
  return [row.correction, verdictAfter(row.kind, row.previous, row.rating)]
    .filter(Boolean)
    .join("\n\n");
}
