import { readerPage } from "@/app/reader-page";
import { OldVersionPage } from "@/lib/render/pages/claim-page";
import { RetractionPage } from "@/lib/render/pages/retraction-page";
import { getClaimInContext } from "@/lib/services/public";

type Context = { params: Promise<{ slug: string; version: string }> };

const NUMBER = /^[1-9]\d{0,5}$/u;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, version } = await params;
  return readerPage(
    request,
    async () => (NUMBER.test(version) ? getClaimInContext(slug, Number(version)) : null),
    (site, claim) =>
      claim.kind === "retraction"
        ? RetractionPage({ site, claim })
        : OldVersionPage({ site, claim }),
  );
}
