"use client";
// The way in: address and password, then the app's code where it is on.
import { useState } from "react";
import { CodeStep } from "./code-step";
import type { DemoAccount } from "./demo-accounts";
import { DemoAccounts } from "./demo-accounts";
import { PasswordStep } from "./password-step";

type Props = {
  /** Where to go then: a path of our own. */
  next: string;
  demo: { people: DemoAccount[]; password: string } | null;
};

export function SignIn({ next, demo }: Props) {
  const [step, setStep] = useState<"password" | "code">("password");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [notice, setNotice] = useState<string | null>(null);

  // A page load, so that everything is read as the person who signed in.
  const done = () => window.location.assign(next);

  function startAgain(reason: string | null) {
    setPassword("");
    setNotice(reason);
    setStep("password");
  }

  if (step === "code") return <CodeStep onDone={done} onStartAgain={startAgain} />;
  return (
    <>
      <PasswordStep
        {...{ email, password, notice }}
        onEmail={setEmail}
        onPassword={setPassword}
        onDone={(codeNeeded) => (codeNeeded ? setStep("code") : done())}
      />
      {demo && (
        <DemoAccounts
          people={demo.people}
          password={demo.password}
          onChoose={(chosen) => {
            setEmail(chosen);
            setPassword(demo.password);
          }}
        />
      )}
    </>
  );
}
