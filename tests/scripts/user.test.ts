import { testDatabase } from "@/tests/setup/database";
import { bundled, type Programs, type Told } from "@/tests/setup/program";

const database = testDatabase();

let programs: Programs;
beforeAll(async () => {
  programs = await bundled("scripts/cli/user.ts");
});
afterAll(() => programs.remove());

const user = (...args: string[]): Promise<Told> =>
  programs.run("user", args, {
    DATABASE_URL: database.url,
    PUBLIC_URL: "https://facts.example.org",
  });

const ada = ["--email", "Ada@Example.org"];

test("makes an account and prints the link that sets its password, once", async () => {
  const told = await user("create", ...ada, "--role", "admin", "--name", "Ada Byron");
  expect(told).toMatchObject({ code: 0, err: "" });
  expect(told.out).toMatch(/https:\/\/facts\.example\.org\/set-password\?token=[\w-]{32}\n$/);
  expect((await user("list")).out).toMatch(/^ada@example\.org +admin +Ada Byron\n$/);
  const [event] = await database.sql`
    select type, actor_id from audit_event where subject_kind = 'person' order by id limit 1`;
  expect(event).toEqual({ type: "person.created", actor_id: null });
});

test("says in one line what is wrong, and fails", async () => {
  expect(await user("create", ...ada, "--role", "editor")).toEqual({
    code: 1,
    out: "",
    err: "Someone has this e-mail address already.\n",
  });
  expect((await user("create", "--email", "x", "--role", "editor")).err).toContain(
    "name@example.org",
  );
  expect((await user("create", "--email", "x@y.org", "--role", "boss")).err).toContain("--role");
  expect((await user("disable", ...ada)).err).toContain("last admin");
  expect((await user("link", "--email", "nobody@example.org")).err).toContain("not found");
  expect((await user()).err).toContain("npm run user -- COMMAND");
  expect((await user("constructor")).code).toBe(1);
  expect((await user("list", "--all")).code).toBe(1);
});

test("changes roles, shuts and opens accounts", async () => {
  const kim = ["--email", "kim@example.org"];
  await user("create", ...kim, "--role", "checker");
  expect((await user("role", ...kim, "--role", "editor")).out).toContain("editor");
  expect((await user("disable", ...kim)).out).toContain("(disabled)");
  expect((await user("link", ...kim)).err).toContain("Enable this account first.");
  expect((await user("enable", ...kim)).out).not.toContain("disabled");
  expect((await user("link", ...kim, "--lost-app")).out).toContain("token=");
});
