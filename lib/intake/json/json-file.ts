// A JSON value of any kind that we take: ninjs, NewsArticle, a wire text, or our own fields.
import type { Incoming } from "@/lib/domain/incoming";
import { msg } from "@/lib/words/t";
import { expectSome } from "../count";
import { dateOf, finish } from "../draft";
import { languageFrom } from "../language";
import { paragraphs } from "../lines";
import { articleIn, readNewsArticle } from "../news/news-article";
import { isNinjs, readNinjs } from "../news/ninjs";
import { beginsWithDate } from "../plain";
import { Unreadable } from "../unreadable";
import { At, parseJson } from "./json";

/** A file of one JSON value: one article, or a list of them. */
export function readJson(text: string): Incoming[] {
  return readValues(new At(parseJson(text)));
}

/** JSON Lines: a value on each line; a refusal names the line of the file. */
export function readJsonLines(text: string): Incoming[] {
  const lines = text.split("\n");
  expectSome(lines.filter((line) => line.trim() !== "").length);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const place = `line ${index + 1}`;
    try {
      return readValues(new At(parseJson(line, msg("This line"))));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const inside = error.place?.replace(/^line 1, /u, "");
      throw new Unreadable(error.reason, [place, inside].filter(Boolean).join(", "), error.remedy);
    }
  });
}

function readValues(root: At): Incoming[] {
  if (Array.isArray(root.value)) {
    if (root.value.length === 0) throw root.refused(msg("The list is empty."));
    expectSome(root.value.length);
    return root.items().flatMap(readValues);
  }
  if (typeof root.value === "string") return [readWireText(root)];
  if (isNinjs(root)) return [readNinjs(root)];
  if (articleIn(root)) return [readNewsArticle(root)];
  if (root.isObject && !root.get("text", "body", "content").isMissing) return [readOwn(root)];
  throw root.refused(
    msg("It is neither ninjs, nor a NewsArticle, nor an object with a text."),
    msg("Send one of these, or paste the text instead."),
  );
}

function readWireText(at: At): Incoming {
  const text = at.text() ?? "";
  const date = beginsWithDate(text) ? /^\s*date\s+([\d-]+)\s+/u.exec(text) : null;
  const publishedAt = dateOf(date?.[1]);
  const body = publishedAt && date ? text.slice(date[0].length) : text;
  return finish({ publishedAt, blocks: paragraphs(body) }, { place: at.pointer || null });
}

// The names that exports of newsrooms use for the same few things.
function readOwn(at: At): Incoming {
  const wire = readWireText(at.get("text", "body", "content"));
  return finish(
    {
      headline: at.get("headline", "title").text(),
      byline: at.get("byline", "author").text(),
      publisher: at.get("publisher", "source").text(),
      url: at.get("url").text(),
      language: languageFrom(at.get("language", "lang").text()),
      publishedAt: dateOf(at.get("publishedAt", "published", "date").text()) ?? wire.publishedAt,
      externalId: idOf(at.get("externalId", "id")),
      blocks: wire.blocks,
    },
    { place: at.pointer || null },
  );
}

const idOf = (at: At) => (typeof at.value === "number" ? String(at.value) : at.text());
