// The claims that the table shows, as a file.
import { exportAddress } from "@/lib/client/sheets";
import type { ClaimFilter } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

export function ExportLinks({ filter, filtered }: { filter: ClaimFilter; filtered: boolean }) {
  const words = filtered ? t("Save the claims of these filters as") : t("Save all claims as");
  return (
    <span className="export-links">
      <span aria-hidden="true">{words}</span>
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} href={exportAddress(format, filter)} download={`claims.${format}`}>
          <span className="visually-hidden">{words} </span>.{format}
        </a>
      ))}
    </span>
  );
}
