// The shell of every reader's page: a complete document without a line of script.
import type { ReactElement, ReactNode } from "react";
import { here, inThat, language } from "@/lib/words/ambient";
import { directionOf, languages } from "@/lib/words/languages";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { JsonLd } from "./json-script";
import { LanguageLinks } from "./parts/language-links";
import { HEIGHT, WIDTH } from "./picture/parts";
import type { Site } from "./site";
import { ASSETS, styleSheetAddress } from "./style-sheet";

export type Head = {
  title: string;
  description: string;
  /** The canonical path; null for a page that has no address of its own (not found, a fault). */
  path: string | null;
  kind?: "article" | "website";
  /** A feed of what the page lists, as a path. */
  feed?: string;
  /** Old versions and search results stay out of search engines. */
  noIndex?: boolean;
  data?: unknown;
  /** It can be shown on other pages (oEmbed). */
  embeds?: boolean;
  /** What a social network shows beside the title: a path, and what the picture says. */
  picture?: { path: string; text: string } | undefined;
};

type Props = { site: Site; head: Head; current?: string; children: ReactNode };

const LINKS = [
  ["/corrections", msg("Corrections")],
  ["/how-we-check", msg("How we check")],
  ["/search", msg("Search")],
] as const;

export function Document({ site, head, current, children }: Props) {
  return (
    <html lang={language()} dir={directionOf(language())}>
      <HeadTags site={site} head={head} />
      <body>
        <a className="skip-link" href="#content">
          {t("Skip to the content")}
        </a>
        <header className="site-header">
          <div className="site-width">
            <a
              className="site-name"
              href={here("/")}
              aria-current={current === "/" ? "page" : undefined}
            >
              <bdi>{site.newsroom.name}</bdi>
            </a>
            <nav aria-label={t("Main")} className="site-nav">
              {LINKS.map(([href, text]) => (
                <a
                  key={href}
                  href={here(href)}
                  aria-current={current === href ? "page" : undefined}
                >
                  {t(text)}
                </a>
              ))}
            </nav>
          </div>
        </header>
        <main id="content" className="site-width">
          {children}
        </main>
        <footer className="site-footer">
          <div className="site-width">
            <p>
              {rich(
                "Every verdict was approved by an editor who did not write it. <a>How we check</a>",
                {
                  a: (inner) => <a href={here("/how-we-check")}>{inner}</a>,
                },
              )}
            </p>
            <p>
              <a href={here("/how-we-check#contact")}>{t("Tell us of an error")}</a>
              {" · "}
              <a href="/desk" rel="nofollow">
                {t("For the newsroom")}
              </a>
            </p>
            {head.path !== null && <LanguageLinks path={head.path} />}
          </div>
        </footer>
      </body>
    </html>
  );
}

function HeadTags({ site, head }: Pick<Props, "site" | "head">) {
  const address = head.path === null ? null : `${site.origin}${head.path}`;
  const canonical = head.path === null ? null : `${site.origin}${here(head.path)}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${head.title} – ${site.newsroom.name}`}</title>
      <meta name="description" content={head.description} />
      {head.feed && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={head.title}
          href={`${site.origin}${head.feed}`}
        />
      )}
      {address && head.embeds && (
        <>
          <link
            rel="alternate"
            type="application/json+oembed"
            title={head.title}
            href={`${site.origin}/oembed?format=json&url=${encodeURIComponent(address)}`}
          />
          <link
            rel="alternate"
            type="text/xml+oembed"
            title={head.title}
            href={`${site.origin}/oembed?format=xml&url=${encodeURIComponent(address)}`}
          />
        </>
      )}
      {head.noIndex && <meta name="robots" content="noindex" />}
      {canonical && head.path !== null && !head.noIndex && (
        <Alternates site={site} path={head.path} />
      )}
      {canonical && (
        <>
          <link rel="canonical" href={canonical} />
          <meta property="og:url" content={canonical} />
          <meta property="og:locale" content={language()} />
          <meta property="og:title" content={head.title} />
          <meta property="og:description" content={head.description} />
          <meta property="og:type" content={head.kind ?? "website"} />
          <meta property="og:site_name" content={site.newsroom.name} />
          <PictureTags site={site} picture={head.picture} />
        </>
      )}
      <link
        rel="preload"
        href={`${ASSETS}/serif-latin.woff2`}
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
      <link rel="stylesheet" href={styleSheetAddress("reader.css")} />
      <link rel="icon" href={`${ASSETS}/icon.svg`} type="image/svg+xml" />
      {head.data ? <JsonLd data={head.data} /> : null}
    </head>
  );
}

/** The same page in each language, and the one address that asks the browser. */
function Alternates({ site, path }: { site: Site; path: string }) {
  return (
    <>
      {languages.map((each) => (
        <link
          key={each}
          rel="alternate"
          hrefLang={each}
          href={`${site.origin}${inThat(each, path)}`}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${site.origin}${path}`} />
    </>
  );
}

function PictureTags({ site, picture }: { site: Site; picture: Head["picture"] }) {
  if (!picture) return <meta name="twitter:card" content="summary" />;
  return (
    <>
      <meta property="og:image" content={`${site.origin}${here(picture.path)}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(WIDTH)} />
      <meta property="og:image:height" content={String(HEIGHT)} />
      <meta property="og:image:alt" content={picture.text} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** The bytes of a page. Imported when called: a route handler can't import it at the top. */
export async function renderDocument(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
