// The claims that the table shows, as a file.
import { exportAddress } from "@/lib/client/sheets";
import type { ClaimFilter } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";

export function ExportLinks({ filter, filtered }: { filter: ClaimFilter; filtered: boolean }) {
  const what = filtered ? "the claims of these filters" : "all claims";
  return (
    <span className="export-links">
      <span aria-hidden="true">{rich("Save {what} as", { what })}</span>
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} href={exportAddress(format, filter)} download={`claims.${format}`}>
          <span className="visually-hidden">{rich("Save {what} as", { what })} </span>.{format}
        </a>
      ))}
    </span>
  );
}
