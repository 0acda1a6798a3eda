// The door of the pages for frames: load, draw, answer. What is missing looks the same everywhere.
import type { ReactElement } from "react";
import { keptAnswer } from "@/lib/http/kept/keep";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { renderDocument } from "@/lib/render/document";
import { EmptyFrame } from "@/lib/render/embed/frame";
import { frameHeaders } from "@/lib/render/headers";
import type { Site } from "@/lib/render/site";
import { getPublicNewsroom } from "@/lib/services/public";
import { t } from "@/lib/words/t";
import { originOf, placeOf } from "./reader-page";

/** Answers with the frame that `draw` makes of what `load` found; null is the frame for what is not there. */
export async function embedPage<T>(
  request: Request,
  load: () => Promise<T | null>,
  draw: (site: Site, found: T) => ReactElement,
): Promise<Response> {
  return keptAnswer(request, placeOf(request), (whole) => makeFrame(whole, load, draw));
}

async function makeFrame<T>(
  request: Request,
  load: () => Promise<T | null>,
  draw: (site: Site, found: T) => ReactElement,
): Promise<Response> {
  try {
    const [newsroom, found] = await Promise.all([getPublicNewsroom(), load()]);
    const site = { origin: originOf(request), newsroom };
    const page = found === null ? EmptyFrame({ site }) : draw(site, found);
    return answer(request, await renderDocument(page), frameHeaders(), found === null ? 404 : 200);
  } catch (error) {
    log.error("reader.embed_failed", error);
    return new Response(t("The checks can't be shown at the moment.\n"), {
      status: 503,
      headers: {
        ...frameHeaders("never"),
        "content-type": "text/plain; charset=utf-8",
        "retry-after": "30",
      },
    });
  }
}
