// Every attempt to find a claim's words, kept as it was made.
import { Moment } from "@/components/ui/date";
import type { Health } from "@/lib/domain/anchor";
import type { Attempt } from "@/lib/domain/view/text-changes";

const healthWords: Record<Health, string> = {
  exact: "Stood where it stood",
  moved: "Stood, at another place",
  changed: "Other words proposed",
  lost: "Not found",
};
const methodWords: Record<string, string> = {
  chosen: "chosen by a person",
  same_text: "the same text",
  quote: "by its words",
  context: "by the words around it",
  close: "by likeness",
};

export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <details className="attempts">
      <summary>How its words were looked for ({attempts.length})</summary>
      <ol>
        {attempts.map((attempt) => (
          <li key={`${attempt.revision} ${attempt.at}`}>
            <strong>Text version {attempt.revision}:</strong>{" "}
            {attempt.confirmedBy && attempt.health === "lost"
              ? "no longer in the text"
              : healthWords[attempt.health].toLowerCase()}
            {methodWords[attempt.method] && `, ${methodWords[attempt.method]}`}
            {attempt.health === "changed" &&
              attempt.score !== null &&
              `, ${Math.round(attempt.score * 100)}% alike`}
            {attempt.confirmedBy && (
              <>
                {", said "}
                <bdi>{attempt.confirmedBy}</bdi>
              </>
            )}{" "}
            <span className="muted">
              <Moment time={attempt.at} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
