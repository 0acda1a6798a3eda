// Every attempt to find a claim's words, kept as it was made.
import { Moment } from "@/components/ui/date";
import type { Health } from "@/lib/domain/anchor";
import type { Attempt } from "@/lib/domain/view/text-changes";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

const healthWords: Record<Health, string> = {
  exact: msg("Stood where it stood"),
  moved: msg("Stood, at another place"),
  changed: msg("Other words proposed"),
  lost: msg("Not found"),
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
      <summary>
        {rich("How its words were looked for ({count})", { count: attempts.length })}
      </summary>
      <ol>
        {attempts.map((attempt) => (
          <li key={`${attempt.revision} ${attempt.at}`}>
            <strong>{rich("Text version {revision}:", { revision: attempt.revision })}</strong>{" "}
            {attempt.confirmedBy && attempt.health === "lost"
              ? "no longer in the text"
              : t(healthWords[attempt.health]).toLowerCase()}
            {methodWords[attempt.method] && `, ${t(methodWords[attempt.method] ?? "")}`}
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
