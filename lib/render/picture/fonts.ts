// The fonts that pictures are drawn with: Source Serif 4 for Latin, Cyrillic and Greek, Noto Naskh for
// Arabic. They are files of npm packages; no font of the machine is ever used, so that a picture has the
// same bytes on every one.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readWidths, type Widths } from "./widths";

const PACKAGES = path.join(process.cwd(), "node_modules", "@expo-google-fonts");

const families = {
  "Source Serif 4": "source-serif-4/WEIGHT/SourceSerif4_WEIGHT.ttf",
  "Noto Naskh Arabic": "noto-naskh-arabic/WEIGHT/NotoNaskhArabic_WEIGHT.ttf",
} as const;
export type Family = keyof typeof families;
const weights = { 400: "400Regular", 600: "600SemiBold" } as const;
export type Weight = keyof typeof weights;

const familyNames = Object.keys(families) as Family[];

function fileOf(family: Family, weight: Weight): string {
  return path.join(PACKAGES, families[family].replaceAll("WEIGHT", weights[weight]));
}

/** The files that the painter loads. */
export function fontFiles(): string[] {
  return familyNames.flatMap((family) => ([400, 600] as const).map((w) => fileOf(family, w)));
}

const read = new Map<string, Widths>();

function widthsOf(family: Family, weight: Weight): Widths {
  const file = fileOf(family, weight);
  const widths = read.get(file) ?? readWidths(readFileSync(file));
  read.set(file, widths);
  return widths;
}

/** The family that draws a character: the one before it when it can, so that a run is not torn. */
export function familyOf(char: string, before: Family | null): Family | null {
  const code = char.codePointAt(0) ?? 0;
  const arabic = /\p{Script=Arabic}/u.test(char);
  const neutral = !/[\p{L}\p{N}]/u.test(char);
  const first = arabic ? "Noto Naskh Arabic" : neutral && before ? before : "Source Serif 4";
  const order: Family[] = [first, ...familyNames];
  return order.find((family) => widthsOf(family, 400).has(code)) ?? null;
}

/** About how wide a text is at a size. Arabic letters are narrower joined than alone, never wider. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let width = 0;
  let family: Family | null = null;
  for (const char of text) {
    family = familyOf(char, family) ?? family;
    if (family && !/\p{M}/u.test(char))
      width += widthsOf(family, weight).get(char.codePointAt(0) ?? 0) ?? 0;
  }
  return width * size;
}
