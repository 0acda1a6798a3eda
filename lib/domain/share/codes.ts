// The HTML that shows a check on someone else's page: the badge, a frame, or marks in the text itself.

/** What of ours can be shown elsewhere. `title` says what it is, in words. */
export type Shared = { kind: "claim" | "article"; slug: string; title: string };

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function attribute(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? char);
}

/** A link to the claim's page around its badge; the alternative text names neither verdict nor date. */
export function badgeCode(origin: string, { slug, title }: Pick<Shared, "slug" | "title">): string {
  const page = attribute(`${origin}/claims/${slug}`);
  const badge = attribute(`${origin}/badge/${slug}.svg`);
  // The verdict may change after the code was copied; the picture carries its own words.
  return `<a href="${page}"><img src="${badge}" height="20" alt="${attribute(`Checked: ${title}`)}"></a>`;
}

/** CSS pixels that are kept free for a frame until it tells its true height. */
export const frameSize = {
  claim: { width: 600, height: 380 },
  article: { width: 600, height: 520 },
} as const;

/** The path of the page that goes into a frame. */
export function framePath({ kind, slug }: Pick<Shared, "kind" | "slug">): string {
  return `/embed/${kind === "claim" ? "claims" : "articles"}/${slug}`;
}

/** A frame; as wide as there is room when no size is given. */
export function frameCode(
  origin: string,
  shared: Shared,
  size: { width: number | string; height: number } = {
    width: "100%",
    height: frameSize[shared.kind].height,
  },
): string {
  const src = attribute(origin + framePath(shared));
  const title = attribute(shared.title);
  return `<iframe src="${src}" title="${title}" width="${size.width}" height="${size.height}" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** One line for the page that has the article's text: the claims' words are marked there. */
export function scriptCode(origin: string, article: string): string {
  return `<script async src="${attribute(`${origin}/embed.js`)}" data-article="${attribute(article)}"></script>`;
}
