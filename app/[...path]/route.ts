import { readerPage } from "@/app/reader-page";
import { NotFoundPage } from "@/lib/render/pages/message-page";

/** Every address that nothing else answers looks like one that is not public. */
export function GET(request: Request): Promise<Response> {
  return readerPage(
    request,
    async () => null,
    (site) => NotFoundPage({ site }),
  );
}
