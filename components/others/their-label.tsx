// What another publisher found, in its own words: its name in front, no colour, no glyph of ours. Nobody
// takes it for a verdict of the newsroom's.
import { t } from "@/lib/words/t";

type Props = { publisher: string; label: string | null };

export function TheirLabel({ publisher, label }: Props) {
  return (
    <span className="their-label">
      <bdi className="their-name">{publisher}</bdi>
      <span className="their-words">{label ? <bdi>“{label}”</bdi> : <em>{t("no label")}</em>}</span>
    </span>
  );
}
