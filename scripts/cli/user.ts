/**
 * `npm run user`: makes and looks after accounts on the machine of the newsroom. Whoever can run this
 * has the database itself, so nobody is asked to sign in; the trail says that no person did it.
 */
import { parseArgs } from "node:util";
import { closePools } from "@/lib/db/engine/pool";
import { Invalid } from "@/lib/domain/errors";
import { type Person, personInput, role } from "@/lib/domain/person";
import {
  changeRole,
  createPerson,
  findPerson,
  listPeople,
  makeLink,
  operator,
  removeApp,
  setDisabled,
} from "@/lib/services/people";

const USAGE = `npm run user -- COMMAND

  create --email ADDRESS --role ROLE [--name NAME]   make an account; prints its one-time link
  list                                               everyone, with role and state
  role --email ADDRESS --role ROLE                   give another role
  disable --email ADDRESS                            shut the account, end its sessions
  enable --email ADDRESS                             open it again
  link --email ADDRESS [--lost-app]                  a new one-time link to set the password;
                                                     --lost-app also turns the authenticator app off

ROLE is checker, editor or admin.`;

type Options = { email?: string; role?: string; name?: string; "lost-app"?: boolean };
const say = (...lines: string[]) => process.stdout.write(`${lines.join("\n")}\n`);

class Misuse extends Error {}

async function personOf({ email }: Options): Promise<Person> {
  if (!email) throw new Misuse("Name the person with --email.");
  return findPerson(operator, email);
}

function roleOf(options: Options) {
  const parsed = role.safeParse(options.role);
  if (!parsed.success) throw new Misuse("Name the role with --role: checker, editor or admin.");
  return parsed.data;
}

function sayLink(person: Person, link: string): void {
  say(`One-time link for ${person.email}, for 48 hours:`, link);
}

function row(person: Person): string {
  const marks = [person.disabledAt && "disabled", person.twoFactorEnabled && "app"].filter(Boolean);
  return `${person.email.padEnd(32)} ${person.role.padEnd(8)} ${person.name}${marks.length ? ` (${marks.join(", ")})` : ""}`;
}

const commands: Record<string, (options: Options) => Promise<void>> = {
  async create(options) {
    if (!options.email) throw new Misuse("Name the person with --email.");
    const name = options.name ?? options.email.split("@")[0];
    const parsed = personInput.safeParse({ email: options.email, name, role: roleOf(options) });
    if (!parsed.success)
      throw new Misuse(parsed.error.issues.map(({ message }) => message).join(" "));
    const { person, link } = await createPerson(operator, parsed.data);
    sayLink(person, link);
  },
  async list() {
    const people = await listPeople(operator);
    say(
      ...(people.length
        ? people.map(row)
        : ["Nobody yet. Make the first account: create --role admin"]),
    );
  },
  async role(options) {
    const person = await personOf(options);
    say(row(await changeRole(operator, { id: person.id, role: roleOf(options) })));
  },
  async disable(options) {
    const { id } = await personOf(options);
    say(row(await setDisabled(operator, { id, disabled: true })));
  },
  async enable(options) {
    const { id } = await personOf(options);
    say(row(await setDisabled(operator, { id, disabled: false })));
  },
  async link(options) {
    const person = await personOf(options);
    if (options["lost-app"]) await removeApp(operator, { id: person.id });
    sayLink(person, (await makeLink(operator, { id: person.id })).link);
  },
};

function read(): { command: (options: Options) => Promise<void>; options: Options } {
  let parsed: { values: Options; positionals: string[] };
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        email: { type: "string" },
        role: { type: "string" },
        name: { type: "string" },
        "lost-app": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
  const [name = "", ...more] = parsed.positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || more.length) throw new Misuse(USAGE);
  return { command, options: parsed.values };
}

async function main(): Promise<void> {
  try {
    const { command, options } = read();
    await command(options);
  } catch (error) {
    const details = error instanceof Invalid ? error.errors.map(({ detail }) => detail) : [];
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${details.join(" ") || message}\n`);
    process.exitCode = 1;
  } finally {
    await closePools();
  }
}

await main();
