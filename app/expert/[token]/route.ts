// A link for a person without an account. Its address is the only key: it is kept by no cache, sent to
// no other site, and looks like nothing at all once it has ended.
import { readerPage } from "@/app/reader-page";
import { isOwnOrigin } from "@/lib/auth/origin";
import { fieldErrorsOf, NotFound, Refused } from "@/lib/domain/errors";
import { expertAnswer } from "@/lib/domain/experts/link";
import { readBytes } from "@/lib/http/body";
import { HttpProblem } from "@/lib/http/problem";
import { log } from "@/lib/log";
import { ExpertPage, type Refusal } from "@/lib/render/pages/expert-page";
import { LinkOverPage } from "@/lib/render/pages/message-page";
import { answerLink, openLink } from "@/lib/services/experts/answers";
import { t } from "@/lib/words/t";

type Context = { params: Promise<{ token: string }> };

/** An answer of the most characters, each of four bytes and escaped. */
const LARGEST = 128 * 1024;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return show(request, (await params).token, null);
}

async function show(
  request: Request,
  token: string,
  refusal: Refusal | null,
  status = 200,
): Promise<Response> {
  const response = await readerPage(
    request,
    () => openLink(token),
    (site, link) => ExpertPage({ site, link, address: `/expert/${token}`, refusal }),
    { cache: "never", status, missing: LinkOverPage },
  );
  // Not "no-referrer": browsers would then not say where the form on the page is sent from.
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cache-control", "no-store");
  return response;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (!isOwnOrigin(request)) return show(request, token, null, 403);
  let sent: URLSearchParams;
  try {
    sent = new URLSearchParams(new TextDecoder().decode(await readBytes(request, LARGEST)));
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return show(request, token, null, 413);
  }
  const field = (name: string) => sent.get(name)?.trim() ?? "";
  const typed = { agrees: field("agrees"), place: field("place"), reason: field("reason") };
  const slug = field("claim");
  const again = (problem: string, status: number, errors: Refusal["errors"] = []) =>
    show(request, token, { slug, typed, errors, problem }, status);
  const checked = expertAnswer.safeParse({ ...typed, place: typed.place || null });
  if (!checked.success)
    return again(
      t("Please look at what is marked below."),
      422,
      fieldErrorsOf(checked.error.issues),
    );
  try {
    await answerLink(token, slug, checked.data);
    return show(request, token, null);
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refused) return show(request, token, null);
    log.error("expert.not_kept", error);
    return again(t("It could not be kept just now. Please send it again."), 503);
  }
}
