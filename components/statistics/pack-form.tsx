// The pack for assessors: a plain form whose answer is a file, so it works before any script has come.
type Props = {
  /** The last day that it can be about. */
  today: string;
};

export function PackForm({ today }: Props) {
  return (
    <form action="/api/v1/desk/pack.zip" method="get" className="pack-form">
      <label className="field-label" htmlFor="pack-from">
        From
      </label>
      <input
        id="pack-from"
        type="date"
        name="from"
        className="input"
        defaultValue={`${today.slice(0, 4)}-01-01`}
        max={today}
        required
      />
      <label className="field-label" htmlFor="pack-to">
        To
      </label>
      <input
        id="pack-to"
        type="date"
        name="to"
        className="input"
        defaultValue={today}
        max={today}
        required
      />
      <button type="submit" className="button">
        Download
      </button>
    </form>
  );
}
