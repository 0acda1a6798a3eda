import "@/components/styles/records/records.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { KeyTable } from "@/components/key/key-table";
import { MakeKey } from "@/components/key/make-key";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may, whyNot } from "@/lib/domain/permissions";
import { listKeys } from "@/lib/services/keys/api-keys";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

export const metadata: Metadata = { title: msg("API keys") };

export default async function KeysPage() {
  const actor = await actorOrSignIn("/desk/keys");
  const closed = whyNot(actor.role, "key.manage");
  if (closed)
    return (
      <>
        <PageHead title={t("API keys")} />
        <Notice title={closed.text} />
      </>
    );
  const keys = await listKeys(actor);
  return (
    <>
      <PageHead
        title={t("API keys")}
        about={t("With a key, another program reads or works here in the name of whoever made it.")}
      >
        <MakeKey />
      </PageHead>
      {keys.length > 0 ? (
        <KeyTable keys={keys} owners={may(actor.role, "people.manage")} now={Date.now()} />
      ) : (
        <EmptyState title={t("No key was made yet")}>
          <p>
            {rich(
              "Make one for each program, so that each can be stopped by itself. What a program can do is listed under <a>API</a>.",
              { a: (inner) => <a href="/api/docs">{inner}</a> },
            )}
          </p>
        </EmptyState>
      )}
    </>
  );
}
