// Every colour of the product, once. Components name the roles (`var(--ink)`, `data-tone`), never a
// value; this file also feeds the badge, which is an SVG and can't read a style sheet.
import { type Tone, tones } from "@/lib/domain/view/tone";

/** A value in the light and in the dark scheme. */
type Pair = readonly [light: string, dark: string];

export const roles = {
  page: ["#ffffff", "#12151a"],
  surface: ["#f6f7f9", "#191d24"],
  sunken: ["#eceef2", "#0c0e12"],
  ink: ["#16181d", "#e8eaee"],
  "ink-2": ["#4a4f5a", "#b3b9c4"],
  "ink-3": ["#656b78", "#8f97a5"],
  control: ["#737a87", "#7b8494"],
  rule: ["#d5d9e0", "#2c323c"],
  danger: ["#b3261e", "#ff8a80"],
  inserted: ["#e3ecf7", "#1c2a3f"],
  deleted: ["#f6e7de", "#3a241a"],
  "claim-mark": ["#eceef2", "#262c36"],
  focus: ["#ffbf00", "#ffbf00"],
} as const satisfies Record<string, Pair>;

/** `solid` fills the glyph, `mark` is the sign on it, `tint` and `on-tint` are a panel and its text. */
type ToneColours = { solid: Pair; mark: Pair; tint: Pair; "on-tint": Pair };

const PAPER: Pair = ["#ffffff", "#12151a"];
const INK: Pair = ["#16181d", "#12151a"];

export const toneColours: Record<Tone, ToneColours> = {
  true: {
    solid: ["#2750a1", "#4d7ccd"],
    mark: PAPER,
    tint: ["#e2eeff", "#152a43"],
    "on-tint": ["#123865", "#cee3ff"],
  },
  "mostly-true": {
    solid: ["#56a8db", "#61c9ed"],
    mark: INK,
    tint: ["#dbf1fd", "#022d3f"],
    "on-tint": ["#003e56", "#c1e8fd"],
  },
  mixed: {
    solid: ["#f9cd51", "#fdee9d"],
    mark: INK,
    tint: ["#fef2cc", "#31280c"],
    "on-tint": ["#4b3301", "#f4e0a4"],
  },
  "mostly-false": {
    solid: ["#b55d2a", "#e67e34"],
    mark: PAPER,
    tint: ["#fee8db", "#3e200d"],
    "on-tint": ["#5b2700", "#fdd9c4"],
  },
  false: {
    solid: ["#580819", "#b82f38"],
    mark: ["#ffffff", "#ffffff"],
    tint: ["#fee6e6", "#401d1d"],
    "on-tint": ["#55181d", "#ffd6d5"],
  },
  unproven: {
    solid: ["#6b7280", "#9aa3b2"],
    mark: ["#16181d", "#e8eaee"],
    tint: ["#ebedef", "#26292f"],
    "on-tint": ["#333843", "#dee1e8"],
  },
};

const SERIF =
  '"Source Serif 4 Variable","Source Serif 4",Georgia,"Noto Naskh Arabic","Times New Roman",serif';
const SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

/** Custom properties of one scheme: the roles, then four of each tone. */
function schemeOf(scheme: 0 | 1): string {
  const roleLines = Object.entries(roles).map(([name, pair]) => `--${name}:${pair[scheme]}`);
  const toneLines = tones.flatMap((tone) =>
    Object.entries(toneColours[tone]).map(([part, pair]) => `--${tone}-${part}:${pair[scheme]}`),
  );
  return [...roleLines, ...toneLines].join(";");
}

/** Black on white: grey text saves no ink and reads badly. */
const paper = Object.entries({
  ink: "#000",
  "ink-2": "#000",
  "ink-3": "#000",
  control: "#000",
  rule: "#999",
})
  .map(([name, value]) => `--${name}:${value}`)
  .join(";");

/** What `data-tone` means to the elements below it. */
function toneRule(tone: Tone): string {
  const parts = ["solid", "mark", "tint", "on-tint"].map(
    (part) => `--tone-${part}:var(--${tone}-${part})`,
  );
  return `[data-tone="${tone}"]{${parts.join(";")}}`;
}

/**
 * The style sheet of the tokens. Dark follows the system; `data-theme` on the root element overrides
 * it. Paper is always the light scheme.
 */
export function tokensCss(): string {
  const light = schemeOf(0);
  const dark = schemeOf(1);
  return [
    `:root{color-scheme:light dark;--serif:${SERIF};--sans:${SANS};${light}}`,
    ...tones.map(toneRule),
    `@media screen{:root[data-theme="light"]{color-scheme:light}`,
    `:root[data-theme="dark"]{color-scheme:dark;${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}`,
    `@media print{:root{${paper}}}`,
  ].join("\n");
}
