// A chart of one number per row, with the same numbers as a table behind it.
import { useId } from "react";
import { t } from "@/lib/words/t";

export type Bar = {
  key: string;
  label: string;
  value: number;
  /** The value in words, with its unit. */
  words: string;
  /** What the table says besides, one text for each further column. */
  more?: readonly string[];
};

type Props = {
  title: string;
  about?: string;
  /** Heads of the table: of the labels, the values, and what it says besides. */
  heads: readonly string[];
  bars: readonly Bar[];
};

/** Bars are as long as their value is to the longest; no axis, since each bears its value. */
export function Bars({ title, about, heads, bars }: Props) {
  const id = useId();
  const longest = Math.max(...bars.map((bar) => bar.value), 0);
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {about && <p className="muted">{about}</p>}
      </figcaption>
      <div className="bars" aria-hidden="true">
        {bars.map(({ key, label, value, words }) => (
          <div key={key} className="bar-row">
            <span className="bar-label">{label}</span>
            <span className="bar-track">
              <span
                className="bar"
                style={{ inlineSize: `${longest > 0 ? (100 * value) / longest : 0}%` }}
              />
            </span>
            <span className="bar-words">{words}</span>
          </div>
        ))}
      </div>
      {bars.length > 0 && (
        <details className="chart-table">
          <summary>{t("As a table")}</summary>
          <table className="records">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bars.map(({ key, label, words, more = [] }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  {[words, ...more].map((text, at) => (
                    <td key={heads[at + 1]}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
