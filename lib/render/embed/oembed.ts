// oEmbed 1.0 (https://oembed.com): what a site's editor asks about an address that someone pasted.
import { escapeXml } from "../badge";
import type { Site } from "../site";

/** What of ours can be shown on another page. */
export type Embeddable = { kind: "claim" | "article"; slug: string; title: string };

/** CSS pixels. The frame tells its true height when it is there; this is what is kept free for it. */
const SIZE = { claim: { width: 600, height: 380 }, article: { width: 600, height: 520 } } as const;

const FOLDER = { claim: "claims", article: "articles" } as const;

/** The claim or article that an address of ours names; null for any other address. */
export function embeddableAt(
  address: string,
  origin: string,
): Pick<Embeddable, "kind" | "slug"> | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const match = /^\/(claims|articles)\/([a-z0-9-]{1,120})\/?$/u.exec(url.pathname);
  if (url.origin !== origin || !match) return null;
  return { kind: match[1] === "claims" ? "claim" : "article", slug: match[2] ?? "" };
}

/** The address of the page that goes into the frame. */
export function frameAddress(origin: string, { kind, slug }: Pick<Embeddable, "kind" | "slug">) {
  return `${origin}/embed/${FOLDER[kind]}/${slug}`;
}

/** The HTML of a frame, to be put on a page. */
export function frameCode(
  origin: string,
  wanted: Embeddable,
  { width, height }: { width: number | string; height: number } = {
    width: "100%",
    height: SIZE[wanted.kind].height,
  },
): string {
  return `<iframe src="${escapeXml(frameAddress(origin, wanted))}" title="${escapeXml(wanted.title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

type Limits = { maxwidth?: number | undefined; maxheight?: number | undefined };

/** The answer for a consumer that keeps at most so much free. */
export function oembed(site: Site, wanted: Embeddable, { maxwidth, maxheight }: Limits) {
  const size = SIZE[wanted.kind];
  const width = Math.min(size.width, maxwidth ?? size.width);
  const height = Math.min(size.height, maxheight ?? size.height);
  return {
    version: "1.0",
    type: "rich",
    title: wanted.title,
    provider_name: site.newsroom.name,
    provider_url: site.origin,
    cache_age: 300,
    width,
    height,
    html: frameCode(site.origin, wanted, { width, height }),
  };
}

/** The same as XML, as the specification writes it. */
export function oembedXml(answer: ReturnType<typeof oembed>): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join("")}</oembed>\n`;
}
