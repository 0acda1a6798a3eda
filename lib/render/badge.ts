// The badge: a verdict on someone else's page, 20 px high, without script, in light and dark.
import { shapes } from "@/components/claim/glyph-shapes";
import { roles, toneColours } from "@/components/ui/tokens";
import type { BadgeFace } from "@/lib/domain/view/reader";

const HEIGHT = 20;
const GLYPH = 16;
const FONT_SIZE = 12;
const PAD = 6;

/** About the width of a text of 12 px in common interface faces, semibold; the text is fitted to it. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += advanceOf(char);
  return Math.ceil(width);
}

function advanceOf(char: string): number {
  if (/[ iljtfr.,'!|:;()]/u.test(char)) return 4.6;
  if (/[mwMWЖШЩЮФжшщюфы@]/u.test(char)) return 11;
  if (/\p{Lu}/u.test(char)) return 9;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char))
    return 12.5;
  return /\p{Script=Cyrillic}/u.test(char) ? 8.1 : 7.6;
}

/** Text safe in an element and in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/gu, (char) => `&#${char.codePointAt(0)};`);
}

function styleOf(scheme: 0 | 1, tone: BadgeFace["tone"]): string {
  const solid = tone ? toneColours[tone].solid[scheme] : roles.control[scheme];
  const mark = tone ? toneColours[tone].mark[scheme] : roles.ink[scheme];
  const [page, ink, rule] = [roles.page[scheme], roles.ink[scheme], roles.control[scheme]];
  return [
    `.b{fill:${page};stroke:${rule}}`,
    `.t{fill:${ink}}`,
    `.g-solid,.g-part{fill:${solid}}`,
    `.g-paper{fill:${page}}`,
    `.g-dash{fill:none;stroke-dasharray:2.2 1.8}`,
    `.g{stroke:${ink}}`,
    `.g .g-mark{fill:none;stroke:${mark}}`,
    `.bar{stroke:${solid}}`,
  ].join("");
}

function glyphOf(tone: NonNullable<BadgeFace["tone"]>, x: number): string {
  const parts = shapes[tone].map((shape) =>
    shape.circle
      ? `<circle class="${shape.part}" cx="8" cy="8" r="${shape.circle}"/>`
      : `<path class="${shape.part}" d="${shape.path}"/>`,
  );
  return `<g class="g" transform="translate(${x} 3) scale(.875)" stroke-width="1.2">${parts.join("")}</g>`;
}

/** `title` is read by a screen reader: who says what of which claim. */
export function badgeSvg(face: BadgeFace, title: string): string {
  const { label, tone, direction, lang } = face;
  const glyph = tone ? GLYPH + 2 : 0;
  const text = widthOf(label);
  const width = 4 + PAD + glyph + text + PAD;
  const rtl = direction === "rtl";
  const glyphAt = rtl ? width - 4 - PAD - 14 : 4 + PAD;
  const textAt = rtl ? width - 4 - PAD - glyph : 4 + PAD + glyph;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="t" lang="${escapeXml(lang)}">`,
    `<title id="t">${escapeXml(title)}</title>`,
    `<style>.g-mark{stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}.t{font:600 ${FONT_SIZE}px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}${styleOf(0, tone)}@media (prefers-color-scheme:dark){${styleOf(1, tone)}}</style>`,
    `<rect class="b" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="2"/>`,
    `<path class="bar" d="M${rtl ? width - 2 : 2} 0v${HEIGHT}" stroke-width="4"${tone === "unproven" ? ' stroke-dasharray="5 2.5"' : ""}/>`,
    tone ? glyphOf(tone, glyphAt) : "",
    `<text class="t" x="${textAt}" y="14.2" direction="${direction}" textLength="${text}" lengthAdjust="spacingAndGlyphs">${escapeXml(label)}</text>`,
    "</svg>",
  ].join("");
}

/** For an unknown and an unpublished claim alike: neutral, and says so. */
export function noBadge(): string {
  const face: BadgeFace = { label: "No published check", tone: null, lang: "en", direction: "ltr" };
  return badgeSvg(face, "No published check at this address");
}
