"use client";
// What a person wants to be told, kind by kind, and when the daily e-mail goes out.
import { type FormEvent, useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Notice } from "@/components/ui/notice";
import { Select, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { writeChoices } from "@/lib/client/notices";
import {
  mailWays,
  mailWayWords,
  type NoticeChoices,
  type NoticeKind,
  type NoticeWay,
  noticeKinds,
  noticeKindWords,
  wayOf,
} from "@/lib/domain/notice/notice";
import { isLanguage, languages, ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

type Props = { first: NoticeChoices; mails: boolean };

export function NoticeSettings({ first, mails }: Props) {
  const say = useToast();
  const { run, busy, problem } = useAct();
  const [wanted, setWanted] = useState(first);

  function set(kind: NoticeKind, change: Partial<NoticeWay>) {
    const way = { ...wayOf(wanted, kind), ...change };
    setWanted({ ...wanted, choices: { ...wanted.choices, [kind]: way } });
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    const saved = await run(() => writeChoices(wanted));
    if (!saved) return;
    setWanted(saved);
    say(t("Saved."));
  }

  return (
    <section id="notifications" className="account-part" aria-labelledby="notices-title">
      <h2 id="notices-title">{t("Notifications")}</h2>
      {!mails && (
        <p className="muted">
          {t(
            "This newsroom sends no e-mail yet (SMTP_URL is not set), so all of it stands on the desk.",
          )}
        </p>
      )}
      <form className="form" onSubmit={save} noValidate>
        <ul className="notice-kinds">
          {noticeKinds.map((kind) => {
            const way = wayOf(wanted, kind);
            return (
              <li key={kind}>
                <Check
                  label={t(noticeKindWords[kind])}
                  checked={way.shown}
                  onChecked={(shown) => set(kind, { shown })}
                />
                <Select
                  label={t("E-mail: {what}", { what: t(noticeKindWords[kind]) })}
                  labelHidden
                  value={way.mail}
                  onValue={(value) =>
                    set(kind, { mail: mailWays.find((known) => known === value) ?? "off" })
                  }
                  options={mailWays.map((value) => ({ value, label: t(mailWayWords[value]) }))}
                />
              </li>
            );
          })}
        </ul>
        <div className="form-row">
          <Select
            label={t("The daily e-mail at")}
            value={String(wanted.digestHour)}
            onValue={(hour) => setWanted({ ...wanted, digestHour: Number(hour) })}
            options={HOURS}
          />
          <Select
            label={t("Language of e-mails")}
            value={wanted.language}
            onValue={(value) =>
              setWanted({ ...wanted, language: isLanguage(value) ? value : "en" })
            }
            options={languages.map((value) => ({ value, label: ownNames[value] }))}
          />
          <TextField
            label={t("Time zone")}
            value={wanted.timeZone}
            onValue={(timeZone) => setWanted({ ...wanted, timeZone })}
            error={problem?.errorAt("/timeZone") ?? null}
            hint={t("Like Europe/Kyiv or UTC.")}
            maxLength={60}
          />
        </div>
        {problem && !problem.errorAt("/timeZone") && (
          <Notice kind="error">
            <p>{problem.message}</p>
          </Notice>
        )}
        <div className="form-acts">
          <Button type="submit" busy={busy}>
            {t("Save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
