import { originOf } from "@/app/reader-page";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { fileHeaders } from "@/lib/render/headers";
import { sitemapXml } from "@/lib/render/sitemap";
import { listAddresses } from "@/lib/services/public";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  try {
    const body = sitemapXml(originOf(request), await listAddresses());
    return answer(request, body, fileHeaders("application/xml; charset=utf-8"));
  } catch (error) {
    log.error("reader.sitemap_failed", error);
    return answer(request, "", fileHeaders("text/plain; charset=utf-8", "never"), 503);
  }
}
