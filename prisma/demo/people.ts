// The five accounts of the demo. They exist only with the embedded database.
import { setPassword } from "@/lib/auth/password";
import type { Actor, Role } from "@/lib/domain/person";
import { createPerson, operator } from "@/lib/services/people";

const accounts = {
  checker: { name: "Demo checker", role: "checker" },
  checker2: { name: "Demo checker 2", role: "checker" },
  editor: { name: "Demo editor", role: "editor" },
  editor2: { name: "Demo editor 2", role: "editor" },
  admin: { name: "Demo admin", role: "admin" },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Cast = Record<keyof typeof accounts, Actor>;

/** Makes the accounts and gives each the same password. */
export async function makePeople(password: string): Promise<Cast> {
  const made = Object.entries(accounts).map(async ([key, { name, role }]) => {
    const { person } = await createPerson(operator, { email: `${key}@demo.test`, name, role });
    await setPassword(person.id, password);
    return [key, { id: person.id, name, role }] as const;
  });
  return Object.fromEntries(await Promise.all(made)) as Cast;
}
