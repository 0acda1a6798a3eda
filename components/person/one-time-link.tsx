// A link that opens a door for one person, shown once: whoever has it can use it, so it is handed over.

import { CopyLine } from "@/components/once/copy-line";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

export const SETS_PASSWORD = msg("It sets a password once, within 48 hours.");

type Props = {
  name: string;
  link: string;
  /** What it does, and for how long. */
  about: string;
};

export function OneTimeLink({ name, link, about }: Props) {
  return (
    <div className="one-time-link">
      <p>
        {rich("Give this link to {name}. {about} Copy it now: it is not shown again.", {
          name: <bdi>{name}</bdi>,
          about: t(about),
        })}
      </p>
      <CopyLine label={t("One-time link")} value={link} />
    </div>
  );
}
