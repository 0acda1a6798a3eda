// How a publication is put right, step by step, for whoever does it for the first time.
import { correctionClasses } from "@/lib/domain/publication";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { correctionMeanings, kindOfCorrection } from "./correction-words";

export function HowToCorrect() {
  return (
    <details className="how-to">
      <summary>{t("How to correct or retract a publication")}</summary>
      <ol className="how-to-steps">
        <li>
          {rich(
            "<b>Reopen.</b> An editor opens the claim and reopens it with a reason. Readers keep seeing the last publication.",
            { b: (inner) => <strong>{inner}</strong> },
          )}
        </li>
        <li>
          {rich(
            "<b>Change and submit.</b> A checker changes what was wrong and submits it. It is reviewed like any other.",
            { b: (inner) => <strong>{inner}</strong> },
          )}
        </li>
        <li>
          <strong>{t("Publish as a correction.")}</strong>{" "}
          {t("The editor says in plain words what was wrong and of what kind it is:")}
          <dl className="how-to-kinds">
            {correctionClasses.map((name) => (
              <div key={name}>
                <dt>{kindOfCorrection(name)}</dt>
                <dd>{t(correctionMeanings[name])}</dd>
              </div>
            ))}
          </dl>
          {t("A changed rating always is a substantial correction.")}
        </li>
      </ol>
      <p>
        {rich(
          "<b>To retract,</b> an editor asks for it on the claim’s page with a reason, and a second editor confirms. The address stays alive and says why the check no longer stands.",
          { b: (inner) => <strong>{inner}</strong> },
        )}
      </p>
    </details>
  );
}
