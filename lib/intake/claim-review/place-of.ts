// By which address a check is found again, and on whose site that is.
import { webAddress } from "@/lib/domain/source";
import type { Linked } from "./linked";
import type { Remarks } from "./remarks";

/** Where the record was found: the address after all redirects; null for a file. `isPage` when it stood in a page. */
export type FoundAt = { address: string | null; isPage: boolean };

/** The address of a review or of a feed's item, whole; null when it has none that the web knows. */
export function addressOf(
  node: Linked,
  { address, isPage }: FoundAt,
  remarks: Remarks,
): string | null {
  for (const name of ["url", "mainEntityOfPage"]) {
    const url = whole(node.get(name), address, remarks);
    if (url) return noted(url, address, isPage, remarks);
  }
  const id = whole(node.get("@id"), null, remarks);
  if (id) {
    remarks.doubtful("address_from_id");
    return noted(id, address, isPage, remarks);
  }
  if (!isPage || address === null) return null;
  remarks.doubtful("address_from_page");
  return address;
}

/** The address of a text, of the first of a list that is one, or of an object that has one. */
function whole(node: Linked, base: string | null, remarks: Remarks): string | null {
  for (const item of node.items()) {
    const inner = [item, item.get("url"), item.get("@id")].find(
      (one) => typeof one.value === "string",
    );
    const url = inner ? resolved(inner, base, remarks) : null;
    if (url) return url;
  }
  return null;
}

function resolved(node: Linked, base: string | null, remarks: Remarks): string | null {
  const raw = node.text()?.trim() ?? "";
  const relative = !/^[a-z][a-z\d+.-]*:/iu.test(raw);
  if (raw === "" || (relative && base === null) || !URL.canParse(raw, base ?? undefined))
    return null;
  const { href } = new URL(raw, base ?? undefined);
  if (!webAddress.safeParse(href).success) return null;
  if (relative) remarks.mended("relative_address", node.pointer);
  return relative || !webAddress.safeParse(raw).success ? href : raw;
}

export const siteOf = (address: string) =>
  new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./u, "");

/** In a page of one site, a record of another may be a quotation or a pretence: a person looks. */
function noted(url: string, address: string | null, isPage: boolean, remarks: Remarks): string {
  if (isPage && address !== null && siteOf(url) !== siteOf(address)) remarks.doubtful("other_site");
  return url;
}
