import { placeOf } from "@/app/reader-page";
import { keptAnswer } from "@/lib/http/kept/keep";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { badgeSvg, noBadge } from "@/lib/render/badge";
import { badgeHeaders } from "@/lib/render/headers";
import { getBadge, getPublicNewsroom } from "@/lib/services/public";

type Context = { params: Promise<{ file: string }> };

const EXTENSION = ".svg";

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return keptAnswer(request, placeOf(request), (whole) => makeBadge(whole, file));
}

async function makeBadge(request: Request, file: string): Promise<Response> {
  const slug = file.endsWith(EXTENSION) ? file.slice(0, -EXTENSION.length) : null;
  const lang = new URL(request.url).searchParams.get("lang");
  try {
    const [face, newsroom] = await Promise.all([
      slug === null ? null : getBadge(slug, lang),
      getPublicNewsroom(),
    ]);
    if (!face) return answer(request, noBadge(), badgeHeaders(), 404);
    return answer(request, badgeSvg(face, `${newsroom.name}: ${face.label}`), badgeHeaders());
  } catch (error) {
    log.error("reader.badge_failed", error);
    return answer(request, noBadge(), { ...badgeHeaders(), "cache-control": "no-store" }, 503);
  }
}
