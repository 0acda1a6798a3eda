// A page for a frame on someone else's site: no link into our navigation, no cookie, and one script, which
// tells the page around it how high it is.
import type { ReactElement, ReactNode } from "react";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";
import type { Site } from "../site";
import { styleSheetAddress } from "../style-sheet";
import { HEIGHT } from "./height";

type Props = { site: Site; title: string; path: string | null; children: ReactNode };

export function Frame({ site, title, path, children }: Props) {
  return (
    <html lang={language()} dir={directionOf(language())}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site.newsroom.name}`}</title>
        <meta name="robots" content="noindex" />
        {path && <link rel="canonical" href={`${site.origin}${path}`} />}
        <link rel="stylesheet" href={styleSheetAddress("embed.css")} />
      </head>
      <body className="embed">
        <main>{children}</main>
        <script dangerouslySetInnerHTML={{ __html: HEIGHT }} />
      </body>
    </html>
  );
}

/** The line at the foot: whose check it is, and where all of it stands. */
export function FrameFoot({ site, path, text }: { site: Site; path: string; text: string }) {
  return (
    <p className="embed-foot">
      <a href={`${site.origin}${path}`} target="_blank" rel="noopener">
        {text}
      </a>
      <bdi>{site.newsroom.name}</bdi>
    </p>
  );
}

/** For an unknown and an unpublished claim or article alike. */
export function EmptyFrame({ site }: { site: Site }): ReactElement {
  return (
    <Frame site={site} title="No published check" path={null}>
      <p>There is no published check at this address.</p>
      <FrameFoot site={site} path="/" text="All checks" />
    </Frame>
  );
}
