import { originOf } from "@/app/reader-page";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { fileHeaders } from "@/lib/render/headers";
import { securityTxt } from "@/lib/render/security-txt";
import { getPublicNewsroom } from "@/lib/services/public";

const TEXT = "text/plain; charset=utf-8";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  try {
    const site = { origin: originOf(request), newsroom: await getPublicNewsroom() };
    return answer(request, securityTxt(site, new Date()), fileHeaders(TEXT));
  } catch (error) {
    log.error("reader.security_txt_failed", error);
    return answer(request, "", fileHeaders(TEXT, "never"), 503);
  }
}
