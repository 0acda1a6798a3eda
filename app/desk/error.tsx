"use client";
import { PageHead } from "@/components/desk/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

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
      <PageHead title="This page could not be shown" />
      <div className="form">
        <Notice kind="error" title="Something went wrong on the server">
          <p>
            What you typed is kept in this browser.
            {error.digest &&
              ` If it happens again, tell your administrator this number: ${error.digest}.`}
          </p>
        </Notice>
        <div className="form-acts">
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        </div>
      </div>
    </>
  );
}
