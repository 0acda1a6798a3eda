// Where a capture came from, how, and what proves that it is unchanged.
import { WebLink } from "@/components/ui/web-link";
import { captureFileAddress } from "@/lib/client/captures";
import { type CaptureText, captureKinds, captureOutcomeWords } from "@/lib/domain/capture/capture";
import { formatSize } from "@/lib/format/size";
import { t } from "@/lib/words/t";

export function CaptureFacts({ capture }: { capture: CaptureText }) {
  const { finalAddress, redirects, kind, size, sha256 } = capture;
  return (
    <>
      <dl className="capture-facts">
        {capture.address && (
          <Fact name={t("Asked for")}>
            <WebLink href={capture.address}>{capture.address}</WebLink>
          </Fact>
        )}
        {finalAddress && finalAddress !== capture.address && (
          <Fact name={redirects.length > 0 ? t("It led to") : t("Address")}>
            <WebLink href={finalAddress}>{finalAddress}</WebLink>
          </Fact>
        )}
        {capture.name && (
          <Fact name={t("File")}>
            <bdi>{capture.name}</bdi>
          </Fact>
        )}
        {capture.outcome && (
          <Fact name={t("Result")}>{t(captureOutcomeWords[capture.outcome])}</Fact>
        )}
        {kind && (
          <Fact name={t("What it is")}>
            {t(captureKinds[kind])}
            {size !== null && `, ${formatSize(size)}`}{" "}
            <a href={captureFileAddress(capture.id)} download>
              {t("Save it")}
            </a>
          </Fact>
        )}
        {sha256 && (
          <Fact name={t("SHA-256")}>
            <code className="capture-hash">{sha256}</code>
          </Fact>
        )}
        <Fact name={t("Captured with")}>{capture.tool}</Fact>
      </dl>
      {capture.headers.length > 0 && (
        <details className="capture-headers">
          <summary>
            {t("Headers of the answer")}
            {capture.status !== null && ` (${capture.status})`}
          </summary>
          <dl className="capture-facts">
            {capture.headers.map(([name, value]) => (
              <Fact key={`${name} ${value}`} name={name}>
                <bdi>{value}</bdi>
              </Fact>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
