import { readerPage, textParameter } from "@/app/reader-page";
import { TopicPage } from "@/lib/render/pages/topic-page";
import { getPublicTopic } from "@/lib/services/reader/topics";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const cursor = textParameter(request, "cursor") || null;
  return readerPage(
    request,
    () => getPublicTopic(slug, cursor),
    (site, { topic, claims }) => TopicPage({ site, topic, claims }),
  );
}
