import { pictureAnswer } from "@/app/picture-answer";
import { claimPicture } from "@/lib/render/picture/claim-picture";
import { getPublicClaim } from "@/lib/services/public";

type Context = { params: Promise<{ file: string }> };

/** A retraction has no picture: its claim is not to go round once more. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return pictureAnswer(
    request,
    file,
    async (slug) => {
      const claim = await getPublicClaim(slug);
      return claim?.kind === "verdict" ? claim : null;
    },
    (claim, newsroom) => claimPicture(claim, newsroom.name),
  );
}
