import { readerPage } from "@/app/reader-page";
import { clientAddress, networkOf } from "@/lib/auth/address";
import { isOwnOrigin } from "@/lib/auth/origin";
import { type FieldError, fieldErrorsOf, NotFound, TooMany } from "@/lib/domain/errors";
import { reportInput } from "@/lib/domain/view/reports";
import { readBytes } from "@/lib/http/body";
import { HttpProblem } from "@/lib/http/problem";
import { log } from "@/lib/log";
import { ReportedPage, type ReportForm, ReportPage } from "@/lib/render/pages/report-page";
import { getPublicClaim } from "@/lib/services/public";
import { formToken, tokenFault } from "@/lib/services/reports/form-token";
import { takeReport } from "@/lib/services/reports/reports";
import { t } from "@/lib/words/t";

type Context = { params: Promise<{ slug: string }> };
type Typed = ReportForm["typed"];

const NOTHING: Typed = { what: "", source: "", contact: "" };
/** A report of the most characters, each of four bytes and escaped. */
const LARGEST = 128 * 1024;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return showForm(request, slug, NOTHING, [], null);
}

/** The form again, with what was typed; the page for what is not there when readers see no verdict. */
function showForm(
  request: Request,
  slug: string,
  typed: Typed,
  errors: readonly FieldError[],
  problem: string | null,
  status = 200,
): Promise<Response> {
  return readerPage(
    request,
    async () => {
      const claim = await getPublicClaim(slug);
      if (claim?.kind !== "verdict") return null;
      const { content, article } = claim.snapshot;
      const statement = content.statement ?? content.quote;
      const token = formToken(slug, Date.now());
      return { slug, statement, language: article.language, token, typed, errors, problem };
    },
    (site, form) => ReportPage({ site, form }),
    { cache: "never", status },
  );
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const again = (typed: Typed, errors: readonly FieldError[], problem: string, status: number) =>
    showForm(request, slug, typed, errors, problem, status);
  if (!isOwnOrigin(request))
    return again(NOTHING, [], t("Please send the form from this page itself."), 403);
  let sent: URLSearchParams;
  try {
    sent = new URLSearchParams(new TextDecoder().decode(await readBytes(request, LARGEST)));
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return again(NOTHING, [], t("That is too long to be sent."), 413);
  }
  const field = (name: string) => sent.get(name)?.trim() ?? "";
  const typed = { what: field("what"), source: field("source"), contact: field("contact") };
  const token = field("form");
  const fault = tokenFault(token, slug, Date.now());
  // A robot fills in what people don't see, or is faster than any; it is thanked and nothing is kept.
  if (field("website") !== "" || fault === "hasty") return thank(request, slug, null);
  if (fault)
    return again(
      typed,
      [],
      t("The page was open for long. Please look it over and send it again."),
      422,
    );
  const checked = reportInput.safeParse({
    what: typed.what,
    source: typed.source || null,
    contact: typed.contact || null,
  });
  if (!checked.success)
    return again(
      typed,
      fieldErrorsOf(checked.error.issues),
      t("Please look at what is marked below."),
      422,
    );
  try {
    const number = await takeReport(
      slug,
      checked.data,
      token,
      networkOf(clientAddress(request.headers)),
    );
    return thank(request, slug, number);
  } catch (error) {
    if (error instanceof NotFound) return again(typed, [], "", 404);
    if (error instanceof TooMany) {
      const wait = Math.ceil(error.retryAfter / 60);
      return again(
        typed,
        [],
        t("Many reports came in. Please try again in {wait} minutes.", { wait }),
        429,
      );
    }
    log.error("report.not_kept", error);
    return again(typed, [], t("It could not be kept just now. Please send it again."), 503);
  }
}

function thank(request: Request, slug: string, number: number | null): Promise<Response> {
  return readerPage(
    request,
    () => getPublicClaim(slug),
    (site) => ReportedPage({ site, slug, number }),
    { cache: "never" },
  );
}
