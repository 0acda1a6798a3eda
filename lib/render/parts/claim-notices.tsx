// What a reader must know of a publication's place in the history before reading on.
import { CorrectionNote, UpdateLine } from "@/components/publication/correction-notes";
import { Day } from "@/components/ui/date";
import type { PublicationSummary } from "@/lib/domain/publication";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

/** The newest substantial correction up to this version: prominent, above everything. */
export function CorrectionNotice({ claim }: { claim: ClaimInContext }) {
  const correction = lastOf(claim, "substantial");
  if (!correction) return null;
  const before = claim.history.find((entry) => entry.version === correction.version - 1);
  const changed = before && before.rating.code !== correction.rating.code;
  return (
    <CorrectionNote
      at={correction.publishedAt}
      text={correction.correction}
      before={changed ? before.rating : null}
      now={correction.rating}
    />
  );
}

/** The newest update, as a dated note below the verdict. */
export function UpdateNote({ claim }: { claim: ClaimInContext }) {
  const update = lastOf(claim, "update");
  if (!update) return null;
  return <UpdateLine at={update.publishedAt} text={update.correction} />;
}

function lastOf(claim: ClaimInContext, kind: "substantial" | "update"): PublicationSummary | null {
  const upToHere = claim.history.filter((entry) => entry.version <= claim.version);
  const newest = [...upToHere].sort((a, b) => b.version - a.version);
  return newest.find((entry) => entry.correctionClass === kind) ?? null;
}

/** On `/claims/SLUG/v/N`: which version this is, and where the one that holds now is. */
export function OldVersionNotice({ claim }: { claim: ClaimInContext }) {
  const newest = claim.history.find((entry) => entry.version === claim.newestVersion);
  const current = <a href={here(`/claims/${claim.slug}`)}>{t("Read the current version")}</a>;
  if (claim.version === claim.newestVersion) {
    return (
      <aside className="notice quiet" aria-label={t("Version")}>
        <p>
          {rich("This is version {version}, the newest one. <a>Its page</a>", {
            version: claim.version,
            a: (inner) => <a href={here(`/claims/${claim.slug}`)}>{inner}</a>,
          })}
        </p>
      </aside>
    );
  }
  return (
    <aside className="notice" aria-label={t("Superseded version")}>
      <p className="notice-title">
        {newest?.kind === "retraction" ? t("Retracted since") : t("Superseded")}
      </p>
      <p>
        {rich(
          "This is version {version}, as it was published on {date}. It no longer stands. {current}",
          { version: claim.version, date: <Day time={claim.publishedAt} />, current },
        )}
      </p>
    </aside>
  );
}
