// The pack for assessors: a plain form whose answer is a file, so it works before any script has come.
import { t } from "@/lib/words/t";

type Props = {
  /** The last day that it can be about. */
  today: string;
};

export function PackForm({ today }: Props) {
  return (
    <form action="/api/v1/desk/pack.zip" method="get" className="pack-form">
      <Day label={t("From")} name="from" day={`${today.slice(0, 4)}-01-01`} last={today} />
      <Day label={t("To")} name="to" day={today} last={today} />
      <button type="submit" className="button">
        {t("Download")}
      </button>
    </form>
  );
}

function Day({ label, name, day, last }: Record<"label" | "name" | "day" | "last", string>) {
  return (
    <span className="pack-day">
      <label className="field-label" htmlFor={`pack-${name}`}>
        {label}
      </label>
      <input
        id={`pack-${name}`}
        type="date"
        name={name}
        className="input"
        defaultValue={day}
        max={last}
        required
      />
    </span>
  );
}
