import { readerPage } from "@/app/reader-page";
import { MethodPage } from "@/lib/render/pages/method-page";
import { getScale } from "@/lib/services/public";
import { getCheckpoint } from "@/lib/services/trail/checkpoints";

export function GET(request: Request): Promise<Response> {
  return readerPage(
    request,
    async () => {
      const [scale, checkpoint] = await Promise.all([getScale(), getCheckpoint(null)]);
      return { scale, isSigned: checkpoint !== null };
    },
    (site, found) => MethodPage({ site, ...found }),
  );
}
