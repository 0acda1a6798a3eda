import { originOf } from "@/app/reader-page";
import { answer } from "@/lib/render/answer";
import { fileHeaders } from "@/lib/render/headers";
import { robotsTxt } from "@/lib/render/sitemap";

// Made at each request: the build has neither a database nor an address.
export const dynamic = "force-dynamic";

export function GET(request: Request): Response {
  return answer(request, robotsTxt(originOf(request)), fileHeaders("text/plain; charset=utf-8"));
}
