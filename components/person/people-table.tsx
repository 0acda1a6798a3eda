"use client";
// Everyone with an account, those who left at the end.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { type Person, roleWords } from "@/lib/domain/person";
import { PersonDialog } from "./person-dialog";

type Props = { people: readonly Person[]; me: string };

export function PeopleTable({ people, me }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const router = useRouter();
  const person = people.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      <table className="records" data-middle>
        <caption className="visually-hidden">People of the newsroom</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Role</th>
            <th scope="col">Second factor</th>
            <th scope="col">Account</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.id} data-off={one.disabledAt ? true : undefined}>
              <th scope="row">
                <bdi>{one.name}</bdi>
                {one.id === me && <span className="muted"> (you)</span>}
              </th>
              <td data-label="E-mail">
                <bdi>{one.email}</bdi>
              </td>
              <td data-label="Role">{roleWords[one.role]}</td>
              <td data-label="Second factor">{one.twoFactorEnabled ? "On" : "Off"}</td>
              <td data-label="Account">
                <span>
                  {one.disabledAt ? "Disabled " : "Since "}
                  <Day time={one.disabledAt ?? one.createdAt} />
                </span>
              </td>
              <td className="record-act">
                <Button onClick={() => setChosen(one.id)} aria-label={`Change ${one.name}`}>
                  Change
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
