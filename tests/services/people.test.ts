import * as audit from "@/lib/db/audit";
import { closePools, desk } from "@/lib/db/engine/pool";
import { newsroomSubject } from "@/lib/db/newsroom";
import { Forbidden, Invalid, NotFound, Refused, Stale } from "@/lib/domain/errors";
import { type Actor, type Person, personInput, type Role } from "@/lib/domain/person";
import { renameSelf } from "@/lib/services/account";
import { staff } from "@/lib/services/desk";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import {
  changeRole,
  createPerson,
  listPeople,
  makeLink,
  operator,
  removeApp,
  setDisabled,
} from "@/lib/services/people";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let count = 0;
async function make(role: Role, name = "Robin Sato"): Promise<Person> {
  count += 1;
  const { person } = await createPerson(operator, { email: `p${count}@example.org`, name, role });
  return person;
}

const history = async (person: Person) =>
  (await audit.list(desk, { kind: "person", id: person.id }, 50, null)).map(
    ({ type, facts, actor }) => ({
      type,
      facts,
      by: actor?.id ?? null,
    }),
  );

let admin: Actor;
beforeAll(async () => {
  admin = await make("admin", "Ada Admin");
});

test("an admin makes an account and gets the link to hand over; the trail names who did it", async () => {
  const { person, link } = await createPerson(admin, {
    email: "kim@example.org",
    name: "Kim Ode",
    role: "editor",
  });
  expect(person).toMatchObject({ email: "kim@example.org", role: "editor", disabledAt: null });
  expect(link).toContain("/set-password?token=");
  expect(await history(person)).toEqual([
    { type: "person.link_made", facts: {}, by: admin.id },
    { type: "person.created", facts: { role: "editor" }, by: admin.id },
  ]);
  const trail = await database.sql`select facts from audit_event where subject_id = ${person.id}`;
  expect(JSON.stringify(trail)).not.toContain("kim@");
});

test("the e-mail address is one person's, however it is written", async () => {
  const input = personInput.parse({ email: "KIM2@Example.org", name: "Kim", role: "checker" });
  await createPerson(admin, input);
  await expect(createPerson(admin, input)).rejects.toThrow(Invalid);
});

test.each(["checker", "editor"] as const)("a %s manages nobody", async (role) => {
  const person = await make(role);
  const other = await make("checker");
  const acts = [
    () => listPeople(person),
    () => createPerson(person, { email: "x@example.org", name: "X", role: "admin" }),
    () => changeRole(person, { id: person.id, role: "admin" }),
    () => setDisabled(person, { id: other.id, disabled: true }),
    () => makeLink(person, { id: other.id }),
    () => removeApp(person, { id: other.id }),
    () => patchNewsroom(person, { patch: { quorum: 1 }, version: 0 }),
  ];
  for (const act of acts) await expect((async () => act())()).rejects.toThrow(Forbidden);
  expect((await history(other)).map(({ type }) => type)).toEqual([
    "person.link_made",
    "person.created",
  ]);
});

test("a changed role and a shut account are in the trail; a change that changes nothing is not", async () => {
  const person = await make("checker");
  await changeRole(admin, { id: person.id, role: "editor" });
  await changeRole(admin, { id: person.id, role: "editor" });
  const shut = await setDisabled(admin, { id: person.id, disabled: true });
  expect(shut.disabledAt).not.toBeNull();
  await setDisabled(admin, { id: person.id, disabled: true });
  await setDisabled(admin, { id: person.id, disabled: false });
  expect((await history(person)).slice(0, 3)).toEqual([
    { type: "person.disabled", facts: { disabled: false }, by: admin.id },
    { type: "person.disabled", facts: { disabled: true }, by: admin.id },
    { type: "person.role_changed", facts: { from: "checker", to: "editor" }, by: admin.id },
  ]);
});

test("work can be given to those who are active, and their addresses stay private", async () => {
  const [active, gone] = [await make("checker", "Zoe Active"), await make("checker", "Zoe Gone")];
  await setDisabled(admin, { id: gone.id, disabled: true });
  const named = await staff(active);
  expect(named).toContainEqual({ id: active.id, name: "Zoe Active" });
  expect(named.map(({ id }) => id)).not.toContain(gone.id);
  expect((await listPeople(admin)).at(-1)?.disabledAt).not.toBeNull();
});

test("the last active admin stays one, also when two try to leave at the same moment", async () => {
  await expect(changeRole(admin, { id: admin.id, role: "editor" })).rejects.toThrow(Refused);
  await expect(setDisabled(operator, { id: admin.id, disabled: true })).rejects.toThrow(
    "last admin",
  );
  const second = await make("admin");
  for (let round = 0; round < 5; round += 1) {
    const left = await Promise.allSettled([
      changeRole(operator, { id: admin.id, role: "editor" }),
      setDisabled(operator, { id: second.id, disabled: true }),
    ]);
    expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await changeRole(operator, { id: admin.id, role: "admin" });
    await setDisabled(operator, { id: second.id, disabled: false });
  }
});

test("a person changes the own name", async () => {
  const person = await make("checker", "Old Name");
  expect((await renameSelf(person, { name: "New Name" })).name).toBe("New Name");
  const [event] = await audit.list(desk, { kind: "person", id: person.id }, 1, null);
  expect(event).toMatchObject({
    type: "person.renamed",
    texts: { from: { name: "Old Name" }, to: { name: "New Name" } },
  });
});

test("nobody is found by an id that nobody has", async () => {
  const id = "00000000-0000-4000-8000-000000000000";
  await expect(makeLink(admin, { id })).rejects.toThrow(NotFound);
  await expect(setDisabled(admin, { id, disabled: true })).rejects.toThrow(NotFound);
});

test("a repeated request for an account does not keep its link anywhere", async () => {
  const once = { key: "k1", fingerprint: "f1" };
  const input = { email: "once@example.org", name: "Once", role: "checker" } as const;
  const first = await createPerson({ ...admin, once }, input);
  const again = await createPerson({ ...admin, once }, input);
  expect(again.person.id).toBe(first.person.id);
  const kept = await database.sql`select result from idempotency_key`;
  expect(JSON.stringify(kept)).not.toContain("token=");
});

describe("the newsroom's settings", () => {
  test("are changed by an admin who saw the version that stands, with an event", async () => {
    const before = await getNewsroom();
    const after = await patchNewsroom(admin, {
      patch: { name: "The Tyne Desk", publicNames: false },
      version: before.version,
    });
    expect(after).toMatchObject({ name: "The Tyne Desk", publicNames: false });
    expect(after.version).toBeGreaterThan(before.version);
    expect(await getNewsroom()).toEqual(after);
    const [event] = await audit.list(desk, newsroomSubject, 1, null);
    expect(event).toMatchObject({
      type: "newsroom.edited",
      seq: after.version,
      facts: { fields: ["name", "publicNames"] },
      texts: { from: { name: before.name }, to: { name: "The Tyne Desk" } },
    });
  });

  test("are not changed over what someone else saved meanwhile", async () => {
    const { version } = await getNewsroom();
    const edits = await Promise.allSettled([
      patchNewsroom(admin, { patch: { about: "One" }, version }),
      patchNewsroom(admin, { patch: { about: "Two" }, version }),
    ]);
    const refused = edits.find((edit) => edit.status === "rejected");
    expect(edits.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(refused).toMatchObject({ reason: expect.any(Stale) });
    const stands = await getNewsroom();
    expect(refused).toMatchObject({ reason: { currentVersion: stands.version } });
  });

  test("ask for at least as many approvals for high risk as for the others", async () => {
    const { version } = await getNewsroom();
    const patch = { quorum: 3, quorumHigh: 2 };
    await expect(patchNewsroom(admin, { patch, version })).rejects.toThrow(Invalid);
    expect((await getNewsroom()).version).toBe(version);
  });
});
