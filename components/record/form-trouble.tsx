// Why a form could not be saved, when no single field is the cause.
import { Notice } from "@/components/ui/notice";
import { rich } from "@/lib/words/rich";
import type { FormTrouble } from "./use-record-form";

export function FormTroubleNotice({ trouble }: { trouble: FormTrouble | null }) {
  if (!trouble) return null;
  return (
    <Notice kind="error" title={trouble.text}>
      {trouble.signedOut && (
        <p>
          {rich("<a>Sign in in a new tab</a>, then try again here. What you typed is kept.", {
            a: (inner) => (
              <a href="/sign-in" target="_blank" rel="noopener">
                {inner}
              </a>
            ),
          })}
        </p>
      )}
    </Notice>
  );
}
