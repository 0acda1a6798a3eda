// How the newsroom checks: method, scale, workflow, fresh eyes, sources, corrections.
import { WorkflowDiagram } from "@/components/claim/workflow-diagram";
import { WebLink } from "@/components/ui/web-link";
import type { Rating } from "@/lib/domain/rating";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import { ScaleList } from "../parts/scale-list";
import { SourceWords } from "../parts/source-words";
import { SECURITY_PAGE } from "../security-txt";
import type { Site } from "../site";
import { ASSETS, VERIFIER } from "../style-sheet";

type Props = {
  site: Site;
  scale: readonly Rating[];
  /** True once the log has a signed checkpoint. */
  isSigned: boolean;
};

export function MethodPage({ site, scale, isSigned }: Props) {
  const { newsroom } = site;
  const head = {
    title: t("How we check"),
    description: t(
      "How a claim is checked, what each verdict means, and how mistakes are corrected.",
    ),
    path: "/how-we-check",
  };
  return (
    <Document site={site} head={head} current="/how-we-check">
      <div className="method">
        <h1 className="page-title">{t("How we check")}</h1>
        {newsroom.about && <Paragraphs text={newsroom.about} />}
        <section aria-labelledby="method">
          <h2 id="method">{t("From a sentence to a verdict")}</h2>
          <ol className="steps">
            <li>
              {rich(
                "<b>We pick a claim</b>: a statement in an article that can be checked. We keep its words exactly as they stand.",
                { b: (inner) => <strong>{inner}</strong> },
              )}
            </li>
            <li>
              {rich(
                "<b>A checker looks for evidence</b>, for and against: what the source is, what it says, where it says it, and how far it can be trusted.",
                { b: (inner) => <strong>{inner}</strong> },
              )}
            </li>
            <li>
              {rich(
                "<b>The checker proposes a verdict</b>, with one sentence that says why and a note of what could not be established.",
                { b: (inner) => <strong>{inner}</strong> },
              )}
            </li>
            <li>
              {rich(
                "<b>An editor reads it with fresh eyes</b> and approves it or returns it with a reason.",
                { b: (inner) => <strong>{inner}</strong> },
              )}
            </li>
            <li>
              {rich(
                "<b>An editor publishes it.</b> What is published is never changed or removed: a correction is a new version, and the old ones stay readable.",
                { b: (inner) => <strong>{inner}</strong> },
              )}
            </li>
          </ol>
          <p>
            {t(
              "No verdict is computed from votes or made by a machine. A verdict stands only on the words that were checked.",
            )}
          </p>
        </section>
        <section aria-labelledby="text-changes">
          <h2 id="text-changes">{t("When an article changes")}</h2>
          <p>
            {t(
              "We keep every version of a text. In each new one we look for the words that were checked. A mark goes along by itself only where the very same words stand, whatever the shape of their quotation marks, dashes and spaces. Where they stand more than once, the words around them must say clearly which they are.",
            )}
          </p>
          <p>
            {t(
              "In every other case the mark leaves the text at once, and the claim stands under the article as one whose text has changed since it was checked. Then an editor decides:",
            )}
          </p>
          <ul className="decisions">
            <li>
              {t(
                "it is the same claim in other words: the mark comes back on them, and the claim’s page says so;",
              )}
            </li>
            <li>
              {t(
                "it is another claim now: it is checked again, and the old verdict keeps its page;",
              )}
            </li>
            <li>
              {t("it is no longer in the text: the verdict stays on its page, which says so.")}
            </li>
          </ul>
        </section>
        <section aria-labelledby="scale">
          <h2 id="scale">{t("What each verdict means")}</h2>
          <ScaleList scale={scale} />
        </section>
        <section aria-labelledby="fresh-eyes">
          <h2 id="fresh-eyes">{t("Fresh eyes")}</h2>
          <p>
            {t(
              "Whoever wrote any part of a check can’t approve it. The system refuses it, for everyone, an administrator too. If anything is changed after the approval, the approval falls away. A retraction needs two editors. For hard cases a second checker gives a rating without seeing the first; where the two differ, people settle it before anyone approves.",
            )}
          </p>
        </section>
        <section aria-labelledby="evidence">
          <h2 id="evidence">{t("How we weigh evidence")}</h2>
          <SourceWords />
          <p>
            {t(
              "We keep what a source said when we looked, with the time and a fingerprint, and look at it again later. Each quote is held against what was kept. When a source changes, moves, goes away or is withdrawn, everyone whose check rests on it hears of it. A source that can’t be named stands here in the words that we may use; we know who it is.",
            )}
          </p>
        </section>
        <section aria-labelledby="workflow">
          <h2 id="workflow">{t("The way of a claim")}</h2>
          <WorkflowDiagram />
        </section>
        <section aria-labelledby="corrections">
          <h2 id="corrections">{t("Corrections")}</h2>
          {newsroom.correctionsPolicy && <Paragraphs text={newsroom.correctionsPolicy} />}
          <p>
            {rich(
              "A <b>minor fix</b> goes into the log. An <b2>update</b2> is a dated note below the verdict. A <b3>correction</b3> stands above everything else on the page; a changed verdict always is one. A <b4>retraction</b4> says that a check no longer stands, and why. All are in the <a>log of corrections</a>.",
              {
                b: (inner) => <strong>{inner}</strong>,
                b2: (inner) => <strong>{inner}</strong>,
                b3: (inner) => <strong>{inner}</strong>,
                b4: (inner) => <strong>{inner}</strong>,
                a: (inner) => <a href={here("/corrections")}>{inner}</a>,
              },
            )}
          </p>
        </section>
        {isSigned && <SignedLog />}
        <section aria-labelledby="contact">
          <h2 id="contact">{t("Tell us of an error")}</h2>
          <Contact site={site} />
          <p>
            {rich("It is about the safety of this site? <a>Report it in private</a>.", {
              a: (inner) => <a href={here(SECURITY_PAGE)}>{inner}</a>,
            })}
          </p>
        </section>
      </div>
    </Document>
  );
}

function SignedLog() {
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t("A log that can be checked")}</h2>
      <p>
        {rich(
          "Everything that was done to a check stands in a log that nobody can change unseen: who, when, and a fingerprint of the text. At each publication, and every hour, we sign how long the log is and what its fingerprint is. The <a>newest of these checkpoints</a> is public. Keep one, and you can tell later whether anything before it was changed, taken out or moved.",
          { a: (inner) => <a href={"/.well-known/claim-log/latest"}>{inner}</a> },
        )}
      </p>
      <p>
        {rich(
          "Ask us for an export of the log to check it: it holds no names and no texts, only their fingerprints. The <a>program that checks it</a> is one small file that needs nothing but Node: save it, and run <code>node verify-log.mjs EXPORT CHECKPOINT</code>.",
          {
            a: (inner) => <a href={`${ASSETS}/${VERIFIER}`}>{inner}</a>,
            code: (inner) => <code>{inner}</code>,
          },
        )}
      </p>
    </section>
  );
}

function Contact({ site }: { site: Site }) {
  const { email, url, name } = site.newsroom;
  if (!email && !url) return <p>{t("This newsroom has not given an address yet.")}</p>;
  return (
    <p>
      {email && (
        <>
          {rich("Write to {email} and name the page.", {
            email: <a href={`mailto:${email}`}>{email}</a>,
          })}{" "}
        </>
      )}
      {url && (
        <WebLink href={url}>
          <bdi>{name}</bdi>
        </WebLink>
      )}
    </p>
  );
}

function Paragraphs({ text }: { text: string }) {
  return text.split(/\n+/u).map((paragraph) => (
    <p key={paragraph} className="reading" dir="auto">
      {paragraph}
    </p>
  ));
}
