// How to show this check on another page, on pages that run no script: the code is selected by one press.
import { badgeCode, frameCode, framePath, type Shared } from "@/lib/domain/share/codes";
import { t } from "@/lib/words/t";
import type { Site } from "../site";

export function ShareNote({ site, shared }: { site: Site; shared: Shared }) {
  return (
    <details className="share-note on-screen">
      <summary>{t("Show this on your page")}</summary>
      <p>{t("A box that keeps up with every correction:")}</p>
      <pre className="share-text">
        <code>{frameCode(site.origin, shared)}</code>
      </pre>
      {shared.kind === "claim" && (
        <>
          <p>{t("A badge:")}</p>
          <pre className="share-text">
            <code>{badgeCode(site.origin, shared)}</code>
          </pre>
        </>
      )}
      <p>
        <a href={framePath(shared)}>{t("See what the box looks like")}</a>
      </p>
    </details>
  );
}
