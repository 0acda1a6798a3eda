// The first lines of both pictures.
import { drawable, fitLine } from "./lines";
import { colour, line, MARGIN, ROOM, textLine, WIDTH } from "./parts";

/** Who says it, and as of when: the first line of each picture. */
export function header(newsroom: string, day: string): string {
  const name = drawable(newsroom) ?? "";
  return [
    textLine(fitLine(name, ROOM - 420, 600, 32), MARGIN, 84, { size: 32, weight: 600 }),
    textLine(day, WIDTH - MARGIN, 84, { size: 30, fill: colour.soft, end: true }),
    line(112),
  ].join("");
}

/** What stands below the line: whose words, or what kind of article. */
export function kicker(text: string): string {
  return textLine(fitLine(text, ROOM, 400, 28), MARGIN, 160, { size: 28, fill: colour.soft });
}
