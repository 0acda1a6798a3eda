import { readerPage } from "@/app/reader-page";
import { MethodPage } from "@/lib/render/pages/method-page";
import { getScale } from "@/lib/services/public";

export function GET(request: Request): Promise<Response> {
  return readerPage(request, getScale, (site, scale) => MethodPage({ site, scale }));
}
