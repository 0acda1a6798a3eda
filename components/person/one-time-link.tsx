// A link that opens a door for one person, shown once: whoever has it can use it, so it is handed over.
import { CopyLine } from "@/components/ui/copy-line";

export const SETS_PASSWORD = "It sets a password once, within 48 hours.";

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
        Give this link to <bdi>{name}</bdi>. {about} Copy it now: it is not shown again.
      </p>
      <CopyLine label="One-time link" value={link} />
    </div>
  );
}
