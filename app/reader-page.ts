// The door of every reader's page: load, draw, answer. What is missing and what is down look the same
// everywhere.
import type { ReactElement } from "react";
import { Invalid } from "@/lib/domain/errors";
import type { PublicNewsroom } from "@/lib/domain/view/reader";
import { env } from "@/lib/env";
import { keptAnswer } from "@/lib/http/kept/keep";
import { placeOf as keptPlace } from "@/lib/http/kept/place";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { renderDocument } from "@/lib/render/document";
import { type CachePolicy, pageHeaders } from "@/lib/render/headers";
import { NotFoundPage, UnavailablePage } from "@/lib/render/pages/message-page";
import type { Site } from "@/lib/render/site";
import { getPublicNewsroom } from "@/lib/services/public";

const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/iu;

/** Where readers reach the product: PUBLIC_URL, or else the origin that was asked. */
export function originOf(request: Request): string {
  if (env.PUBLIC_URL) return env.PUBLIC_URL;
  const { protocol, host } = new URL(request.url);
  const asked = request.headers.get("host");
  return `${protocol}//${asked && HOST.test(asked) ? asked : host}`;
}

type Options = {
  cache?: CachePolicy;
  status?: number;
  /** The page for what is not there. */
  missing?: (props: { site: Site }) => ReactElement;
};

/**
 * Answers with the page that `draw` makes of what `load` found. Null, and input that does not fit,
 * are the page for what is not there; a fault of the database is a plain 503.
 */
export async function readerPage<T>(
  request: Request,
  load: () => Promise<T | null>,
  draw: (site: Site, found: T) => ReactElement,
  options: Options = {},
): Promise<Response> {
  return keptAnswer(request, placeOf(request), (whole) => makePage(whole, load, draw, options));
}

/** What a kept answer to this request is for. */
export function placeOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return keptPlace(originOf(request), `${pathname}${search}`);
}

async function makePage<T>(
  request: Request,
  load: () => Promise<T | null>,
  draw: (site: Site, found: T) => ReactElement,
  { cache = "fresh", status = 200, missing = NotFoundPage }: Options,
): Promise<Response> {
  try {
    const [newsroom, found] = await Promise.all([getPublicNewsroom(), orNull(load)]);
    const site = { origin: originOf(request), newsroom };
    if (found === null) {
      return answer(request, await renderDocument(missing({ site })), pageHeaders(), 404);
    }
    return answer(request, await renderDocument(draw(site, found)), pageHeaders(cache), status);
  } catch (error) {
    log.error("reader.page_failed", error);
    return unavailable(request);
  }
}

async function orNull<T>(load: () => Promise<T | null>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}

const UNKNOWN: PublicNewsroom = {
  name: "Second Source",
  url: null,
  email: null,
  about: "",
  correctionsPolicy: "",
  publicNames: false,
};

async function unavailable(request: Request): Promise<Response> {
  const site = { origin: originOf(request), newsroom: UNKNOWN };
  const headers = { ...pageHeaders("never"), "retry-after": "30" };
  return answer(request, await renderDocument(UnavailablePage({ site })), headers, 503);
}

/** A parameter of the address, as text that a search may see; empty when it is not there. */
export function textParameter(request: Request, name: string): string {
  const value = new URL(request.url).searchParams.get(name) ?? "";
  return value
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 200);
}
