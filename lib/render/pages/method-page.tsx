// How the newsroom checks: method, scale, workflow, fresh eyes, sources, corrections.
import { WorkflowDiagram } from "@/components/claim/workflow-diagram";
import { WebLink } from "@/components/ui/web-link";
import type { Rating } from "@/lib/domain/rating";
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
    title: "How we check",
    description: "How a claim is checked, what each verdict means, and how mistakes are corrected.",
    path: "/how-we-check",
  };
  return (
    <Document site={site} head={head} current="/how-we-check">
      <div className="method">
        <h1 className="page-title">How we check</h1>
        {newsroom.about && <Paragraphs text={newsroom.about} />}
        <section aria-labelledby="method">
          <h2 id="method">From a sentence to a verdict</h2>
          <ol className="steps">
            <li>
              <strong>We pick a claim</strong>: a statement in an article that can be checked. We
              keep its words exactly as they stand.
            </li>
            <li>
              <strong>A checker looks for evidence</strong>, for and against: what the source is,
              what it says, where it says it, and how far it can be trusted.
            </li>
            <li>
              <strong>The checker proposes a verdict</strong>, with one sentence that says why and a
              note of what could not be established.
            </li>
            <li>
              <strong>An editor reads it with fresh eyes</strong> and approves it or returns it with
              a reason.
            </li>
            <li>
              <strong>An editor publishes it.</strong> What is published is never changed or
              removed: a correction is a new version, and the old ones stay readable.
            </li>
          </ol>
          <p>
            No verdict is computed from votes or made by a machine. A verdict stands only on the
            words that were checked.
          </p>
        </section>
        <section aria-labelledby="text-changes">
          <h2 id="text-changes">When an article changes</h2>
          <p>
            We keep every version of a text. In each new one we look for the words that were
            checked. A mark goes along by itself only where the very same words stand, whatever the
            shape of their quotation marks, dashes and spaces. Where they stand more than once, the
            words around them must say clearly which they are.
          </p>
          <p>
            In every other case the mark leaves the text at once, and the claim stands under the
            article as one whose text has changed since it was checked. Then an editor decides:
          </p>
          <ul className="decisions">
            <li>
              it is the same claim in other words: the mark comes back on them, and the claim’s page
              says so;
            </li>
            <li>
              it is another claim now: it is checked again, and the old verdict keeps its page;
            </li>
            <li>it is no longer in the text: the verdict stays on its page, which says so.</li>
          </ul>
        </section>
        <section aria-labelledby="scale">
          <h2 id="scale">What each verdict means</h2>
          <ScaleList scale={scale} />
        </section>
        <section aria-labelledby="fresh-eyes">
          <h2 id="fresh-eyes">Fresh eyes</h2>
          <p>
            Whoever wrote any part of a check can’t approve it. The system refuses it, for everyone,
            an administrator too. If anything is changed after the approval, the approval falls
            away. A retraction needs two editors. For hard cases a second checker gives a rating
            without seeing the first; where the two differ, people settle it before anyone approves.
          </p>
        </section>
        <section aria-labelledby="evidence">
          <h2 id="evidence">How we weigh evidence</h2>
          <SourceWords />
          <p>
            We keep what a source said when we looked, with the time and a fingerprint, and look at
            it again later. Each quote is held against what was kept. When a source changes, moves,
            goes away or is withdrawn, everyone whose check rests on it hears of it. A source that
            can’t be named stands here in the words that we may use; we know who it is.
          </p>
        </section>
        <section aria-labelledby="workflow">
          <h2 id="workflow">The way of a claim</h2>
          <WorkflowDiagram />
        </section>
        <section aria-labelledby="corrections">
          <h2 id="corrections">Corrections</h2>
          {newsroom.correctionsPolicy && <Paragraphs text={newsroom.correctionsPolicy} />}
          <p>
            A <strong>minor fix</strong> goes into the log. An <strong>update</strong> is a dated
            note below the verdict. A <strong>correction</strong> stands above everything else on
            the page; a changed verdict always is one. A <strong>retraction</strong> says that a
            check no longer stands, and why. All are in the{" "}
            <a href="/corrections">log of corrections</a>.
          </p>
        </section>
        {isSigned && <SignedLog />}
        <section aria-labelledby="contact">
          <h2 id="contact">Tell us of an error</h2>
          <Contact site={site} />
          <p>
            It is about the safety of this site? <a href={SECURITY_PAGE}>Report it in private</a>.
          </p>
        </section>
      </div>
    </Document>
  );
}

function SignedLog() {
  return (
    <section aria-labelledby="log">
      <h2 id="log">A log that can be checked</h2>
      <p>
        Everything that was done to a check stands in a log that nobody can change unseen: who,
        when, and a fingerprint of the text. At each publication, and every hour, we sign how long
        the log is and what its fingerprint is. The{" "}
        <a href="/.well-known/claim-log/latest">newest of these checkpoints</a> is public. Keep one,
        and you can tell later whether anything before it was changed, taken out or moved.
      </p>
      <p>
        Ask us for an export of the log to check it: it holds no names and no texts, only their
        fingerprints. The <a href={`${ASSETS}/${VERIFIER}`}>program that checks it</a> is one small
        file that needs nothing but Node: save it, and run{" "}
        <code>node verify-log.mjs EXPORT CHECKPOINT</code>.
      </p>
    </section>
  );
}

function Contact({ site }: { site: Site }) {
  const { email, url, name } = site.newsroom;
  if (!email && !url) return <p>This newsroom has not given an address yet.</p>;
  return (
    <p>
      {email && (
        <>
          Write to <a href={`mailto:${email}`}>{email}</a> and name the page.{" "}
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
