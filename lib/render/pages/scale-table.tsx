// The scale with its signs, places and definitions.
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { Rating } from "@/lib/domain/rating";

export function ScaleTable({ scale }: { scale: readonly Rating[] }) {
  return (
    <div className="table-wrap">
      <table className="scale">
        <caption className="visually-hidden">The verdicts and their definitions</caption>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">Place on the scale</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {scale.map((rating) => (
            <tr key={rating.code}>
              <th scope="row">
                <VerdictTag rating={rating} />
              </th>
              <td>{rating.number === null ? "Off the scale" : <VerdictMeter rating={rating} />}</td>
              <td>{rating.definition}.</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
