"use client";
// The authenticator app: set it up, prove it, keep the backup codes, turn it off.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { beginApp, type NewApp, newBackupCodes, removeApp } from "@/lib/client/auth";
import { t } from "@/lib/words/t";
import { BackupCodes } from "./backup-codes";
import { ConfirmForm } from "./confirm-form";
import { ProveApp } from "./prove-app";

type Step =
  | { at: "rest" | "begin" | "renew" | "remove" }
  | { at: "prove"; app: NewApp }
  | { at: "codes"; codes: string[] };

export function AppSection({ on }: { on: boolean }) {
  const [step, setStep] = useState<Step>({ at: "rest" });
  const router = useRouter();
  const say = useToast();
  const rest = () => setStep({ at: "rest" });

  async function remove(password: string) {
    await removeApp(password);
    rest();
    say(t("The authenticator app is off."));
    router.refresh();
  }

  return (
    <section className="account-part" aria-labelledby="app-title">
      <h2 id="app-title">{t("Authenticator app")}</h2>
      {step.at === "rest" && <AtRest on={on} onStep={(at) => setStep({ at })} />}
      {step.at === "begin" && (
        <ConfirmForm
          act={t("Continue")}
          onConfirm={async (password) => setStep({ at: "prove", app: await beginApp(password) })}
          onCancel={rest}
        >
          <p>{t("First your password, so that nobody else can do this at your desk.")}</p>
        </ConfirmForm>
      )}
      {step.at === "prove" && (
        <ProveApp
          uri={step.app.totpURI}
          onProved={() => setStep({ at: "codes", codes: step.app.backupCodes })}
          onCancel={rest}
        />
      )}
      {step.at === "codes" && (
        <BackupCodes
          codes={step.codes}
          onKept={() => {
            rest();
            router.refresh();
          }}
        />
      )}
      {step.at === "renew" && (
        <ConfirmForm
          act={t("Make new codes")}
          onConfirm={async (password) =>
            setStep({ at: "codes", codes: await newBackupCodes(password) })
          }
          onCancel={rest}
        >
          <p>{t("Makes ten new backup codes. The old ones stop working.")}</p>
        </ConfirmForm>
      )}
      {step.at === "remove" && (
        <ConfirmForm act={t("Turn off")} onConfirm={remove} onCancel={rest}>
          <p>
            {t("From then on your password alone signs you in. Your backup codes stop working.")}
          </p>
        </ConfirmForm>
      )}
    </section>
  );
}

function AtRest({
  on,
  onStep,
}: {
  on: boolean;
  onStep: (step: "begin" | "renew" | "remove") => void;
}) {
  return (
    <>
      <p>
        {on
          ? t("On. Signing in takes your password and a code from the app.")
          : t("Off. With an app on your phone, a stolen password alone opens nothing.")}
      </p>
      <div className="form-acts">
        {on ? (
          <>
            <Button onClick={() => onStep("renew")}>{t("New backup codes")}</Button>
            <Button look="danger" onClick={() => onStep("remove")}>
              {t("Turn off")}
            </Button>
          </>
        ) : (
          <Button onClick={() => onStep("begin")}>{t("Set up an app")}</Button>
        )}
      </div>
    </>
  );
}
