"use client";
// The claim table: one line a claim, columns in a fixed order, keys to go through it, rows that can be
// chosen and assigned together.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "@/components/ui/keys";
import { Segmented } from "@/components/ui/segmented";
import { useListening } from "@/components/ui/use-listening";
import type { DeskClaimRow, Named } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { BulkAssign } from "./bulk-assign";
import { ClaimTableRow } from "./claim-table-row";
import { type Density, densities } from "./density";
import { keysOf } from "./table-keys";

type Props = {
  rows: readonly DeskClaimRow[];
  people: readonly Named[];
  today: string;
  density: Density;
};

const YEAR = 31_536_000;
const densityWords: Record<Density, string> = {
  compact: msg("Compact"),
  default: msg("Default"),
  comfortable: msg("Comfortable"),
};

export function ClaimTable({ rows, people, today, density }: Props) {
  const router = useRouter();
  const listening = useListening();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [size, setSize] = useState(density);
  const shown = rows.filter((row) => chosen.has(row.slug));

  function choose(slugs: readonly string[], on: boolean) {
    setChosen((before) => {
      const next = new Set(before);
      for (const slug of slugs) on ? next.add(slug) : next.delete(slug);
      return next;
    });
  }

  useKeys(keysOf(rows, chosen, choose, (slug) => router.push(`/desk/review/${slug}`)));

  function remember(next: Density) {
    setSize(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers
    document.cookie = `density=${next}; Path=/desk; Max-Age=${YEAR}; SameSite=Lax`;
  }

  const all = shown.length === rows.length;
  return (
    <div className="claim-table" data-density={size}>
      <div className="table-bar">
        {shown.length > 0 ? (
          <BulkAssign rows={shown} people={people} onDone={() => setChosen(new Set())} />
        ) : (
          <p className="table-count">
            {rich("{count, plural, one {# claim} other {# claims}} on this page", {
              count: rows.length,
            })}
          </p>
        )}
        <div className="table-density">
          <Segmented
            label={t("Row height")}
            value={size}
            onValue={remember}
            options={densities.map((value) => ({ value, label: t(densityWords[value]) }))}
          />
        </div>
      </div>
      <table>
        <caption className="visually-hidden">{t("Claims")}</caption>
        <thead>
          <tr>
            <th scope="col" className="col-choose">
              <input
                type="checkbox"
                aria-label={t("Choose all on this page")}
                checked={all}
                disabled={!listening}
                ref={(box) => {
                  if (box) box.indeterminate = !all && shown.length > 0;
                }}
                onChange={(event) =>
                  choose(
                    rows.map((row) => row.slug),
                    event.target.checked,
                  )
                }
              />
            </th>
            <th scope="col" className="col-verdict">
              {t("Verdict")}
            </th>
            <th scope="col" className="col-meter">
              <span className="visually-hidden">{t("Place on the scale")}</span>
            </th>
            <th scope="col">{t("Claim")}</th>
            <th scope="col" className="col-state">
              {t("State")}
            </th>
            <th scope="col" className="col-who">
              {t("Who")}
            </th>
            <th scope="col" className="col-due">
              {t("Due")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClaimTableRow
              key={row.slug}
              claim={row}
              today={today}
              chosen={chosen.has(row.slug)}
              onChoose={(on) => choose([row.slug], on)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
