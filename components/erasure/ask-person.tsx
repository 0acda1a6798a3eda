"use client";
// Someone who worked here wants to be forgotten: the account's data, everywhere at once.
import { useState } from "react";
import { Select } from "@/components/ui/text-field";
import { t } from "@/lib/words/t";
import { AskForm } from "./ask-form";

type Props = { people: readonly { id: string; name: string; email: string }[] };

export function AskPerson({ people }: Props) {
  const [personId, setPersonId] = useState("");
  return (
    <AskForm
      chosen={{ what: "person", personId }}
      missing={t("Choose whose data is to be erased.")}
      onDone={() => setPersonId("")}
    >
      <Select
        label={t("Whose data")}
        hint={t(
          "Name, e-mail address, password, sessions, and what the trail says of the account. Their work stays, by “Erased person” and a number, also under what is published. The account can’t be opened again.",
        )}
        value={personId}
        onValue={setPersonId}
        options={[
          { value: "", label: t("Choose a person") },
          ...people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
        ]}
      />
    </AskForm>
  );
}
