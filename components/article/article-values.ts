// An article's fields as a form holds them (texts), and as the API takes them.
import {
  type Article,
  type ArticleInput,
  type ArticlePatch,
  articleInput,
} from "@/lib/domain/article";

export type ArticleValues = {
  headline: string;
  language: string;
  publishedAt: string;
  publisher: string;
  byline: string;
  url: string;
  origin: string;
  /** Slugs, with a blank between them. */
  topics: string;
};

export const noArticle: ArticleValues = {
  headline: "",
  language: "en",
  publishedAt: "",
  publisher: "",
  byline: "",
  url: "",
  origin: "other",
  topics: "",
};

export function valuesOf(article: Article): ArticleValues {
  return {
    headline: article.headline,
    language: article.language,
    publishedAt: article.publishedAt ?? "",
    publisher: article.publisher ?? "",
    byline: article.byline ?? "",
    url: article.url ?? "",
    origin: article.origin,
    topics: article.topics.map(({ slug }) => slug).join(" "),
  };
}

type Fields = Omit<ArticleInput, "text">;

/** Blank fields are sent as "none"; the server says what does not fit. */
export function fieldsOf(values: ArticleValues): Fields {
  const orNull = (text: string) => text.trim() || null;
  return {
    headline: values.headline,
    language: values.language.trim(),
    publishedAt: orNull(values.publishedAt),
    publisher: orNull(values.publisher),
    byline: orNull(values.byline),
    url: orNull(values.url),
    origin: articleInput.shape.origin.safeParse(values.origin).data,
  };
}

/** The topics of the form, one by one. */
export const slugsOf = (topics: string): string[] => topics.split(" ").filter(Boolean);

/** Only the fields that differ from what was there. */
export function changedFields(before: ArticleValues, now: ArticleValues): ArticlePatch {
  const sent = { ...fieldsOf(now), topics: slugsOf(now.topics) };
  const names = (Object.keys(before) as (keyof ArticleValues)[]).filter(
    (name) => before[name] !== now[name],
  );
  return Object.fromEntries(names.map((name) => [name, sent[name]]));
}
