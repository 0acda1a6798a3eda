// The door of the pictures for social networks: load, draw, answer. What is not there looks the same
// everywhere.
import type { PublicNewsroom } from "@/lib/domain/view/reader";
import { keptAnswer } from "@/lib/http/kept/keep";
import { placeOf } from "@/lib/http/kept/place";
import { drawn } from "@/lib/http/picture/drawn";
import { Busy } from "@/lib/http/picture/painters";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { pictureHeaders } from "@/lib/render/headers";
import { noPicture } from "@/lib/render/picture/no-picture";
import { getPublicNewsroom } from "@/lib/services/public";
import { originOf } from "./reader-page";

const EXTENSION = ".png";

/** Answers with the picture that `draw` makes of what `load` found; null is the one that says so. */
export async function pictureAnswer<T>(
  request: Request,
  file: string,
  load: (slug: string) => Promise<T | null>,
  draw: (found: T, newsroom: PublicNewsroom) => string,
): Promise<Response> {
  // What follows a question mark changes nothing, and must not make the server draw again.
  const place = placeOf(originOf(request), new URL(request.url).pathname);
  return keptAnswer(request, place, (whole) => makePicture(whole, file, load, draw));
}

async function makePicture<T>(
  request: Request,
  file: string,
  load: (slug: string) => Promise<T | null>,
  draw: (found: T, newsroom: PublicNewsroom) => string,
): Promise<Response> {
  try {
    const slug = file.endsWith(EXTENSION) ? file.slice(0, -EXTENSION.length) : null;
    const [found, newsroom] = await Promise.all([
      slug === null ? null : load(slug),
      getPublicNewsroom(),
    ]);
    if (found === null) return answer(request, await drawn(noPicture()), pictureHeaders(), 404);
    return answer(request, await drawn(draw(found, newsroom)), pictureHeaders());
  } catch (error) {
    if (!(error instanceof Busy)) log.error("reader.picture_failed", error);
    return new Response("The picture can't be drawn at the moment.\n", {
      status: 503,
      headers: {
        ...pictureHeaders("never"),
        "content-type": "text/plain; charset=utf-8",
        "retry-after": "30",
      },
    });
  }
}
