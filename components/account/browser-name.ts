import { msg, t } from "@/lib/words/t";

// Which browser a session belongs to, in words that its person recognises. Only for the eye: what a
// browser says of itself proves nothing.

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, msg("Edge")],
  [/\bOPR\//, msg("Opera")],
  [/\bSamsungBrowser\//, msg("Samsung Internet")],
  [/\b(Firefox|FxiOS)\//, msg("Firefox")],
  [/\b(HeadlessChrome|Chrome|Chromium|CriOS)\//, msg("Chrome")],
  [/\bSafari\//, msg("Safari")],
  [/^curl\//, "curl"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPad\b/, "iPad"],
  [/\biPhone\b/, "iPhone"],
  [/\bAndroid\b/, msg("Android")],
  [/\bWindows\b/, msg("Windows")],
  [/\bMac OS X\b|\bMacintosh\b/, msg("Mac")],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, msg("Linux")],
];

const find = (names: readonly [RegExp, string][], text: string) =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Windows"; what is not known is left out. */
export function browserName(userAgent: string | null): string {
  const browser = find(BROWSERS, userAgent ?? "");
  const system = find(SYSTEMS, userAgent ?? "");
  if (!browser) return system ? t("A program on {system}", { system }) : t("Another program");
  return system ? `${browser} on ${system}` : browser;
}
