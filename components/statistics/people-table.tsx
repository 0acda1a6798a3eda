// Who has how much to do, and what each did in the period.
import Link from "next/link";
import type { Statistics } from "@/lib/domain/view/statistics";
import { t } from "@/lib/words/t";

type Props = { people: Statistics["people"] };

export function PeopleTable({ people }: Props) {
  return (
    <div className="table-wrap">
      <table className="records numbers">
        <caption className="visually-hidden">
          {t("Load per person, most open claims first")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("Person")}</th>
            <th scope="col">{t("To check")}</th>
            <th scope="col">{t("Overdue")}</th>
            <th scope="col">{t("Submitted")}</th>
            <th scope="col">{t("Reviewed")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Link href={`/desk/claims?assignee=${person.id}`} className="record-link">
                  <bdi>{person.name}</bdi>
                </Link>
              </th>
              <td>{person.open}</td>
              <td>{person.overdue}</td>
              <td>{person.submitted}</td>
              <td>{person.reviewed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
