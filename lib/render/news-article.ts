// schema.org NewsArticle of an article under check. Its text is someone's work: only its name is given.
import type { PublicArticle } from "@/lib/domain/view/reader";
import { newsroomThing } from "./claim-review";
import type { Site } from "./site";

/** Of another publisher's article this page is only about it: `isBasedOn` names the original. */
export function newsArticle(site: Site, article: PublicArticle): Record<string, unknown> {
  const url = `${site.origin}/articles/${article.slug}`;
  const publisher =
    article.origin === "own"
      ? newsroomThing(site)
      : article.publisher && { "@type": "Organization", name: article.publisher };
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    inLanguage: article.language,
    dateModified: article.revisedAt,
    ...(article.publishedAt && { datePublished: article.publishedAt }),
    ...(article.byline && { author: { "@type": "Person", name: article.byline } }),
    ...(publisher && { publisher }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    ...(article.url && { isBasedOn: article.url }),
  };
}
