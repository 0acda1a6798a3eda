// The parts that both pictures are made of, as SVG that the painter understands: no style sheet, every
// colour on its element, every run of text with its font. Pictures have the light scheme: they stand on
// the grounds of others.
import { shapes } from "@/components/claim/glyph-shapes";
import { roles, toneColours } from "@/components/ui/tokens";
import type { Tone } from "@/lib/domain/view/tone";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";
import { escapeXml } from "../badge";
import { type Family, familyOf, type Weight } from "./fonts";
import type { Fitted } from "./lines";

/** What social networks ask for: 1.91 to 1. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 72;
export const ROOM = WIDTH - 2 * MARGIN;

export const colour = {
  page: roles.page[0],
  ink: roles.ink[0],
  soft: roles["ink-2"][0],
  rule: roles.rule[0],
  control: roles.control[0],
} as const;

type TextStyle = {
  size: number;
  weight?: Weight;
  fill?: string;
  /** The given place is the end of the line, not its beginning. */
  end?: boolean;
};

/** Whether the picture itself runs from right to left, as the pages of its language do. */
const isMirrored = () => directionOf(language()) === "rtl";

/** By the first letter that has a direction, as `dir="auto"` does. */
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}

/** From the left: where something of this width stands whose distance from the beginning is `x`. */
const placed = (x: number, width: number) => (isMirrored() ? WIDTH - x - width : x);

// The painter has no `direction`: a line from right to left says so in its characters.
const EMBED_RTL = "\u202b";
const END_EMBED = "\u202c";

/** One line of text: `x` is the distance of its beginning (or end) from where the picture begins. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { end = false, ...style }: TextStyle,
): string {
  return lineAt(text, placed(x, 0), y, isMirrored() !== end, style);
}

/** One line of text, whose left (or right) end and base line are given. */
function lineAt(
  text: string,
  x: number,
  y: number,
  isRightEnd: boolean,
  { size, weight = 400, fill = colour.ink }: Omit<TextStyle, "end">,
  isRtl = isRightToLeft(text),
): string {
  const anchor = isRightEnd ? ' text-anchor="end"' : "";
  const line = isRtl ? `${EMBED_RTL}${text}${END_EMBED}` : text;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${anchor}>${runs(line)}</text>`;
}

/** The text in runs of one font each. */
function runs(line: string): string {
  const spans: { family: Family; text: string }[] = [];
  for (const char of line) {
    const before = spans.at(-1);
    const family = familyOf(char, before?.family ?? null) ?? before?.family ?? "Source Serif 4";
    if (before?.family === family) before.text += char;
    else spans.push({ family, text: char });
  }
  return spans
    .map(
      ({ family, text }) => `<tspan font-family="${escapeXml(family)}">${escapeXml(text)}</tspan>`,
    )
    .join("");
}

/** Lines below one another, at the side where their text begins. `top` is above the first one. */
export function textBlock({ lines, size, leading }: Fitted, top: number, weight: Weight): string {
  const isRtl = isRightToLeft(lines.join(" "));
  const x = isRtl ? WIDTH - MARGIN : MARGIN;
  return lines
    .map((line, n) => lineAt(line, x, top + size + n * leading, isRtl, { size, weight }, isRtl))
    .join("");
}

/** The sign of a verdict; `x` is its distance from where the picture begins, `y` its top. */
export function glyph(tone: Tone, x: number, y: number, size: number): string {
  const [solid, mark] = [toneColours[tone].solid[0], toneColours[tone].mark[0]];
  const looks = {
    "g-solid": `fill="${solid}"`,
    "g-part": `fill="${solid}"`,
    "g-paper": `fill="${colour.page}"`,
    "g-dash": `fill="none" stroke-dasharray="2.2 1.8"`,
    "g-mark": `fill="none" stroke="${mark}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"`,
  } as const;
  const parts = shapes[tone].map((shape) =>
    shape.circle
      ? `<circle ${looks[shape.part]} cx="8" cy="8" r="${shape.circle}"/>`
      : `<path ${looks[shape.part]} d="${shape.path}"/>`,
  );
  return `<g transform="translate(${placed(x, size)} ${y}) scale(${size / 16})" stroke="${colour.ink}" stroke-width="1.2">${parts.join("")}</g>`;
}

const CELL = { width: 52, height: 28, gap: 6 };
export const METER_WIDTH = 5 * CELL.width + 4 * CELL.gap;

/** The place on the scale from false (first cell) to true (last cell); `x` as of the sign. */
export function meter(place: number, tone: Tone, x: number, y: number): string {
  return [1, 2, 3, 4, 5]
    .map((cell) => {
      const on = cell === place;
      const looks = on
        ? `fill="${toneColours[tone].solid[0]}" stroke="${colour.ink}"`
        : `fill="${colour.page}" stroke="${colour.control}"`;
      const left = placed(x + (cell - 1) * (CELL.width + CELL.gap), CELL.width);
      return `<rect x="${left}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="3" stroke-width="2.5" ${looks}/>`;
    })
    .join("");
}

/** The bar at the edge, which tells the verdict's tone; dashed for what is off the scale. */
export function toneBar(tone: Tone): string {
  const dashes = tone === "unproven" ? ' stroke-dasharray="36 18"' : "";
  return `<path d="M${placed(14, 0)} 0v${HEIGHT}" fill="none" stroke="${toneColours[tone].solid[0]}" stroke-width="28"${dashes}/>`;
}

export function line(y: number): string {
  return `<path d="M${MARGIN} ${y}h${ROOM}" stroke="${colour.rule}" stroke-width="2"/>`;
}

/** The whole picture. */
export function picture(...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${colour.page}"/>${parts.join("")}</svg>`;
}
