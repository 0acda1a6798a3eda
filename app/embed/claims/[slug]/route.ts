import { embedPage } from "@/app/embed-page";
import { ClaimFrame } from "@/lib/render/embed/claim-frame";
import { getPublicClaim } from "@/lib/services/public";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return embedPage(
    request,
    () => getPublicClaim(slug),
    (site, claim) => ClaimFrame({ site, claim }),
  );
}
