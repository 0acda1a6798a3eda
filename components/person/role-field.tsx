"use client";
// What each role may do, where a role is chosen.
import { useId } from "react";
import { type Role, roles, roleWords } from "@/lib/domain/person";
import { msg, t } from "@/lib/words/t";

const MEANINGS: Record<Role, string> = {
  checker: msg("Marks claims, gathers evidence, submits for review."),
  editor: msg("Also reviews, publishes, corrects and retracts."),
  admin: msg("Also manages people and settings. Has no way around review."),
};

type Props = { value: Role; onValue: (role: Role) => void };

export function RoleField({ value, onValue }: Props) {
  const id = useId();
  return (
    <fieldset className="choices">
      <legend className="field-label">{t("Role")}</legend>
      {roles.map((role) => (
        <div key={role} className="check-field">
          <label className="check">
            <input
              type="radio"
              name={id}
              value={role}
              checked={role === value}
              aria-describedby={`${id}-${role}`}
              onChange={() => onValue(role)}
            />
            <span>{t(roleWords[role])}</span>
          </label>
          <p id={`${id}-${role}`} className="field-hint">
            {t(MEANINGS[role])}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
