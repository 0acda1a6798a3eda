// What the server was not told, and what the newsroom goes without for it.
import { Notice } from "@/components/ui/notice";

export const serverSettings = ["LOG_KEY", "SOURCE_KEY", "SMTP_URL", "WAYBACK_KEY"] as const;
type Name = (typeof serverSettings)[number];

const WITHOUT: Record<Name, string> = {
  LOG_KEY: "No checkpoints are signed, so nobody outside can tell whether the log was cut.",
  SOURCE_KEY:
    "Who stands behind a source that can’t be named can’t be entered, and no webhook can be added.",
  SMTP_URL: "Nobody is told anything by e-mail.",
  WAYBACK_KEY: "No second copies of captured pages are asked for.",
};

export function ServerGaps({ missing }: { missing: readonly Name[] }) {
  if (missing.length === 0) return null;
  return (
    <div className="record-note">
      <Notice title="Not set on this server">
        <dl className="server-gaps">
          {missing.map((name) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{WITHOUT[name]}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">Whoever runs the server sets them; .env.example says how.</p>
      </Notice>
    </div>
  );
}
