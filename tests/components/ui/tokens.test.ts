import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { roles, tokensCss, toneColours } from "@/components/ui/tokens";
import { tones } from "@/lib/domain/view/tone";

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const schemes = [
  ["light", 0],
  ["dark", 1],
] as const;

describe.each(schemes)("in the %s scheme", (_, scheme) => {
  test.each(["ink", "ink-2", "ink-3", "danger"] as const)(
    "%s can be read on every ground",
    (text) => {
      for (const ground of ["page", "surface", "sunken"] as const)
        expect(contrast(roles[text][scheme], roles[ground][scheme])).toBeGreaterThanOrEqual(4.6);
    },
  );

  test.each(tones)("the panel of %s can be read", (tone) => {
    const { tint, "on-tint": onTint } = toneColours[tone];
    expect(contrast(onTint[scheme], tint[scheme])).toBeGreaterThanOrEqual(7);
  });

  test.each(tones)("the sign on %s stands out from what it is drawn on", (tone) => {
    const { solid, mark } = toneColours[tone];
    const ground = tone === "unproven" ? roles.page[scheme] : solid[scheme];
    expect(contrast(mark[scheme], ground)).toBeGreaterThanOrEqual(3);
  });

  test("the borders of inputs can be seen", () => {
    expect(contrast(roles.control[scheme], roles.page[scheme])).toBeGreaterThanOrEqual(3);
  });
});

test("the sheet follows the system, and a choice of the person's overrides it", () => {
  const css = tokensCss();
  expect(css).toContain("prefers-color-scheme:dark");
  expect(css).toContain(':root[data-theme="dark"]');
  expect(css).toContain(':root:not([data-theme="light"])');
  expect(css).toContain("@media print");
});

test("colours stand in this file alone", () => {
  const root = path.join(__dirname, "..", "..", "..");
  const files = ["components", "lib/render", "app"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(css|tsx?)$/u.test(name))
      .map((name) => path.join(folder, name)),
  );
  const coloured = files
    .filter((name) => name !== path.join("components", "ui", "tokens.ts"))
    .filter((name) => {
      const text = readFileSync(path.join(root, name), "utf8").replace(
        /(?<![:\s(])#|url\([^)]*\)/gu,
        "",
      );
      return /[:\s("']#[\da-f]{3,8}\b(?![^<]*<\/a>)/iu.test(text.replace(/href="#[^"]*"/gu, ""));
    });
  expect(coloured).toEqual([]);
});
