import { originOf, textParameter } from "@/app/reader-page";
import { Invalid } from "@/lib/domain/errors";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { ATOM_TYPE, correctionsAtom } from "@/lib/render/atom";
import { dataHeaders } from "@/lib/render/headers";
import { getPublicNewsroom, listCorrections } from "@/lib/services/public";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

const PAGE = 50;

export async function GET(request: Request): Promise<Response> {
  const cursor = textParameter(request, "cursor") || null;
  try {
    const [newsroom, { items, next }] = await Promise.all([
      getPublicNewsroom(),
      listCorrections({ limit: PAGE, ...(cursor && { cursor }) }),
    ]);
    const site = { origin: originOf(request), newsroom };
    const body = correctionsAtom(site, items, { next, cursor });
    return answer(request, body, dataHeaders("fresh", ATOM_TYPE));
  } catch (error) {
    if (error instanceof Invalid)
      return answer(request, "", dataHeaders("never", "text/plain; charset=utf-8"), 404);
    log.error("feed.corrections_failed", error);
    return answer(request, "", dataHeaders("never", "text/plain; charset=utf-8"), 503);
  }
}
