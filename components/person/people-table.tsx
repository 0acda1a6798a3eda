"use client";
// Everyone with an account, those who left at the end.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { type Person, roleWords } from "@/lib/domain/person";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { PersonDialog } from "./person-dialog";

type Props = { people: readonly Person[]; me: string };

export function PeopleTable({ people, me }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const router = useRouter();
  const person = people.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      <table className="records" data-middle>
        <caption className="visually-hidden">{t("People of the newsroom")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Name")}</th>
            <th scope="col">{t("E-mail address")}</th>
            <th scope="col">{t("Role")}</th>
            <th scope="col">{t("Second factor")}</th>
            <th scope="col">{t("Account")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("Change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.id} data-off={one.disabledAt ? true : undefined}>
              <th scope="row">
                <bdi>{one.name}</bdi>
                {one.id === me && <span className="muted"> {t("(you)")}</span>}
              </th>
              <td data-label={t("E-mail")}>
                <bdi>{one.email}</bdi>
              </td>
              <td data-label={t("Role")}>{t(roleWords[one.role])}</td>
              <td data-label={t("Second factor")}>{one.twoFactorEnabled ? t("On") : t("Off")}</td>
              <td data-label={t("Account")}>
                <span>
                  {one.disabledAt
                    ? rich("Disabled {day}", { day: <Day time={one.disabledAt} /> })
                    : rich("Since {day}", { day: <Day time={one.createdAt} /> })}
                </span>
              </td>
              <td className="record-act">
                <Button
                  onClick={() => setChosen(one.id)}
                  aria-label={t("Change {name}", { name: one.name })}
                >
                  {t("Change")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PersonDialog
        key={person?.id ?? "nobody"}
        person={person}
        isMe={person?.id === me}
        onClose={() => setChosen(null)}
        onChanged={() => router.refresh()}
      />
    </>
  );
}
