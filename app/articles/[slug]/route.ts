import { readerPage } from "@/app/reader-page";
import { ArticlePage } from "@/lib/render/pages/article-page";
import { getPublicArticle } from "@/lib/services/public";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return readerPage(
    request,
    () => getPublicArticle(slug),
    (site, article) => ArticlePage({ site, article }),
  );
}
