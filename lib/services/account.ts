import "server-only";
// What people see and change of their own account. The password and the authenticator app go through
// the sign-in door (lib/auth), which asks for the password again.
import * as accounts from "@/lib/db/accounts";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as people from "@/lib/db/people";
import type { OneTimeLink, OwnAccount, OwnNameInput } from "@/lib/domain/account";
import { Unauthenticated } from "@/lib/domain/errors";
import { type Actor, type Person, roles } from "@/lib/domain/person";
import { env } from "@/lib/env";
import { permit } from "./guard";

/** The own account with its open sessions; `token` is the session that asks. */
export async function readAccount(actor: Actor, token: string | null): Promise<OwnAccount> {
  const [person, sessions] = await Promise.all([
    people.byId(desk, actor.id),
    accounts.sessionsOf(actor.id, token),
  ]);
  if (!person) throw new Unauthenticated();
  return { person, sessions };
}

/** Changes the own name, as it stands under what one does from now on. */
export function renameSelf(actor: Actor, { name }: OwnNameInput): Promise<Person> {
  permit(actor, "account.edit");
  return inTransaction(actor, async (tx) => {
    const person = await people.lockById(tx, actor.id);
    if (!person) throw new Unauthenticated();
    if (person.name === name) return person;
    await audit.append(
      tx,
      actor,
      { kind: "person", id: actor.id },
      {
        type: "person.renamed",
        facts: {},
        texts: { from: { name: person.name }, to: { name } },
      },
    );
    return (await people.setName(tx, actor.id, name)) ?? person;
  });
}

/** Whether a one-time link still works, and whose it is. "gone" is used, replaced, or never ours. */
export async function readLink(token: string): Promise<OneTimeLink> {
  const found = await accounts.personOfLink(token);
  if (!found) return { state: "gone" };
  return found.open ? { state: "open", email: found.email } : { state: "expired" };
}

/** The demo's accounts with their password, which is no secret; null outside of the demo. */
export async function demoAccounts(): Promise<{ people: Person[]; password: string } | null> {
  if (!env.DEMO) return null;
  const demo = (await people.list(desk)).filter(
    (person) => person.email.endsWith("@demo.test") && !person.disabledAt,
  );
  const place = ({ role, email }: Person) => `${roles.indexOf(role)} ${email.split("@")[0]}`;
  demo.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return demo.length ? { people: demo, password: env.DEMO_PASSWORD } : null;
}
