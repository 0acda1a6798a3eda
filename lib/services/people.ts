import "server-only";
// Who works here. Nobody registers: an admin, or the operator at the command line, makes an account
// and hands over its one-time link.
import * as accounts from "@/lib/db/accounts";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as people from "@/lib/db/people";
import type { AuditEvent } from "@/lib/domain/audit";
import { Forbidden, Invalid, NotFound, Refused } from "@/lib/domain/errors";
import { whyNot } from "@/lib/domain/permissions";
import type { Actor, Person, PersonInput, Role } from "@/lib/domain/person";
import type { PersonWithLink } from "@/lib/domain/view/answer";
import { publicOrigin } from "@/lib/env";
import { msg } from "@/lib/words/t";

/** Whoever runs the command: has the database itself, and no account. */
export const operator = { operator: true } as const;
type Doer = Actor | typeof operator;

function permit(doer: Doer): void {
  const reason = "operator" in doer ? null : whyNot(doer.role, "people.manage");
  if (reason) throw new Forbidden([reason]);
}

const asActor = (doer: Doer) => ("operator" in doer ? null : doer);

function record(tx: Tx, doer: Doer, personId: string, event: AuditEvent): Promise<number> {
  return audit.append(tx, asActor(doer), { kind: "person", id: personId }, event);
}

/** Everyone with an account, for those who manage them. Throws Forbidden. */
export async function listPeople(doer: Doer): Promise<Person[]> {
  permit(doer);
  return people.list(desk);
}

/** The one with this e-mail address. Throws NotFound, and Forbidden for who does not manage people. */
export async function findPerson(doer: Doer, email: string): Promise<Person> {
  permit(doer);
  return found(await people.byEmail(desk, email));
}

/** Makes an account; sends nothing. The link sets its password, once, within 48 hours. */
export async function createPerson(doer: Doer, input: PersonInput): Promise<PersonWithLink> {
  permit(doer);
  const made = await inTransaction(asActor(doer), async (tx) => {
    const person = await people.insert(tx, input);
    if (!person)
      throw new Invalid([
        { pointer: "/email", detail: msg("Someone has this e-mail address already.") },
      ]);
    await record(tx, doer, person.id, {
      type: "person.created",
      facts: { role: person.role },
      texts: { name: person.name, email: person.email },
    });
    return person;
  });
  return makeLink(doer, { id: made.id });
}

/** A new one-time link; the earlier ones stop working. Refused for a disabled account. */
export function makeLink(doer: Doer, { id }: { id: string }): Promise<PersonWithLink> {
  permit(doer);
  // Without the request's key: what is kept for a repeated request would keep the link, too.
  return inTransaction(null, async (tx) => {
    const person = await load(tx, id);
    if (person.disabledAt)
      throw new Refused([{ code: "disabled", text: msg("Enable this account first.") }]);
    const token = await accounts.replaceLink(tx, id);
    await record(tx, doer, id, { type: "person.link_made", facts: {}, texts: {} });
    return { person, link: `${publicOrigin()}/set-password?token=${token}` };
  });
}

/** Gives another role. Refused when nobody could manage people any more. */
export function changeRole(doer: Doer, { id, role }: { id: string; role: Role }): Promise<Person> {
  permit(doer);
  return inTransaction(asActor(doer), async (tx) => {
    const others = await people.otherAdmins(tx, id);
    const person = await load(tx, id);
    if (person.role === role) return person;
    if (isActiveAdmin(person) && others === 0) throw lastAdmin();
    await record(tx, doer, id, {
      type: "person.role_changed",
      facts: { from: person.role, to: role },
      texts: {},
    });
    return found(await people.setRole(tx, id, role));
  });
}

/** Shuts an account and ends its sessions and links, or opens it again. The person's work stays. */
export function setDisabled(
  doer: Doer,
  { id, disabled }: { id: string; disabled: boolean },
): Promise<Person> {
  permit(doer);
  return inTransaction(asActor(doer), async (tx) => {
    const others = await people.otherAdmins(tx, id);
    const person = await load(tx, id);
    if ((person.disabledAt !== null) === disabled) return person;
    if (disabled && isActiveAdmin(person) && others === 0) throw lastAdmin();
    await record(tx, doer, id, { type: "person.disabled", facts: { disabled }, texts: {} });
    await accounts.endAll(tx, id);
    return found(await people.setDisabled(tx, id, disabled));
  });
}

/** Takes the authenticator app away from someone who lost it, and ends their sessions. */
export function removeApp(doer: Doer, { id }: { id: string }): Promise<Person> {
  permit(doer);
  return inTransaction(asActor(doer), async (tx) => {
    await load(tx, id);
    if (await accounts.removeTwoFactor(tx, id)) {
      await accounts.endAll(tx, id);
      await record(tx, doer, id, { type: "person.app_removed", facts: {}, texts: {} });
    }
    return load(tx, id);
  });
}

async function load(tx: Tx, id: string): Promise<Person> {
  return found(await people.lockById(tx, id));
}

function found(person: Person | null): Person {
  if (!person) throw new NotFound(msg("This person"));
  return person;
}

const isActiveAdmin = (person: Person) => person.role === "admin" && !person.disabledAt;

function lastAdmin(): Refused {
  return new Refused([
    { code: "last_admin", text: msg("This is the last admin. Make someone else an admin first.") },
  ]);
}
