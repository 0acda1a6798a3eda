import "@/components/styles/records/records.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { NewsroomForm } from "@/components/newsroom/newsroom-form";
import { ServerGaps, serverSettings } from "@/components/newsroom/server-gaps";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { whyNot } from "@/lib/domain/permissions";
import { env } from "@/lib/env";
import { getNewsroom } from "@/lib/services/newsroom";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Settings") };
}

export default async function SettingsPage() {
  const actor = await actorOrSignIn("/desk/settings");
  const closed = whyNot(actor.role, "settings.manage");
  if (closed)
    return (
      <>
        <PageHead title={t("Settings")} />
        <Notice title={closed.text} />
      </>
    );
  return (
    <>
      <PageHead
        title={t("Settings")}
        about={t("Who you are to readers, and how many must approve.")}
      />
      <ServerGaps missing={missing()} />
      <NewsroomForm newsroom={await getNewsroom()} />
    </>
  );
}

/** Settings of the server that are not set; their values are nobody's business here. */
function missing() {
  return serverSettings.filter((name) => env[name] === undefined);
}
