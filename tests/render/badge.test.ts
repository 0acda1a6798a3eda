import { ratingCodes, stepOf } from "@/lib/domain/rating";
import { tones } from "@/lib/domain/view/tone";
import { badgeSvg, noBadge } from "@/lib/render/badge";

const face = { label: "Mostly true", tone: "mostly-true", lang: "en", direction: "ltr" } as const;
const widthOf = (svg: string) => Number(/width="(\d+)"/u.exec(svg)?.[1]);

test("is 20 px high, and says its verdict in a title, in words and by a sign", () => {
  const svg = badgeSvg(face, "The Tyne Check: Mostly true");
  expect(svg).toContain('height="20"');
  expect(svg).toContain('<title id="t">The Tyne Check: Mostly true</title>');
  expect(svg).toContain(">Mostly true</text>");
  expect(svg).toContain('class="g-part"');
});

test("has a dark form of its own, and runs no script", () => {
  const svg = badgeSvg(face, "t");
  expect(svg).toContain("@media (prefers-color-scheme:dark)");
  expect(svg).not.toMatch(/<script|<foreignObject|href|on[a-z]+=/u);
});

test("each tone has an outline of its own", () => {
  const outline = (svg: string) => svg.match(/<g class="g".*<\/g>/u)?.[0];
  const outlines = tones.map((tone) => outline(badgeSvg({ ...face, tone }, "t")));
  expect(new Set(outlines).size).toBe(tones.length);
});

test.each(ratingCodes)("%s fits", (code) => {
  const { label, tone } = stepOf(code);
  const width = widthOf(badgeSvg({ ...face, label, tone }, label));
  expect(width).toBeGreaterThan(label.length * 5);
  expect(width).toBeLessThan(180);
});

test("a right-to-left word has its bar and sign on the right", () => {
  const svg = badgeSvg({ label: "زائف", tone: "false", lang: "ar", direction: "rtl" }, "t");
  const width = widthOf(svg);
  expect(svg).toContain(`<path class="bar" d="M${width - 2} 0v20"`);
  expect(svg).toContain('direction="rtl"');
});

test("escapes every value", () => {
  const hostile = `</title><script>alert("1")</script>&'`;
  const svg = badgeSvg({ ...face, label: hostile, lang: `"><x` }, hostile);
  expect(svg).not.toMatch(/<script|<x|alert\("/u);
  expect(svg.match(/<\/title>/gu)).toHaveLength(1);
});

test("what is not there has a neutral badge that says so", () => {
  expect(noBadge()).toContain("No published check");
  expect(noBadge()).not.toContain('class="g"');
});
