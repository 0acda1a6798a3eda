// The readers' style sheet and fonts: one request for all styles, at an address that changes with them.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { tokensCss } from "@/components/ui/tokens";

const STYLES = path.join(process.cwd(), "components", "styles");
const FONTS = path.join(
  process.cwd(),
  "node_modules",
  "@fontsource-variable",
  "source-serif-4",
  "files",
);

/** File name → the package's file, and the characters that it is fetched for. */
const fonts = {
  "serif-latin.woff2": [
    "latin-wght-normal",
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  ],
  "serif-latin-ext.woff2": [
    "latin-ext-wght-normal",
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
  ],
  "serif-cyrillic.woff2": [
    "cyrillic-wght-normal",
    "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  ],
  "serif-greek.woff2": [
    "greek-wght-normal",
    "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
  ],
  "serif-latin-italic.woff2": ["latin-wght-italic", "U+0000-00FF,U+2000-206F,U+20AC"],
} as const;
type FontName = keyof typeof fonts;

export const ASSETS = "/assets";

// A font that is late stays away until the next page: text that is being read does not move.
function fontFaces(): string {
  return Object.entries(fonts)
    .map(([name, [file, range]]) => {
      const style = file.endsWith("italic") ? "italic" : "normal";
      return `@font-face{font-family:"Source Serif 4 Variable";font-style:${style};font-weight:200 900;font-display:optional;src:url(${ASSETS}/${name}) format("woff2");unicode-range:${range}}`;
    })
    .join("\n");
}

/** Comments and blanks that the browser has no use for. Our own sheets hold no strings with them. */
function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?([{};,]) ?/gu, "$1")
    .replace(/;\}/gu, "}")
    .replace(/: /gu, ":")
    .trim();
}

const sheets = {
  "tokens.css": () => [fontFaces(), tokensCss()].join("\n"),
  "reader.css": () =>
    [
      fontFaces(),
      tokensCss(),
      ...[
        "base",
        "verdict",
        "claim",
        "reader/shell",
        "reader/claim",
        "reader/pages",
        "reader/expert",
      ].map((name) => smaller(readFileSync(path.join(STYLES, `${name}.css`), "utf8"))),
    ].join("\n"),
  "embed.css": () =>
    [
      fontFaces(),
      tokensCss(),
      ...["base", "verdict", "claim", "reader/claim", "reader/pages", "reader/embed"].map((name) =>
        smaller(readFileSync(path.join(STYLES, `${name}.css`), "utf8")),
      ),
    ].join("\n"),
  "api-docs.css": () => smaller(readFileSync(path.join(STYLES, "api-docs.css"), "utf8")),
} as const;
type SheetName = keyof typeof sheets;

const kept = new Map<string, string>();

/** The text of a style sheet, read once. */
export function styleSheet(name: SheetName): string {
  const css = kept.get(name) ?? sheets[name]();
  kept.set(name, css);
  return css;
}

/** The address of a style sheet, with the hash of its text. */
export function styleSheetAddress(name: SheetName): string {
  const hash = createHash("sha256").update(styleSheet(name)).digest("base64url").slice(0, 10);
  return `${ASSETS}/${name}?v=${hash}`;
}

export function isSheet(name: string): name is SheetName {
  return Object.hasOwn(sheets, name);
}

export function isFont(name: string): name is FontName {
  return Object.hasOwn(fonts, name);
}

/** The program that checks an export of the log against a checkpoint, as a text to read and to save. */
export const VERIFIER = "verify-log.mjs";
export function verifierText(): string {
  return readFileSync(path.join(process.cwd(), "scripts", "verify", VERIFIER), "utf8");
}

/** The bytes of a font, from its npm package. */
export function fontBytes(name: FontName): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(FONTS, `source-serif-4-${fonts[name][0]}.woff2`)));
}
