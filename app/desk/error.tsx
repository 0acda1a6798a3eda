"use client";
import { PageHead } from "@/components/desk/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/words/t";

/** `digest` names the entry in the server's log. */
export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <PageHead title={t("This page could not be shown")} />
      <div className="form">
        <Notice kind="error" title={t("Something went wrong on the server")}>
          <p>
            {t("What you typed is kept in this browser.")}
            {error.digest &&
              ` ${t("If it happens again, tell your administrator this number: {digest}.", { digest: error.digest })}`}
          </p>
        </Notice>
        <div className="form-acts">
          <Button look="primary" onClick={reset}>
            {t("Try again")}
          </Button>
        </div>
      </div>
    </>
  );
}
