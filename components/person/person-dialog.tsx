"use client";
// One account: its role, a new link for its password, and whether it is open at all.
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { editPerson, makeLink } from "@/lib/client/people";
import type { Person, Role } from "@/lib/domain/person";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { OneTimeLink, SETS_PASSWORD } from "./one-time-link";
import { RoleField } from "./role-field";

type Props = {
  /** Null while nobody is chosen. */
  person: Person | null;
  isMe: boolean;
  onClose: () => void;
  onChanged: () => void;
};

export function PersonDialog({ person, isMe, onClose, onChanged }: Props) {
  return (
    <Dialog open={person !== null} onClose={onClose} title={person?.name ?? ""}>
      {person && <Account person={person} isMe={isMe} onClose={onClose} onChanged={onChanged} />}
    </Dialog>
  );
}

function Account({ person, isMe, onClose, onChanged }: Props & { person: Person }) {
  const [role, setRole] = useState<Role>(person.role);
  const [link, setLink] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { run, busy, problem } = useAct();
  const say = useToast();
  const disabled = person.disabledAt !== null;

  async function saveRole() {
    if (!(await run(() => editPerson(person.id, { role })))) return;
    say(t(NOW[role], { name: person.name }));
    onChanged();
    onClose();
  }

  async function newLink() {
    const answer = await run((idempotencyKey) => makeLink(person.id, { idempotencyKey }));
    if (answer) setLink(answer.link);
  }

  async function open(disable: boolean) {
    if (!(await run(() => editPerson(person.id, { disabled: disable })))) return;
    say(
      disable
        ? t("{name} can’t sign in any more.", { name: person.name })
        : t("{name} can sign in again.", { name: person.name }),
    );
    onChanged();
    onClose();
  }

  async function takeAppAway() {
    if (!(await run(() => editPerson(person.id, { authenticatorApp: false })))) return;
    say(t("{name} signs in with the password alone now.", { name: person.name }));
    onChanged();
    onClose();
  }

  return (
    <div className="account">
      <p className="muted">
        <bdi>{person.email}</bdi>
      </p>
      <ActProblemNotice problem={problem} title={t("This was not done")} />
      <section className="account-part">
        <RoleField value={role} onValue={setRole} />
        {role === "checker" && person.role !== "checker" && (
          <p>{t("Approvals given so far stop counting for claims that are not published yet.")}</p>
        )}
        <p className="form-acts">
          <Button
            look="primary"
            busy={busy}
            whyNot={role === person.role ? t("This is the role already.") : null}
            onClick={() => void saveRole()}
          >
            {t("Save role")}
          </Button>
        </p>
      </section>
      <section className="account-part">
        <h3>{t("Password")}</h3>
        {link ? (
          <OneTimeLink name={person.name} link={link} about={SETS_PASSWORD} />
        ) : (
          <>
            <p>
              {t(
                "A new link sets a new password, once. Links made earlier stop working; the present password works until then.",
              )}
            </p>
            <p className="form-acts">
              <Button
                busy={busy}
                whyNot={disabled ? t("Enable the account first.") : null}
                onClick={() => void newLink()}
              >
                {t("Make a new link")}
              </Button>
            </p>
          </>
        )}
      </section>
      {person.twoFactorEnabled && (
        <section className="account-part">
          <h3>{t("Authenticator app")}</h3>
          <p>
            {rich(
              "Lost with the phone? Taken away, {name} is signed out everywhere and signs in with the password alone until a new app is set up.",
              { name: <bdi>{person.name}</bdi> },
            )}
          </p>
          <p className="form-acts">
            <Button look="danger" busy={busy} onClick={() => void takeAppAway()}>
              {t("Take the app away")}
            </Button>
          </p>
        </section>
      )}
      <section className="account-part">
        <h3>{t("Account")}</h3>
        {disabled ? (
          <>
            <p>
              {rich(
                "Disabled. Enabled again, {name} signs in with a password from a new link or the old one.",
                { name: <bdi>{person.name}</bdi> },
              )}
            </p>
            <p className="form-acts">
              <Button busy={busy} onClick={() => void open(false)}>
                {t("Enable the account")}
              </Button>
            </p>
          </>
        ) : asked ? (
          <>
            <p role="alert">
              {rich(
                "{name} is signed out everywhere at once, open links stop working, and approvals that are not published yet no longer count. All past work stays under the name.",
                { name: <bdi>{person.name}</bdi> },
              )}
            </p>
            <p className="form-acts">
              <Button look="danger" busy={busy} onClick={() => void open(true)}>
                {t("Disable {name}", { name: person.name })}
              </Button>
              <Button look="quiet" onClick={() => setAsked(false)}>
                {t("Cancel")}
              </Button>
            </p>
          </>
        ) : (
          <p className="form-acts">
            <Button look="danger" onClick={() => setAsked(true)}>
              {isMe ? t("Disable my own account") : t("Disable the account")}
            </Button>
          </p>
        )}
      </section>
    </div>
  );
}

const NOW: Record<Role, string> = {
  checker: msg("{name} is a checker now."),
  editor: msg("{name} is an editor now."),
  admin: msg("{name} is an admin now."),
};
