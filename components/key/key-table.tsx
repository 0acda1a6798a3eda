"use client";
// API keys, newest first; one that holds can be revoked.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Day, Moment } from "@/components/ui/date";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { revokeKey } from "@/lib/client/programs/keys";
import { type ApiKey, scopeWords } from "@/lib/domain/key/api-key";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = {
  keys: readonly ApiKey[];
  /** Whether the keys of others are among them. */
  owners: boolean;
  /** When the page was made, in milliseconds. */
  now: number;
};

export function KeyTable({ keys, owners, now }: Props) {
  const [chosen, setChosen] = useState<ApiKey | null>(null);
  return (
    <>
      <table className="records" data-middle>
        <caption className="visually-hidden">{t("API keys")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Name")}</th>
            {owners && <th scope="col">{t("Owner")}</th>}
            <th scope="col">{t("May")}</th>
            <th scope="col">{t("A minute")}</th>
            <th scope="col">{t("Last used")}</th>
            <th scope="col">{t("Holds until")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("Revoke")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const over = key.revokedAt !== null || Date.parse(key.expiresAt) <= now;
            return (
              <tr key={key.id} data-off={over || undefined}>
                <th scope="row">
                  <bdi>{key.name}</bdi> <code className="muted">{key.start}…</code>
                </th>
                {owners && (
                  <td data-label={t("Owner")}>
                    <bdi>{key.owner.name}</bdi>
                  </td>
                )}
                <td data-label={t("May")}>{t(scopeWords[key.scope])}</td>
                <td data-label={t("A minute")}>{key.perMinute}</td>
                <td data-label={t("Last used")}>
                  {key.lastUsedAt ? <Moment time={key.lastUsedAt} /> : t("Never")}
                </td>
                <td data-label={t("Holds until")}>
                  <Until apiKey={key} over={over} />
                </td>
                <td className="record-act">
                  {!over && (
                    <Button
                      onClick={() => setChosen(key)}
                      aria-label={t("Revoke {name}", { name: key.name })}
                    >
                      {t("Revoke")}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Dialog
        open={chosen !== null}
        onClose={() => setChosen(null)}
        title={t("Revoke {part}", { part: chosen?.name ?? "" })}
      >
        {chosen && <Revoke apiKey={chosen} onClose={() => setChosen(null)} />}
      </Dialog>
    </>
  );
}

function Until({ apiKey, over }: { apiKey: ApiKey; over: boolean }) {
  const day = <Day time={apiKey.revokedAt ?? apiKey.expiresAt} />;
  if (apiKey.revokedAt) return <span>{rich("Revoked on {day}", { day })}</span>;
  return <span>{over ? rich("Over since {day}", { day }) : day}</span>;
}

function Revoke({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { run, busy, problem } = useAct();
  const router = useRouter();
  const say = useToast();

  async function revoke() {
    if (!(await run(() => revokeKey(apiKey.id)))) return;
    say(t("{name} was revoked.", { name: apiKey.name }));
    router.refresh();
    onClose();
  }

  return (
    <>
      <p>
        {t("The program that uses it is refused at its next request. This can’t be taken back.")}
      </p>
      <ActProblemNotice problem={problem} title={t("It was not revoked")} />
      <p className="form-acts">
        <Button look="danger" busy={busy} onClick={() => void revoke()}>
          {t("Revoke for good")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("Cancel")}
        </Button>
      </p>
    </>
  );
}
