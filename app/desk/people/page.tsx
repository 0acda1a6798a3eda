import "@/components/styles/records/records.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { AddPerson } from "@/components/person/add-person";
import { PeopleTable } from "@/components/person/people-table";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { whyNot } from "@/lib/domain/permissions";
import { listPeople } from "@/lib/services/people";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("People") };
}

export default async function PeoplePage() {
  const actor = await actorOrSignIn("/desk/people");
  const closed = whyNot(actor.role, "people.manage");
  if (closed)
    return (
      <>
        <PageHead title={t("People")} />
        <Notice title={closed.text} />
      </>
    );
  return (
    <>
      <PageHead
        title={t("People")}
        about={t(
          "Nobody registers: you add people, and each sets a password by a link that works once.",
        )}
      >
        <AddPerson />
      </PageHead>
      <PeopleTable people={await listPeople(actor)} me={actor.id} />
    </>
  );
}
