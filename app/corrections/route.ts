import { readerPage, textParameter } from "@/app/reader-page";
import { correctionFilter } from "@/lib/domain/view/reader";
import { CorrectionsPage } from "@/lib/render/pages/corrections-page";
import { listCorrections } from "@/lib/services/public";

const PAGE = 30;

export function GET(request: Request): Promise<Response> {
  const cursor = textParameter(request, "cursor");
  const asked = correctionFilter.shape.class.safeParse(
    textParameter(request, "class") || undefined,
  );
  const kind = asked.success ? asked.data : undefined;
  return readerPage(
    request,
    () => listCorrections({ limit: PAGE, ...(kind && { class: kind }), ...(cursor && { cursor }) }),
    (site, { items, next }) => CorrectionsPage({ site, rows: items, next, kind }),
  );
}
