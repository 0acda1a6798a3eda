// How far the worker is with a sheet.
import type { DeskSheet } from "@/lib/domain/view/sheets";
import { t } from "@/lib/words/t";

export function TaskProgress({ sheet }: { sheet: DeskSheet }) {
  const act = sheet.task === "import" ? t("Importing") : t("Checking");
  const known = sheet.state === "working" && sheet.total > 0;
  const share = known ? Math.floor((100 * sheet.done) / sheet.total) : 0;
  return (
    <div className="sheet-progress">
      <div>
        <p id="sheet-progress">
          {sheet.state === "waiting" ? t("{act} begins in a moment", { act }) : `${act} …`}
        </p>
        {known ? (
          <progress aria-labelledby="sheet-progress" value={sheet.done} max={sheet.total} />
        ) : (
          <progress aria-labelledby="sheet-progress" />
        )}
      </div>
      <p className="muted" aria-hidden="true">
        {known ? `${share} %` : ""}
      </p>
    </div>
  );
}
