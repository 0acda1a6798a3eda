// oEmbed 1.0 (https://oembed.com): what a site's editor asks about an address that someone pasted.
import { frameCode, frameSize, type Shared } from "@/lib/domain/share/codes";
import { escapeXml } from "../badge";
import { HEIGHT, WIDTH } from "../picture/parts";
import type { Site } from "../site";

/** The claim or article that an address of ours names; null for any other address. */
export function embeddableAt(
  address: string,
  origin: string,
): Pick<Shared, "kind" | "slug"> | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const match = /^\/(claims|articles)\/([a-z0-9-]{1,120})\/?$/u.exec(url.pathname);
  if (url.origin !== origin || !match) return null;
  return { kind: match[1] === "claims" ? "claim" : "article", slug: match[2] ?? "" };
}

type Limits = { maxwidth?: number | undefined; maxheight?: number | undefined };

/** `picture` is the path of its share image, where it has one. */
type Wanted = Shared & { picture: string | null };

/** The answer for a consumer that keeps at most so much free; a picture that is larger is not named. */
export function oembed(site: Site, wanted: Wanted, { maxwidth, maxheight }: Limits) {
  const size = frameSize[wanted.kind];
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
    ...(wanted.picture &&
      WIDTH <= (maxwidth ?? WIDTH) &&
      HEIGHT <= (maxheight ?? HEIGHT) && {
        thumbnail_url: site.origin + wanted.picture,
        thumbnail_width: WIDTH,
        thumbnail_height: HEIGHT,
      }),
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
