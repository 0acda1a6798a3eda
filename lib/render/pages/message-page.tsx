// Pages that say that something is not there. The same bytes for every address: an unknown claim and
// one that is not published must look alike.

import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import type { Site } from "../site";

export function NotFoundPage({ site }: { site: Site }) {
  const head = {
    title: t("Not found"),
    description: t("Nothing public stands at this address."),
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">{t("Nothing public stands at this address")}</h1>
      <p className="lead">
        {t(
          "It may be mistyped. Published checks keep their address for good, even after a retraction.",
        )}
      </p>
      <p>
        {rich("<a>The newest verdicts</a> or <a2>search the published claims</a2>", {
          a: (inner) => <a href={here("/")}>{inner}</a>,
          a2: (inner) => <a href={here("/search")}>{inner}</a>,
        })}
      </p>
    </Document>
  );
}

/** For every link of an expert that opens nothing: unknown, ended, or over. */
export function LinkOverPage({ site }: { site: Site }) {
  const head = {
    title: t("This link is over"),
    description: t("For the person who was sent this link."),
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">{t("This link opens nothing any more")}</h1>
      <p className="lead">
        {t(
          "Its day may be over, the newsroom may have ended it, or it was not copied whole. Please ask the person who sent it to you for another one.",
        )}
      </p>
    </Document>
  );
}

export function UnavailablePage({ site }: { site: Site }) {
  const head = {
    title: t("Not available now"),
    description: t("The page can't be made at the moment."),
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">{t("This page can’t be shown at the moment")}</h1>
      <p className="lead">{t("Nothing is lost. Please try again in a minute.")}</p>
    </Document>
  );
}
