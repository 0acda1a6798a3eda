import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@/components/styles/base.css";
import "@/components/styles/controls.css";
import "@/components/styles/segments.css";
import "@/components/styles/overlays.css";
import "@/components/styles/page.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { themeOf } from "@/components/ui/theme";
import { Words } from "@/components/ui/words";
import { styleSheetAddress } from "@/lib/render/style-sheet";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";

export const metadata: Metadata = {
  title: { template: "%s · Second Source", default: "Second Source" },
  robots: { index: false, follow: false },
};

/** The theme stands in the first byte of the page, so that no wrong colour flashes up. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get("theme")?.value);
  return (
    <html
      lang={language()}
      dir={directionOf(language())}
      data-theme={theme === "system" ? undefined : theme}
    >
      <head>
        <link rel="stylesheet" href={styleSheetAddress("tokens.css")} />
      </head>
      <body>
        <Words language={language()}>{children}</Words>
      </body>
    </html>
  );
}
