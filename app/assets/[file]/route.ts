import { answer } from "@/lib/render/answer";
import { dataHeaders, fileHeaders } from "@/lib/render/headers";
import { iconSvg } from "@/lib/render/icon";
import {
  fontBytes,
  isFont,
  isSheet,
  styleSheet,
  VERIFIER,
  verifierText,
} from "@/lib/render/style-sheet";

type Context = { params: Promise<{ file: string }> };

/** Style sheets named with the hash of their text may be kept for good, and so may the fonts. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (isSheet(file)) {
    const hashed = new URL(request.url).searchParams.has("v");
    const headers = fileHeaders("text/css; charset=utf-8", hashed ? "forever" : "fresh");
    return answer(request, styleSheet(file), headers);
  }
  // A page in a frame may have no origin of its own, and fonts are asked for across origins.
  if (isFont(file)) return answer(request, fontBytes(file), dataHeaders("forever", "font/woff2"));
  if (file === "icon.svg") return answer(request, iconSvg(), fileHeaders("image/svg+xml"));
  if (file === VERIFIER)
    return answer(request, verifierText(), fileHeaders("text/plain; charset=utf-8"));
  return answer(request, "Not found\n", fileHeaders("text/plain; charset=utf-8"), 404);
}
