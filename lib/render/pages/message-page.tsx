// Pages that say that something is not there. The same bytes for every address: an unknown claim and
// one that is not published must look alike.
import { Document } from "../document";
import type { Site } from "../site";

export function NotFoundPage({ site }: { site: Site }) {
  const head = {
    title: "Not found",
    description: "Nothing public stands at this address.",
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">Nothing public stands at this address</h1>
      <p className="lead">
        It may be mistyped. Published checks keep their address for good, even after a retraction.
      </p>
      <p>
        <a href="/">The newest verdicts</a> or <a href="/search">search the published claims</a>
      </p>
    </Document>
  );
}

/** For every link of an expert that opens nothing: unknown, ended, or over. */
export function LinkOverPage({ site }: { site: Site }) {
  const head = {
    title: "This link is over",
    description: "For the person who was sent this link.",
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">This link opens nothing any more</h1>
      <p className="lead">
        Its day may be over, the newsroom may have ended it, or it was not copied whole. Please ask
        the person who sent it to you for another one.
      </p>
    </Document>
  );
}

export function UnavailablePage({ site }: { site: Site }) {
  const head = {
    title: "Not available now",
    description: "The page can't be made at the moment.",
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">This page can’t be shown at the moment</h1>
      <p className="lead">Nothing is lost. Please try again in a minute.</p>
    </Document>
  );
}
