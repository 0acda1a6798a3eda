import { answer } from "@/lib/render/answer";
import { fileHeaders } from "@/lib/render/headers";
import { iconSvg } from "@/lib/render/icon";

/** For programs that ask here without reading the page; browsers take an SVG under any name. */
export function GET(request: Request): Response {
  return answer(request, iconSvg(), fileHeaders("image/svg+xml"));
}
