"use client";
// One account: its role, a new link for its password, and whether it is open at all.
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { editPerson, makeLink } from "@/lib/client/people";
import { type Person, type Role, roleWords } from "@/lib/domain/person";
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
    say(`${person.name} is ${withArticle(role)} now.`);
    onChanged();
    onClose();
  }

  async function newLink() {
    const answer = await run((idempotencyKey) => makeLink(person.id, { idempotencyKey }));
    if (answer) setLink(answer.link);
  }

  async function open(disable: boolean) {
    if (!(await run(() => editPerson(person.id, { disabled: disable })))) return;
    say(disable ? `${person.name} can’t sign in any more.` : `${person.name} can sign in again.`);
    onChanged();
    onClose();
  }

  async function takeAppAway() {
    if (!(await run(() => editPerson(person.id, { authenticatorApp: false })))) return;
    say(`${person.name} signs in with the password alone now.`);
    onChanged();
    onClose();
  }

  return (
    <div className="account">
      <p className="muted">
        <bdi>{person.email}</bdi>
      </p>
      <ActProblemNotice problem={problem} title="This was not done" />
      <section className="account-part">
        <RoleField value={role} onValue={setRole} />
        {role === "checker" && person.role !== "checker" && (
          <p>Approvals given so far stop counting for claims that are not published yet.</p>
        )}
        <p className="form-acts">
          <Button
            look="primary"
            busy={busy}
            whyNot={role === person.role ? "This is the role already." : null}
            onClick={() => void saveRole()}
          >
            Save role
          </Button>
        </p>
      </section>
      <section className="account-part">
        <h3>Password</h3>
        {link ? (
          <OneTimeLink name={person.name} link={link} about={SETS_PASSWORD} />
        ) : (
          <>
            <p>
              A new link sets a new password, once. Links made earlier stop working; the present
              password works until then.
            </p>
            <p className="form-acts">
              <Button
                busy={busy}
                whyNot={disabled ? "Enable the account first." : null}
                onClick={() => void newLink()}
              >
                Make a new link
              </Button>
            </p>
          </>
        )}
      </section>
      {person.twoFactorEnabled && (
        <section className="account-part">
          <h3>Authenticator app</h3>
          <p>
            Lost with the phone? Taken away, <bdi>{person.name}</bdi> is signed out everywhere and
            signs in with the password alone until a new app is set up.
          </p>
          <p className="form-acts">
            <Button look="danger" busy={busy} onClick={() => void takeAppAway()}>
              Take the app away
            </Button>
          </p>
        </section>
      )}
      <section className="account-part">
        <h3>Account</h3>
        {disabled ? (
          <>
            <p>
              Disabled. Enabled again, <bdi>{person.name}</bdi> signs in with a password from a new
              link or the old one.
            </p>
            <p className="form-acts">
              <Button busy={busy} onClick={() => void open(false)}>
                Enable the account
              </Button>
            </p>
          </>
        ) : asked ? (
          <>
            <p role="alert">
              <bdi>{person.name}</bdi> is signed out everywhere at once, open links stop working,
              and approvals that are not published yet no longer count. All past work stays under
              the name.
            </p>
            <p className="form-acts">
              <Button look="danger" busy={busy} onClick={() => void open(true)}>
                Disable {person.name}
              </Button>
              <Button look="quiet" onClick={() => setAsked(false)}>
                Cancel
              </Button>
            </p>
          </>
        ) : (
          <p className="form-acts">
            <Button look="danger" onClick={() => setAsked(true)}>
              {isMe ? "Disable my own account" : "Disable the account"}
            </Button>
          </p>
        )}
      </section>
    </div>
  );
}

function withArticle(role: Role): string {
  return `${role === "checker" ? "a" : "an"} ${roleWords[role].toLowerCase()}`;
}
