// For what is unknown and what is not published alike: neutral, and says so.
import { t } from "@/lib/words/t";
import { colour, MARGIN, picture, textLine } from "./parts";

export function noPicture(): string {
  return picture(
    textLine(t("No published check at this address"), MARGIN, 330, {
      size: 48,
      weight: 600,
      fill: colour.soft,
    }),
  );
}
