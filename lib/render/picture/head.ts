// The first lines of both pictures, and which way a text runs.
import { drawable, fitLine } from "./lines";
import { colour, line, MARGIN, ROOM, textLine, WIDTH } from "./parts";

/** Who says it, and as of when: the first line of each picture. */
export function header(newsroom: string, day: string): string {
  const name = drawable(newsroom) ?? "";
  return [
    textLine(fitLine(name, ROOM - 420, 600, 32), MARGIN, 84, {
      size: 32,
      weight: 600,
      rtl: isRightToLeft(name),
    }),
    textLine(day, WIDTH - MARGIN, 84, { size: 30, fill: colour.soft, end: true }),
    line(112),
  ].join("");
}

/** What stands below the line: whose words, or what kind of article. */
export function kicker(text: string): string {
  return textLine(fitLine(text, ROOM, 400, 28), MARGIN, 160, { size: 28, fill: colour.soft });
}

/** By the first letter that has a direction, as `dir="auto"` does. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}
