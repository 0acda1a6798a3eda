import { readerPage, textParameter } from "@/app/reader-page";
import { ratingCode } from "@/lib/domain/rating";
import { topicSlug } from "@/lib/domain/topic/topic";
import { SearchPage } from "@/lib/render/pages/search-page";
import { getScale } from "@/lib/services/public";
import { searchPublic } from "@/lib/services/reader/search";
import { listPublicTopics } from "@/lib/services/reader/topics";

export function GET(request: Request): Promise<Response> {
  const q = textParameter(request, "q");
  const cursor = textParameter(request, "cursor");
  const asked = ratingCode.safeParse(textParameter(request, "rating"));
  const rating = asked.success ? asked.data : null;
  const topic = topicSlug.safeParse(textParameter(request, "topic")).data ?? null;
  return readerPage(
    request,
    async () => {
      const [answer, scale, topics] = await Promise.all([
        searchPublic({ q, rating, topic, ...(cursor && { cursor }) }),
        getScale(),
        listPublicTopics(),
      ]);
      return { answer, scale, topics };
    },
    (site, { answer, scale, topics }) => SearchPage({ site, q, answer, scale, topics }),
  );
}
