// What the server was not told, and what the newsroom goes without for it.
import { Notice } from "@/components/ui/notice";
import { msg, t } from "@/lib/words/t";

export const serverSettings = ["LOG_KEY", "SOURCE_KEY", "SMTP_URL", "WAYBACK_KEY"] as const;
type Name = (typeof serverSettings)[number];

const WITHOUT: Record<Name, string> = {
  LOG_KEY: msg("No checkpoints are signed, so nobody outside can tell whether the log was cut."),
  SOURCE_KEY: msg(
    "Who stands behind a source that can’t be named can’t be entered, and no webhook can be added.",
  ),
  SMTP_URL: msg("Nobody is told anything by e-mail."),
  WAYBACK_KEY: msg("No second copies of captured pages are asked for."),
};

export function ServerGaps({ missing }: { missing: readonly Name[] }) {
  if (missing.length === 0) return null;
  return (
    <div className="record-note">
      <Notice title={t("Not set on this server")}>
        <dl className="server-gaps">
          {missing.map((name) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(WITHOUT[name])}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">{t("Whoever runs the server sets them; .env.example says how.")}</p>
      </Notice>
    </div>
  );
}
