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
  chosen: msg("chosen by a person"),
  same_text: msg("the same text"),
  quote: msg("by its words"),
  context: msg("by the words around it"),
  close: msg("by likeness"),
};

export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <details className="attempts">
      <summary>{t("How its words were looked for ({count})", { count: attempts.length })}</summary>
      <ol>
        {attempts.map((attempt) => {
          const method = methodWords[attempt.method];
          return (
            <li key={`${attempt.revision} ${attempt.at}`}>
              <strong>{t("Text version {revision}:", { revision: attempt.revision })}</strong>{" "}
              {attempt.confirmedBy && attempt.health === "lost"
                ? t("no longer in the text")
                : t(healthWords[attempt.health]).toLowerCase()}
              {method && `, ${t(method)}`}
              {attempt.health === "changed" &&
                attempt.score !== null &&
                `, ${t("{number}% alike", { number: Math.round(attempt.score * 100) })}`}
              {attempt.confirmedBy &&
                rich(", said {name}", { name: <bdi>{attempt.confirmedBy}</bdi> })}{" "}
              <span className="muted">
                <Moment time={attempt.at} />
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
