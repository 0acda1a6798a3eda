import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export default function DeskNotFound() {
  return (
    <>
      <PageHead title={t("Not found")} />
      <EmptyState title={t("There is nothing at this address")}>
        <p>
          {rich("It may have been mistyped. Look in <a>Articles</a> or <a2>Claims</a2>.", {
            a: (inner) => <Link href="/desk/articles">{inner}</Link>,
            a2: (inner) => <Link href="/desk/claims">{inner}</Link>,
          })}
        </p>
      </EmptyState>
    </>
  );
}
