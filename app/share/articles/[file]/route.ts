import { pictureAnswer } from "@/app/picture-answer";
import { articlePicture } from "@/lib/render/picture/article-picture";
import { getPublicArticle } from "@/lib/services/public";

type Context = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return pictureAnswer(request, file, getPublicArticle, (article, newsroom) =>
    articlePicture(article, newsroom.name),
  );
}
