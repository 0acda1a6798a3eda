import "@/components/styles/records/records.css";
import "@/components/styles/sheets/import.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { SheetImport } from "@/components/sheet/sheet-import";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { DeskSheet } from "@/lib/domain/view/sheets";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { readSheetState } from "@/lib/services/sheets/sheets";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Import claims") };
}

const PATH = "/desk/claims/import";

type Props = { searchParams: Promise<SearchParams> };

export default async function ImportPage({ searchParams }: Props) {
  const query = queryOf(await searchParams, ["sheet"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const sheet = await sheetOf(actor, query.sheet);
  return (
    <>
      <PageHead
        title={t("Import claims")}
        about={t(
          "From a spreadsheet: each row becomes a claim of its article, as a checker’s proposal.",
        )}
        above={<Link href="/desk/claims">{t("Claims")}</Link>}
      />
      <SheetImport first={sheet} />
    </>
  );
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The sheet that the address names; an old or foreign address begins anew. */
async function sheetOf(actor: Actor, id: string | undefined): Promise<DeskSheet | null> {
  if (!id || !ID.test(id)) return null;
  try {
    return await readSheetState(actor, id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
