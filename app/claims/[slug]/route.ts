import { readerPage } from "@/app/reader-page";
import { ClaimPage } from "@/lib/render/pages/claim-page";
import { RetractionPage } from "@/lib/render/pages/retraction-page";
import { getClaimInContext } from "@/lib/services/public";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return readerPage(
    request,
    () => getClaimInContext(slug),
    (site, claim) =>
      claim.kind === "retraction" ? RetractionPage({ site, claim }) : ClaimPage({ site, claim }),
  );
}
