// How a publication is put right, step by step, for whoever does it for the first time.
import { correctionClasses } from "@/lib/domain/publication";
import { correctionMeanings, kindOfCorrection } from "./correction-words";

export function HowToCorrect() {
  return (
    <details className="how-to">
      <summary>How to correct or retract a publication</summary>
      <ol className="how-to-steps">
        <li>
          <strong>Reopen.</strong> An editor opens the claim and reopens it with a reason. Readers
          keep seeing the last publication.
        </li>
        <li>
          <strong>Change and submit.</strong> A checker changes what was wrong and submits it. It is
          reviewed like any other.
        </li>
        <li>
          <strong>Publish as a correction.</strong> The editor says in plain words what was wrong
          and of what kind it is:
          <dl className="how-to-kinds">
            {correctionClasses.map((name) => (
              <div key={name}>
                <dt>{kindOfCorrection(name)}</dt>
                <dd>{correctionMeanings[name]}</dd>
              </div>
            ))}
          </dl>
          A changed rating always is a substantial correction.
        </li>
      </ol>
      <p>
        <strong>To retract,</strong> an editor asks for it on the claim’s page with a reason, and a
        second editor confirms. The address stays alive and says why the check no longer stands.
      </p>
    </details>
  );
}
