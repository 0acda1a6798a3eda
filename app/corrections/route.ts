import { readerPage, textParameter } from "@/app/reader-page";
import { type CorrectionFilter, correctionFilter } from "@/lib/domain/view/reader";
import { isSlug } from "@/lib/domain/writing/slug";
import { CorrectionsPage } from "@/lib/render/pages/corrections-page";
import { listCorrections } from "@/lib/services/public";

const PAGE = 30;

export function GET(request: Request): Promise<Response> {
  const filter = filterOf(request);
  const cursor = textParameter(request, "cursor");
  return readerPage(
    request,
    () => listCorrections({ ...filter, limit: PAGE, ...(cursor && { cursor }) }),
    (site, { items, next }) => CorrectionsPage({ site, rows: items, next, filter }),
  );
}

/** What of the address is a filter; the rest is left out, as a mistyped date is. */
function filterOf(request: Request): CorrectionFilter {
  const given: Record<string, string> = {};
  for (const name of ["class", "article", "from", "to"] as const) {
    const value = textParameter(request, name);
    const parsed = correctionFilter.shape[name].safeParse(value || undefined);
    if (parsed.success && parsed.data) given[name] = parsed.data;
  }
  if (given.article && !isSlug(given.article)) delete given.article;
  return correctionFilter.parse(given);
}
