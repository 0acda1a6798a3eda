// For what is unknown and what is not published alike: neutral, and says so.
import { colour, MARGIN, picture, textLine } from "./parts";

export function noPicture(): string {
  return picture(
    textLine("No published check at this address", MARGIN, 330, {
      size: 48,
      weight: 600,
      fill: colour.soft,
    }),
  );
}
