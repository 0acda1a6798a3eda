// The words of an e-mail: plain text, and the same as simple HTML. Statements and links, no findings.
import "server-only";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";
import { t } from "@/lib/words/t";

export type LetterWords = {
  newsroom: string;
  /** The origin of the desk, without a slash at its end. */
  origin: string;
  lines: readonly { sentence: string; statement: string; address: string }[];
};

const escaped = (text: string) => text.replace(/[<>&"']/gu, (char) => `&#${char.codePointAt(0)};`);

/** Text and HTML of the same letter. */
export function letterText({ newsroom, origin, lines }: LetterWords): {
  text: string;
  html: string;
} {
  const settings = `${origin}/desk/account#notifications`;
  const text = [
    ...lines.map(
      ({ sentence, statement, address }) => `${sentence}\n${statement}\n${origin}${address}\n`,
    ),
    `${newsroom}\n${t("What you are told, and how")}: ${settings}\n`,
  ].join("\n");
  const html = [
    `<!doctype html><html lang="${language()}" dir="${directionOf(language())}"><body>`,
    ...lines.map(
      ({ sentence, statement, address }) =>
        `<p>${escaped(sentence)}<br><a href="${escaped(origin + address)}">${escaped(statement)}</a></p>`,
    ),
    `<p>${escaped(newsroom)}<br><a href="${escaped(settings)}">${escaped(t("What you are told, and how"))}</a></p>`,
    "</body></html>",
  ].join("\n");
  return { text, html };
}
