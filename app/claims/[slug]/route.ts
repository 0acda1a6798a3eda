import { readerPage } from "@/app/reader-page";
import { ClaimPage } from "@/lib/render/pages/claim-page";
import { RetractionPage } from "@/lib/render/pages/retraction-page";
import { getClaimInContext } from "@/lib/services/public";
import { settledReports } from "@/lib/services/reports/reports";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return readerPage(
    request,
    async () => {
      const [claim, reports] = await Promise.all([getClaimInContext(slug), settledReports(slug)]);
      return claim && { claim, reports };
    },
    (site, { claim, reports }) =>
      claim.kind === "retraction"
        ? RetractionPage({ site, claim })
        : ClaimPage({ site, claim, reports }),
  );
}
