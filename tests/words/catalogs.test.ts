import { readFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { words as panelWords } from "@/lib/embed/words";
import type { CatalogFile } from "@/lib/words/catalogs";
import { languages, localeOf } from "@/lib/words/languages";
import { saidInCode } from "./said";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
type Options = Record<string, { value: Element[] }>;

/** The places of a message: `count:plural`, `name`, `<a>`. */
function placesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const each = element as {
      type: number;
      value: string;
      options?: Options;
      children?: Element[];
    };
    if (each.type === 0 || each.type === 7) return [];
    if (each.options) {
      const inner = Object.values(each.options).flatMap(({ value }) => placesIn(value));
      return [`${each.value}:${each.type}`, ...inner];
    }
    if (each.children) return [`<${each.value}>`, ...placesIn(each.children)];
    return [`${each.value}:${each.type}`];
  });
}

const placesOf = (text: string, locale: string) =>
  [...new Set(placesIn(new IntlMessageFormat(text, locale).getAst()))].sort();

const said = saidInCode();
const isMessage = (text: string) => /[{]|<\w/u.test(text);

describe.each(languages.filter((each) => each !== "en"))("the words in %s", (language) => {
  const file = path.join(__dirname, "..", "..", "lib", "words", "catalog", `${language}.json`);
  const { read, unread } = JSON.parse(readFileSync(file, "utf8")) as CatalogFile;
  const all = Object.entries({ ...read, ...unread });

  test("are words that the code says", () => {
    expect(all.map(([text]) => text).filter((text) => !said.has(text))).toEqual([]);
  });

  test("say all that the code says", () => {
    const known = new Set(all.map(([text]) => text));
    expect(said.size).toBeGreaterThan(2500);
    expect([...said.keys()].filter((text) => !known.has(text))).toEqual([]);
  });

  test("stand in one list", () => {
    expect(Object.keys(read).filter((text) => text in unread)).toEqual([]);
  });

  test("are not empty", () => {
    expect(all.filter(([, words]) => words.trim() === "")).toEqual([]);
  });

  test("have the places of the English words, and each plural that the language has", () => {
    const locale = localeOf(language);
    const faults = all
      .filter(([text]) => isMessage(text))
      .flatMap(([text, words]) => {
        const [here, there] = [placesOf(text, "en"), placesOf(words, locale)];
        return here.join() === there.join() ? [] : [{ text, words, here, there }];
      });
    expect(faults).toEqual([]);
  });
});

test.each(languages)("a panel on another page says the words of our pages, in %s", (language) => {
  const file = path.join(__dirname, "..", "..", "lib", "words", "catalog", `${language}.json`);
  const { read, unread } = (
    language === "en" ? { read: {}, unread: {} } : JSON.parse(readFileSync(file, "utf8"))
  ) as CatalogFile;
  const says = (text: string) => ({ ...read, ...unread })[text] ?? text;
  const [checkedBy, approvedBy, asOf, whole, close] = panelWords[language] ?? [];
  expect([checkedBy, approvedBy, asOf, close]).toEqual(
    ["Checked by", "Approved by", "As of", "Close"].map(says),
  );
  expect(says("The whole check, with its evidence").startsWith(`${whole}`)).toBe(true);
});

test("words with places are messages that can be read", () => {
  const bad = [...said.keys()].filter((text) => {
    try {
      if (isMessage(text)) new IntlMessageFormat(text, "en");
      return false;
    } catch {
      return true;
    }
  });
  expect(bad).toEqual([]);
});
