// Each look at a source: when, why, what came, and where to read it.
import Link from "next/link";
import { Moment } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import { captureFileAddress } from "@/lib/client/captures";
import {
  type Capture,
  captureCauseWords,
  captureKinds,
  captureOutcomeWords,
} from "@/lib/domain/capture/capture";
import { formatSize } from "@/lib/format/size";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function CaptureRows({ captures }: { captures: readonly Capture[] }) {
  return (
    <ol className="capture-list">
      {captures.map((capture) => (
        <li key={capture.id}>
          <p className="capture-when">
            {capture.state === "done" ? (
              <Link href={`/desk/captures/${capture.id}`}>
                <Moment time={capture.capturedAt ?? capture.askedAt} />
              </Link>
            ) : (
              <Moment time={capture.askedAt} />
            )}
            <span className="muted">
              {" "}
              {capture.askedBy
                ? rich("{cause} by {name}", {
                    cause: t(captureCauseWords[capture.cause]),
                    name: <bdi>{capture.askedBy.name}</bdi>,
                  })
                : t(captureCauseWords[capture.cause])}
            </span>
          </p>
          <What capture={capture} />
          {capture.sameAs && (
            <p>
              {rich("The very same file is kept of {link}. If it is one source, merge the two.", {
                link: (
                  <Link href={`/desk/sources/${capture.sameAs.id}`}>
                    <bdi>{capture.sameAs.title}</bdi>
                  </Link>
                ),
              })}
            </p>
          )}
          <SecondCopy capture={capture} />
        </li>
      ))}
    </ol>
  );
}

function What({ capture }: { capture: Capture }) {
  if (capture.state === "waiting")
    return (
      <p role="status">
        {capture.problem
          ? t("{problem} It is tried again by itself (try {attempts} of 5 failed).", {
              problem: t(capture.problem),
              attempts: capture.attempts,
            })
          : t("Waiting for the worker.")}
      </p>
    );
  if (capture.state === "failed")
    return <p className="capture-failed">{t(capture.problem ?? "")}</p>;
  return (
    <p>
      {capture.outcome && `${t(captureOutcomeWords[capture.outcome])}. `}
      {capture.kind && sentence(t(captureKinds[capture.kind]))}
      {capture.name && (
        <>
          {" "}
          <bdi>{capture.name}</bdi>
        </>
      )}
      {capture.size !== null && `, ${formatSize(capture.size)}`}
      {". "}
      {capture.textProblem && `${capture.textProblem} `}
      <a href={captureFileAddress(capture.id)} download>
        {t("Save it")}
      </a>
    </p>
  );
}

function SecondCopy({ capture }: { capture: Capture }) {
  if (!capture.copyState) return null;
  return (
    <p className="muted">
      {capture.copyState === "waiting" && t("A second copy is being made at the Wayback Machine.")}
      {capture.copyState === "failed" &&
        t("No second copy at the Wayback Machine: {part}", { part: capture.copyProblem ?? "" })}
      {capture.copyState === "done" && (
        <WebLink href={capture.copyAddress}>{t("Second copy at the Wayback Machine")}</WebLink>
      )}
    </p>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
