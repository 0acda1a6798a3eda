import { embedPage } from "@/app/embed-page";
import { ArticleFrame } from "@/lib/render/embed/article-frame";
import { getPublicArticle } from "@/lib/services/public";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return embedPage(
    request,
    () => getPublicArticle(slug),
    (site, article) => ArticleFrame({ site, article }),
  );
}
