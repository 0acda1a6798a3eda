"use client";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { signOutElsewhere, signOutEverywhere } from "@/lib/client/auth";
import type { OpenSession } from "@/lib/domain/account";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { browserName } from "./browser-name";
import { useAct } from "./use-act";

export function SessionList({ sessions }: { sessions: readonly OpenSession[] }) {
  const { busy, run, message } = useAct();
  const router = useRouter();
  const say = useToast();
  const others = sessions.filter((session) => !session.current).length;

  async function elsewhere() {
    if (!(await run(signOutElsewhere))) return;
    say(t("You are signed out everywhere else."));
    router.refresh();
  }

  async function everywhere() {
    if (await run(signOutEverywhere)) window.location.assign("/sign-in");
  }

  return (
    <section className="account-part" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t("Where you are signed in")}</h2>
      {message && <Notice kind="error">{message}</Notice>}
      <ul className="session-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <p className="session-name">
              {browserName(session.userAgent)}
              {session.current && (
                <>
                  {" "}
                  <span className="session-here">{t("this browser")}</span>
                </>
              )}
            </p>
            <p className="field-hint">
              {session.ipAddress
                ? rich("Since {start} from {address}, until {end}", {
                    start: <Moment time={session.createdAt} />,
                    address: session.ipAddress,
                    end: <Moment time={session.expiresAt} />,
                  })
                : rich("Since {start}, until {end}", {
                    start: <Moment time={session.createdAt} />,
                    end: <Moment time={session.expiresAt} />,
                  })}
            </p>
          </li>
        ))}
      </ul>
      <div className="form-acts">
        <Button
          busy={busy}
          onClick={elsewhere}
          whyNot={others ? null : t("You are signed in nowhere else.")}
        >
          {t("Sign out everywhere else")}
        </Button>
        <Button busy={busy} onClick={everywhere}>
          {t("Sign out everywhere")}
        </Button>
      </div>
    </section>
  );
}
