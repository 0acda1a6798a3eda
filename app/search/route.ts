import { readerPage, textParameter } from "@/app/reader-page";
import { ratingCode } from "@/lib/domain/rating";
import { SearchPage } from "@/lib/render/pages/search-page";
import { getScale } from "@/lib/services/public";
import { searchPublic } from "@/lib/services/reader/search";

export function GET(request: Request): Promise<Response> {
  const q = textParameter(request, "q");
  const cursor = textParameter(request, "cursor");
  const asked = ratingCode.safeParse(textParameter(request, "rating"));
  const rating = asked.success ? asked.data : null;
  return readerPage(
    request,
    async () => {
      const [answer, scale] = await Promise.all([
        searchPublic({ q, rating, ...(cursor && { cursor }) }),
        getScale(),
      ]);
      return { answer, scale };
    },
    (site, { answer, scale }) => SearchPage({ site, q, answer, scale }),
  );
}
