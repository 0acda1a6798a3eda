import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const root = path.join(__dirname, "..", "..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

/** The compose specification's own schema, as a linter for such files ships it. */
function composeSchema() {
  const folder = path.dirname(require.resolve("dclint/package.json"));
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(path.join(folder, "schemas", "compose.schema.json"), "utf8"),
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const format of ["ports", "expose", "duration", "subnet_ip_address"])
    ajv.addFormat(format, true);
  return ajv.compile(schema);
}

interface Service {
  environment?: Record<string, string>;
  user?: string;
  healthcheck?: { test?: string[]; disable?: boolean };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}
const compose = (): Compose => parse(read("docker-compose.yml"), { merge: true });

test("docker-compose.yml is valid by the compose specification", () => {
  const validate = composeSchema();
  expect(validate(compose()) ? [] : validate.errors).toEqual([]);
});

test("that schema would find a mistake", () => {
  const wrong = { ...compose(), servces: {} };
  expect(composeSchema()(wrong)).toBe(false);
  const { app } = compose().services;
  expect(
    composeSchema()({
      services: { app: { ...app, depends_on: { database: { condition: "up" } } } },
    }),
  ).toBe(false);
});

test("secrets come from the environment, and nothing starts without them", () => {
  const text = read("docker-compose.yml");
  for (const secret of ["POSTGRES_PASSWORD", "SESSION_SECRET"]) {
    const uses = text.match(new RegExp(`\\$\\{${secret}[^}]*\\}`, "g")) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((use) => !use.startsWith(`\${${secret}:?`))).toEqual([]);
  }
  expect(Object.keys(compose().volumes)).toEqual(["database"]);
  expect(compose().services.database?.healthcheck?.test).toBeDefined();
});

test("the image does not run as root and says whether it is well", () => {
  const lines = read("Dockerfile").split("\n");
  const final = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));
  expect(final).toContain("USER node");
  expect(final.some((line) => line.startsWith("HEALTHCHECK"))).toBe(true);
});

test("every variable that the product or compose reads is explained in .env.example", () => {
  const explained = new Set(read(".env.example").match(/^[A-Z_]+(?==)/gm));
  const asked = [
    ...(read("docker-compose.yml").match(/(?<=\$\{)[A-Z_]+/g) ?? []),
    ...(read("lib/env.ts").match(/^ {2}[A-Z_]+(?=:)/gm) ?? []).map((name) => name.trim()),
  ];
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((name) => name !== "NODE_ENV" && !explained.has(name))).toEqual([]);
});
