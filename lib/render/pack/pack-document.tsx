// The shell of the pack's own pages: files that are read from a disk, without a server or a script.

import type { ReactNode } from "react";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
article { padding-block: 1.5rem; border-top: 1px solid; } article h2 { margin: 0; }
blockquote { margin: .75rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid; }
table { border-collapse: collapse; width: 100%; } th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
.number { text-align: end; font-variant-numeric: tabular-nums; } .about { opacity: .75; } a { color: inherit; }
`;

type Props = { title: string; newsroom: string; children: ReactNode };

export function PackDocument({ title, newsroom, children }: Props) {
  return (
    <html lang={language()} dir={directionOf(language())}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${newsroom}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <p>
          <bdi>{newsroom}</bdi>
        </p>
        <h1>{title}</h1>
        {children}
      </body>
    </html>
  );
}
