// The picture that a social network shows for an article: its headline, and what was found in sum.
import type { PublicArticle } from "@/lib/domain/view/reader";
import { lastChecked, type Tally, talliesOf } from "@/lib/domain/view/tally";
import { formatList, formatNumber } from "@/lib/format/count";
import { formatDay } from "@/lib/format/date";
import { t } from "@/lib/words/t";
import { widthOf } from "./fonts";
import { header, kicker } from "./head";
import { drawable, fit, type Setting } from "./lines";
import { colour, glyph, line, MARGIN, picture, ROOM, textBlock, textLine } from "./parts";

const SETTINGS: [Setting, ...Setting[]] = [
  { size: 60, leading: 70, lines: 2 },
  { size: 50, leading: 59, lines: 3 },
  { size: 42, leading: 50, lines: 4 },
];
const ROWS = 2;
const TALLY = { size: 34, glyph: 44, gap: 12, apart: 40, leading: 66 };
/** Room that "and 3 more verdicts" takes at the end of the last row. */
const MORE = 320;

const verdictsOf = (article: PublicArticle) =>
  article.published.filter((claim) => claim.kind === "verdict");

/** Where it is. Social networks keep a picture by its address: a newer verdict gives it another one. */
export function articlePicturePath(article: PublicArticle): string {
  const newest = lastChecked(article.published);
  const version = newest === null ? "" : `?v=${Date.parse(newest).toString(36)}`;
  return `/share/articles/${article.slug}.png${version}`;
}

/** What the picture says, for those who don't see it. */
export function articlePictureText(article: PublicArticle, newsroom: string): string {
  const verdicts = verdictsOf(article);
  const found = formatList(talliesOf(verdicts).map(wordsOf));
  const sum = sumOf(verdicts.length);
  const said = { headline: article.headline, newsroom, sum, found };
  return found
    ? t("{headline} – {newsroom}: {sum}: {found}.", said)
    : t("{headline} – {newsroom}: {sum}", said);
}

/** Draws an article's sum as SVG. A headline without a font is left to the page. */
export function articlePicture(article: PublicArticle, newsroom: string): string {
  const verdicts = verdictsOf(article);
  const last = lastChecked(verdicts);
  const headline = drawable(article.headline) ?? t("The claims of an article");
  return picture(
    header(newsroom, last === null ? "" : t("Last checked {day}", { day: formatDay(last) })),
    kicker(article.origin === "own" ? t("Our article, checked") : t("An article, checked")),
    textBlock(fit(headline, ROOM, 600, SETTINGS), 182, 600),
    line(402),
    ...sum(talliesOf(verdicts), verdicts.length),
  );
}

function sum(tallies: readonly Tally[], count: number): string[] {
  return [
    textLine(sumOf(count), MARGIN, 454, { size: 34, weight: 600, fill: colour.ink }),
    ...rows(tallies),
  ];
}

function sumOf(count: number): string {
  if (count === 0) return t("No claim of this article has a verdict yet.");
  return t("{count, plural, one {# claim checked} other {# claims checked}}", { count });
}

const wordsOf = ({ rating, count }: Tally) => `${formatNumber(count)} ${t(rating.label)}`;

/** As many verdicts as have room in two rows; how many more there are is said. */
function rows(tallies: readonly Tally[]): string[] {
  const parts: string[] = [];
  let [row, x] = [0, MARGIN];
  for (const [index, tally] of tallies.entries()) {
    const text = drawable(wordsOf(tally)) ?? formatNumber(tally.count);
    const width = TALLY.glyph + TALLY.gap + widthOf(text, TALLY.size, 400);
    const isLast = index === tallies.length - 1;
    const end = MARGIN + ROOM - (row === ROWS - 1 && !isLast ? MORE : 0);
    if (x + width > end && row < ROWS - 1) [row, x] = [row + 1, MARGIN];
    const y = 476 + row * TALLY.leading;
    if (x + width > end && row === ROWS - 1 && x > MARGIN) {
      const more = t("{count, plural, one {and # more verdict} other {and # more verdicts}}", {
        count: tallies.length - index,
      });
      return [...parts, textLine(more, x, y + 35, { size: TALLY.size, fill: colour.soft })];
    }
    parts.push(
      glyph(tally.rating.tone, x, y, TALLY.glyph),
      textLine(text, x + TALLY.glyph + TALLY.gap, y + 35, { size: TALLY.size }),
    );
    x += Math.ceil(width) + TALLY.apart;
  }
  return parts;
}
