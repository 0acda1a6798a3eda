import "server-only";
// Articles as other programs write them: ninjs and NewsArticle JSON-LD, told apart by what they hold.
import { Invalid } from "@/lib/domain/errors";
import type { Incoming } from "@/lib/domain/incoming";
import { At } from "@/lib/intake/json/json";
import { readNewsArticle } from "@/lib/intake/news/news-article";
import { readNinjs } from "@/lib/intake/news/ninjs";
import { Unreadable } from "@/lib/intake/unreadable";

const NINJS = "ninjs 1.x, 2 or 3 with a text body";

/** Media type → what the document says of it. The IPTC has registered none for ninjs. */
export const messageTypes = {
  "application/ninjs+json": NINJS,
  "application/vnd.iptc.ninjs+json": NINJS,
  "application/ld+json": "A schema.org NewsArticle with its articleBody",
};

/** Throws Invalid with the JSON Pointer of what does not fit. */
export function readMessage(mediaType: string, json: unknown): Incoming {
  const read = mediaType === "application/ld+json" ? readNewsArticle : readNinjs;
  try {
    return read(new At(json));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const pointer = error.place?.startsWith("/") ? error.place : "";
    throw new Invalid([{ pointer, detail: `${error.reason} ${error.remedy}` }]);
  }
}
