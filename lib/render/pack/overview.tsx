// The first page of the pack: the period in numbers, and what each file holds.
import type { PackPeriod } from "@/lib/domain/pack/period";
import type { Tally } from "@/lib/domain/pack/tally";
import type { Rating } from "@/lib/domain/rating";
import { formatPartialDate } from "@/lib/format/date";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import type { Site } from "../site";
import { PackDocument } from "./pack-document";

type Props = {
  site: Site;
  period: PackPeriod;
  tally: Tally;
  scale: readonly Rating[];
  files: readonly { file: string; about: string }[];
};

/** As many as a page can show; the rest stands in balance.csv. */
const ROWS = 30;

export function Overview({ site, period, tally, scale, files }: Props) {
  const wordOf = (verdict: string) =>
    scale.find(({ code }) => code === verdict)?.label ?? verdict.replaceAll("_", " ");
  const rowsBy = (by: "claimant" | "topic" | "kind" | "publisher") =>
    tally
      .balance(by)
      .map(([value = "", verdict = "", count = ""]) => [value, wordOf(verdict), count]);
  const days = `${formatPartialDate(period.from)} to ${formatPartialDate(period.to)}`;
  return (
    <PackDocument title={t("Fact-checks, {days}", { days })} newsroom={site.newsroom.name}>
      <p>
        {rich(
          "{checks, plural, one {# claim} other {# claims}} with a publication in this period. Everything here comes from what is public at {origin}; each claim counts once, as it stood last in the period.",
          { checks: tally.checks, origin: <a href={site.origin}>{site.origin}</a> },
        )}
      </p>
      <h2>{t("Files")}</h2>
      <ul>
        {files.map(({ file, about }) => (
          <li key={file}>
            <a href={file}>{file}</a>: {about}
          </li>
        ))}
      </ul>
      <Numbers
        title={t("By month")}
        heads={[t("Month"), t("New"), t("Corrected"), t("Retracted")]}
        rows={tally.volume("month")}
      />
      <Numbers
        title={t("By week (from Monday)")}
        heads={[t("Week of"), t("New"), t("Corrected"), t("Retracted")]}
        rows={tally.volume("week")}
      />
      <Numbers
        title={t("By verdict")}
        heads={[t("Verdict"), t("Claims")]}
        rows={tally
          .balance("verdict")
          .map(([, verdict = "", count = ""]) => [wordOf(verdict), count])}
      />
      <Numbers
        title={t("By claimant")}
        heads={[t("Who or what"), t("Verdict"), t("Claims")]}
        rows={rowsBy("claimant")}
      />
      <Numbers
        title={t("By topic of the article, as it is today")}
        heads={[t("Topic"), t("Verdict"), t("Claims")]}
        rows={rowsBy("topic")}
      />
      <Numbers
        title={t("By kind of claim")}
        heads={[t("Who or what"), t("Verdict"), t("Claims")]}
        rows={rowsBy("kind")}
      />
      <Numbers
        title={t("By publisher of the article")}
        heads={[t("Who or what"), t("Verdict"), t("Claims")]}
        rows={rowsBy("publisher")}
      />
    </PackDocument>
  );
}

type Table = { title: string; heads: readonly string[]; rows: readonly (readonly string[])[] };

function Numbers({ title, heads, rows }: Table) {
  if (rows.length === 0) return null;
  const number = (text: string) => (/^\d+$/u.test(text) ? "number" : undefined);
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={number(rows[0]?.[at] ?? "")}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS).map((cells) => (
            <tr key={cells.join(" ")}>
              {cells.map((text, at) => (
                <td key={heads[at]} className={number(text)}>
                  <bdi>{text}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > ROWS && (
        <p className="about">
          {rich("And {part} more in balance.csv.", { part: rows.length - ROWS })}
        </p>
      )}
    </section>
  );
}
