import "@/components/styles/verdict.css";
import "@/components/styles/claim.css";
import "@/components/styles/desk-shell.css";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DeskHeader } from "@/components/desk/desk-header";
import { MeProvider } from "@/components/desk/me";
import { RouteFocus } from "@/components/desk/route-focus";
import { KeysProvider } from "@/components/ui/keys";
import { themeOf } from "@/components/ui/theme";
import { ToastProvider } from "@/components/ui/toast";
import { layoutActor } from "@/lib/auth/page-actor";
import { getNewsroom } from "@/lib/services/newsroom";
import { countNotices } from "@/lib/services/notices/notices";
import { countReports } from "@/lib/services/reports/reports";
import { countChanged } from "@/lib/services/text/text-changes";
import { t } from "@/lib/words/t";

/** Authorises nothing: each page asks for itself who is signed in. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await layoutActor();
  const me = { id: actor.id, name: actor.name, role: actor.role };
  const [newsroom, changed, reports, notices, jar] = await Promise.all([
    getNewsroom(),
    countChanged(actor),
    countReports(actor),
    countNotices(actor),
    cookies(),
  ]);
  const theme = themeOf(jar.get("theme")?.value);
  return (
    <MeProvider me={me}>
      <ToastProvider>
        <KeysProvider>
          <a className="skip-link" href="#main">
            {t("Skip to the content")}
          </a>
          <div className="desk">
            <DeskHeader
              newsroom={newsroom.name}
              me={me}
              theme={theme}
              counts={{
                "/desk/changed": changed,
                "/desk/reports": reports,
                "/desk/notifications": notices,
              }}
            />
            <main id="main" className="desk-main" tabIndex={-1}>
              {children}
            </main>
          </div>
          <RouteFocus />
        </KeysProvider>
      </ToastProvider>
    </MeProvider>
  );
}
