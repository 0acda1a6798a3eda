import type { Shared } from "@/lib/domain/share/codes";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { embeddableAt, oembed, oembedXml } from "@/lib/render/embed/oembed";
import { dataHeaders } from "@/lib/render/headers";
import { articlePicturePath } from "@/lib/render/picture/article-picture";
import { claimPicturePath } from "@/lib/render/picture/claim-picture";
import { getPublicArticle, getPublicClaim, getPublicNewsroom } from "@/lib/services/public";
import { originOf } from "../reader-page";

/** Unknown and unpublished are answered alike; a format that we don't have is 501, as oEmbed says. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const format = asked.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return plain(request, "Formats: json, xml.\n", 501);
  const origin = originOf(request);
  const found = embeddableAt(asked.get("url") ?? "", origin);
  try {
    const [newsroom, told] = await Promise.all([getPublicNewsroom(), found && faceOf(found)]);
    if (!found || !told)
      return plain(request, "There is no published check at this address.\n", 404);
    const limits = { maxwidth: pixels(asked, "maxwidth"), maxheight: pixels(asked, "maxheight") };
    const said = oembed({ origin, newsroom }, { ...found, ...told }, limits);
    return format === "xml"
      ? answer(request, oembedXml(said), dataHeaders("fresh", "text/xml; charset=utf-8"))
      : answer(request, JSON.stringify(said), dataHeaders());
  } catch (error) {
    log.error("reader.oembed_failed", error);
    return plain(request, "Come again in a moment.\n", 503);
  }
}

/** The name of what is public under a slug, and its picture; null when nothing is. */
async function faceOf({
  kind,
  slug,
}: Pick<Shared, "kind" | "slug">): Promise<{ title: string; picture: string | null } | null> {
  if (kind === "article") {
    const article = await getPublicArticle(slug);
    return article && { title: article.headline, picture: articlePicturePath(article) };
  }
  const claim = await getPublicClaim(slug);
  if (!claim) return null;
  const { content, rating } = claim.snapshot;
  const statement = content.statement ?? content.quote;
  return claim.kind === "retraction"
    ? { title: `Retracted: ${statement}`, picture: null }
    : { title: `${rating.label}: ${statement}`, picture: claimPicturePath(claim) };
}

/** A size in CSS pixels; what is none asks for nothing. */
function pixels(asked: URLSearchParams, name: string): number | undefined {
  const value = asked.get(name) ?? "";
  return /^[1-9]\d{0,4}$/u.test(value) ? Number(value) : undefined;
}

function plain(request: Request, text: string, status: number): Response {
  const headers = dataHeaders(status === 404 ? "fresh" : "never", "text/plain; charset=utf-8");
  return answer(request, text, headers, status);
}
