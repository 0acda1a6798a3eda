import "@/components/styles/records/records.css";
import "@/components/styles/account.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { AddWebhook } from "@/components/webhook/add-webhook";
import { WebhookTable } from "@/components/webhook/webhook-table";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { whyNot } from "@/lib/domain/permissions";
import { listWebhooks } from "@/lib/services/webhooks/webhooks";
import { msg, t } from "@/lib/words/t";

export const metadata: Metadata = { title: msg("Webhooks") };

export default async function WebhooksPage() {
  const actor = await actorOrSignIn("/desk/webhooks");
  const closed = whyNot(actor.role, "webhook.manage");
  if (closed)
    return (
      <>
        <PageHead title={t("Webhooks")} />
        <Notice title={closed.text} />
      </>
    );
  const webhooks = await listWebhooks(actor);
  return (
    <>
      <PageHead
        title={t("Webhooks")}
        about={t("Other programs that are told when a check is published, corrected or retracted.")}
      >
        <AddWebhook />
      </PageHead>
      {webhooks.length > 0 ? (
        <WebhookTable webhooks={webhooks} />
      ) : (
        <EmptyState title={t("No program is told yet")}>
          <p>
            {t(
              "Add the address at which a program takes signed messages. They follow Standard Webhooks, and hold only what readers see.",
            )}
          </p>
        </EmptyState>
      )}
    </>
  );
}
