// schema.org's NewsArticle, as a program sends it or as a page carries it in its head.
import type { Incoming } from "@/lib/domain/incoming";
import type { Block } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { msg } from "@/lib/words/t";
import { parseFragment } from "../dom";
import { dateOf, finish } from "../draft";
import type { At } from "../json/json";
import { languageFrom } from "../language";
import { LOOKS_LIKE_HTML, paragraphs } from "../lines";

const ARTICLE = /(^|[/:#])(\w*News\w*Article|Article|ReportageNewsArticle|BlogPosting|Report)$/u;

/** The article in a JSON-LD document: the object itself, one in a list, or one in its `@graph`. */
export function articleIn(root: At): At | null {
  const found = root
    .items()
    .flatMap((entry) => [entry, ...entry.get("@graph").items()])
    .filter(isArticle);
  // Where a page lists others beside its own, the one with the most to say is its own.
  return found.sort((a, b) => b.keys().length - a.keys().length)[0] ?? null;
}

export function isArticle(entry: At): boolean {
  return entry
    .get("@type")
    .items()
    .some(({ value }) => typeof value === "string" && ARTICLE.test(value));
}

/** Facts of an article; what is there in a form that is not known counts as missing. */
export function factsOf(article: At) {
  return {
    headline: plain(article.get("headline")) ?? plain(article.get("name")),
    byline: namesOf(article.get("author")) ?? namesOf(article.get("creator")),
    publisher: namesOf(article.get("publisher")),
    url: addressOf(article.get("mainEntityOfPage")) ?? addressOf(article.get("url")),
    language: languageOf(article.get("inLanguage")),
    publishedAt: dateOf(plain(article.get("datePublished")) ?? plain(article.get("dateCreated"))),
    body: plain(article.get("articleBody")) ?? plain(article.get("text")),
  };
}

/** A NewsArticle sent by a program. Throws Unreadable with the JSON Pointer of what does not fit. */
export function readNewsArticle(root: At): Incoming {
  const article = articleIn(root);
  if (!article)
    throw root.refused(msg("There is no NewsArticle in it."), msg("Send one, with its @type."));
  const { body, ...facts } = factsOf(article);
  article.get("articleBody").text();
  if (!body) throw article.get("articleBody").refused(msg("The article has no articleBody."));
  return finish(
    { ...facts, externalId: identifierOf(article), blocks: blocksOf(body) },
    { place: article.pointer || null },
  );
}

const blocksOf = (body: string): Block[] =>
  LOOKS_LIKE_HTML.test(body) ? htmlBlocks(parseFragment(body)) : paragraphs(body);

// "text", {"@value": "text"}, or the first of a list of them.
function plain(at: At): string | null {
  for (const item of at.items()) {
    const value = item.isObject ? item.get("@value").value : item.value;
    if (typeof value === "string" && value.isWellFormed() && value.trim()) return decoded(value);
  }
  return null;
}

// Some pages escape their JSON as if it were HTML.
const decoded = (text: string) =>
  /&(amp|quot|lt|gt|nbsp|apos|#\d+|#x[\da-f]+|[lr][sd]quo|[mn]dash|hellip);/iu.test(text) &&
  !LOOKS_LIKE_HTML.test(text)
    ? text.replace(/&[a-z\d#]+;/giu, (entity) => parseFragment(entity).textContent || entity)
    : text;

function namesOf(at: At): string | null {
  const names = at
    .items()
    .flatMap((person) => plain(person.isObject ? person.get("name") : person) ?? []);
  return [...new Set(names)].join(", ") || null;
}

function addressOf(at: At): string | null {
  const [first] = at.items();
  const text = first && plain(first.isObject ? first.get("@id", "url") : first);
  return text && /^https?:\/\//iu.test(text) && URL.canParse(text) ? text : null;
}

function languageOf(at: At): string | null {
  const [first] = at.items();
  const tag = first && plain(first.isObject ? first.get("alternateName", "name") : first);
  return languageFrom(tag);
}

function identifierOf(article: At): string | null {
  const [first] = article.get("identifier").items();
  const named = first && plain(first.isObject ? first.get("value") : first);
  return named ?? plain(article.get("@id"));
}
