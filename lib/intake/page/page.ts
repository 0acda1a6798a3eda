// A web page, fetched from an address or saved as a file.
import type { Incoming } from "@/lib/domain/incoming";
import { webAddress } from "@/lib/domain/source";
import { msg } from "@/lib/words/t";
import { decode, encodingInside } from "../charset";
import { countTags, parsePage } from "../dom";
import { finish } from "../draft";
import { Unreadable } from "../unreadable";
import { bodyOfPage } from "./body";
import { factsOfPage } from "./facts";

/** `address` is where the page was found at last, `charset` what the server said of it. */
export type Page = {
  bytes: Uint8Array;
  address?: string | null;
  charset?: string | null;
  name?: string | null;
};

/** Throws Unreadable for a page without a text. */
export function readPage({ bytes, address = null, charset, name = null }: Page): Incoming {
  const { text, warning } = decode(bytes, [charset, encodingInside(bytes)]);
  const read = () => parsePage(text);
  const facts = factsOfPage(read(), address);
  const body = bodyOfPage(read, facts.body, facts.headline, countTags(text));
  if (!body)
    throw new Unreadable(
      msg("No text was found on the page. It may need a sign-in, or be made by scripts."),
      null,
      msg("Open the page, copy the article, and paste it."),
    );
  const { body: _, warnings, url, ...known } = facts;
  return finish(
    {
      ...known,
      byline: known.byline ?? body.byline,
      url: url && webAddress.safeParse(url).success ? url : null,
      blocks: body.blocks,
      warnings: [...(warning ? [warning] : []), ...warnings, ...body.warnings],
    },
    { name },
  );
}
