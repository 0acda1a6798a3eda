import { readerPage } from "@/app/reader-page";
import { SecurityPage } from "@/lib/render/pages/security-page";

export function GET(request: Request): Promise<Response> {
  return readerPage(
    request,
    async () => ({}),
    (site) => SecurityPage({ site }),
  );
}
