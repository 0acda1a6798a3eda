import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { EmptyState } from "@/components/ui/empty-state";

export default function DeskNotFound() {
  return (
    <>
      <PageHead title="Not found" />
      <EmptyState title="There is nothing at this address">
        <p>
          It may have been mistyped. Look in <Link href="/desk/articles">Articles</Link> or{" "}
          <Link href="/desk/claims">Claims</Link>.
        </p>
      </EmptyState>
    </>
  );
}
