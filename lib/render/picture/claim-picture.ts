// The picture that a social network shows for a claim: whose words, what was found, by whom, as of when.
// The verdict never stands without the words it is about.
import type { PublicClaim } from "@/lib/domain/publication";
import { languageName } from "@/lib/format/count";
import { formatPartialDate } from "@/lib/format/date";
import { t } from "@/lib/words/t";
import { statementSaid } from "../parts/said";
import { header, kicker } from "./head";
import { drawable, fit, fitLine, type Setting } from "./lines";
import {
  colour,
  glyph,
  line,
  MARGIN,
  METER_WIDTH,
  meter,
  picture,
  ROOM,
  textBlock,
  textLine,
  toneBar,
  WIDTH,
} from "./parts";

const SETTINGS: [Setting, ...Setting[]] = [
  { size: 74, leading: 88, lines: 3 },
  { size: 62, leading: 74, lines: 3 },
  { size: 52, leading: 62, lines: 4 },
  { size: 44, leading: 53, lines: 5 },
  { size: 36, leading: 44, lines: 6 },
];
const LABEL_SIZE = 60;

/** Where it is. Social networks keep a picture by its address: a new publication has another one. */
export function claimPicturePath({ slug, version }: Pick<PublicClaim, "slug" | "version">): string {
  return `/share/claims/${slug}.png?v=${version}`;
}

/** What the picture says, for those who don't see it. */
export function claimPictureText(claim: PublicClaim, newsroom: string): string {
  const { rating, asOf } = claim.snapshot;
  return t("The claim: {claim} – {newsroom}: {verdict}, as of {day}.", {
    claim: statementSaid(claim).text,
    newsroom,
    verdict: t(rating.label),
    day: formatPartialDate(asOf),
  });
}

/** Draws a verdict as SVG; a claim in a script that we have no font for is shown without its verdict. */
export function claimPicture(claim: PublicClaim, newsroom: string): string {
  const words = drawable(statementSaid(claim).text);
  const { article, asOf } = claim.snapshot;
  const head = header(newsroom, t("As of {day}", { day: formatPartialDate(asOf) }));
  if (words === null) {
    const about = t("A claim in {language}, checked", {
      language: languageName(article.language),
    });
    return picture(
      head,
      textBlock(fit(about, ROOM, 600, SETTINGS), 210, 600),
      textLine(t("The claim and its verdict are on the page."), MARGIN, 545, {
        size: 34,
        fill: colour.soft,
      }),
    );
  }
  const { content } = claim.snapshot;
  const by = content.claimant === null ? null : drawable(content.claimant);
  return picture(
    head,
    kicker(by === null ? t("The claim") : t("Claimed by {name}", { name: by })),
    textBlock(fit(words, ROOM, 400, SETTINGS), 186, 400),
    verdict(claim),
  );
}

function verdict({ snapshot: { rating } }: PublicClaim): string {
  const { label, tone, number } = rating;
  const room = ROOM - 108 - (number === null ? 0 : METER_WIDTH + 32);
  return [
    toneBar(tone),
    line(474),
    glyph(tone, MARGIN, 506, 84),
    textLine(fitLine(drawable(t(label)) ?? "", room, 600, LABEL_SIZE), MARGIN + 108, 568, {
      size: LABEL_SIZE,
      weight: 600,
    }),
    number === null ? "" : meter(number, tone, WIDTH - MARGIN - METER_WIDTH, 534),
  ].join("");
}
