// What a page asks for: the published claims of its article (W3C Web Annotation, with our `review`).
import type { Tone } from "@/lib/domain/view/tone";

export type Annotation = {
  id: string;
  canonical: string;
  body: { purpose: string; value: string; language: string }[];
  review: {
    rating: { label: string; tone: Tone };
    statement: string;
    language: string;
    direction: "ltr" | "rtl";
    asOf: string;
    checkedBy: string[];
    approvedBy: string[];
  };
  target: { selector: { type: string; exact?: string; prefix?: string; suffix?: string }[] };
};
export type AnnotationPage = { generator: { name: string }; items: Annotation[] };

const SECONDS = 8;

/** Null when there is none, or when the service is down or slow: the page is then as it was. */
export async function ask(
  origin: string,
  article: string | null,
  language: string,
): Promise<AnnotationPage | null> {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const address = canonical || location.href.replace(/[?#].*/, "");
  const path = article
    ? `articles/${encodeURIComponent(article)}/annotations?`
    : `annotations?url=${encodeURIComponent(address)}&`;
  try {
    const answer = await fetch(`${origin}/api/v1/${path}lang=${language}`, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout?.(SECONDS * 1000),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
