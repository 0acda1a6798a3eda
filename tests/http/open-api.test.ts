import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { testDatabase } from "@/tests/setup/database";
import { makeCast, makeClaimIn, makeEvidence, QUOTE } from "../make";
import { type Answer, call } from "./call";
import { faultsOf, type Operation, operationFor, readDocument } from "./document";

const database = testDatabase();
database.atEnd(closePools);

const NOBODY = "00000000-0000-4000-8000-000000000000";
/** Bodies that each POST and PATCH takes; the rest is refused for its body, after who may call it. */
const bodies: Record<string, object> = {
  "POST /api/v1/articles": { headline: "A", text: "Some text.", language: "en" },
  "POST /api/v1/articles/{slug}/revisions": { text: "Other words." },
  "POST /api/v1/articles/{slug}/claims": { quote: QUOTE },
  "PATCH /api/v1/desk/articles/{slug}": { headline: "B" },
  "PATCH /api/v1/desk/claims/{slug}": { summary: "Short." },
  "POST /api/v1/desk/claims/assign": { slugs: ["x"], assigneeId: null },
  "POST /api/v1/desk/claims/{slug}/moves": { move: "start", version: 1 },
  "POST /api/v1/desk/claims/{slug}/replies": { askedOf: "A", how: "phone", askedOn: "2024-03-04" },
  "PATCH /api/v1/desk/claims/{slug}/replies/{id}": {},
  "POST /api/v1/desk/claims/{slug}/translations": { language: "es", statement: "A" },
  "PATCH /api/v1/desk/claims/{slug}/translations/{id}": {},
  "POST /api/v1/desk/experts": { expert: "E", answerBy: "2999-01-01", claims: ["x"] },
  "POST /api/v1/desk/claims/{slug}/outlet-requests": {
    askedOf: "A",
    how: "phone",
    askedOn: "2024-03-04",
  },
  "PATCH /api/v1/desk/claims/{slug}/outlet-requests/{id}": {},
  "POST /api/v1/desk/claims/{slug}/opinions": { personId: NOBODY },
  "POST /api/v1/desk/claims/{slug}/opinion": { rating: "true", reason: "R" },
  "POST /api/v1/desk/claims/{slug}/opinions/{id}/settle": { rating: "true", reason: "R" },
  "POST /api/v1/desk/topics": { name: "T" },
  "PATCH /api/v1/desk/topics/{slug}": {},
  "POST /api/v1/desk/keys": { name: "K", scope: "read" },
  "PATCH /api/v1/desk/webhooks/{id}": { active: false },
  "POST /api/v1/desk/webhooks": { url: "https://cms.example.org/", events: ["claim.published"] },
  "POST /api/v1/desk/sources/{id}/identity": { identity: "I" },
  "POST /api/v1/desk/sources/{id}/merge": { into: NOBODY },
  "POST /api/v1/desk/sources/{id}/withdrawal": { on: "2024-03-04", reason: "R", published: "flag" },
  "POST /api/v1/desk/notifications/read": { read: true },
  "PATCH /api/v1/desk/notifications/choices": { choices: {}, digestHour: 8, timeZone: "UTC" },
  "POST /api/v1/desk/claims/{slug}/notes/{id}/suggestion": { outcome: "declined" },
  "PATCH /api/v1/desk/reports/{id}": { state: "spam" },
  "POST /api/v1/desk/erasures": {
    what: "person",
    personId: NOBODY,
    basis: "objection",
    reason: "By letter.",
  },
  "PATCH /api/v1/desk/erasures/{id}": { state: "declined" },
  "POST /api/v1/desk/claims/{slug}/evidence": { source: { title: "S" }, stance: "context" },
  "PATCH /api/v1/desk/claims/{slug}/evidence/{id}": { note: "N" },
  "POST /api/v1/desk/claims/{slug}/text": { act: "gone", revision: 1 },
  "POST /api/v1/desk/claims/{slug}/notes": { body: "N" },
  "PATCH /api/v1/desk/claims/{slug}/notes/{id}": { resolved: true },
  "POST /api/v1/desk/claims/{slug}/presence": { tab: NOBODY, editing: null },
  "PATCH /api/v1/desk/sources/{id}": { title: "T" },
  "PATCH /api/v1/desk/sources/{id}/watch": { everyDays: 7 },
  "POST /api/v1/desk/claims/{slug}/findings/{id}": { outcome: "no_matter" },
  "POST /api/v1/desk/claims/{slug}/recheck": { on: null },
  "PATCH /api/v1/desk/feeds/{id}": { title: "T" },
  "POST /api/v1/desk/other-checks/{id}/removal": { reason: "R" },
  "PATCH /api/v1/desk/other-checks/feeds/{id}": { title: "T" },
  "POST /api/v1/desk/people": { email: "new@example.org", name: "New", role: "checker" },
  "PATCH /api/v1/desk/people/{id}": { disabled: true },
  "PATCH /api/v1/desk/newsroom": { name: "N" },
  "POST /api/v1/desk/sheets/{id}/check": { mapping: ["quote", "article"] },
  "POST /api/v1/desk/sheets/{id}/import": { mapping: ["quote", "article"] },
};

type Call = { method: string; path: string; operation: Operation };

async function calls(): Promise<Call[]> {
  const { paths } = await readDocument();
  return Object.entries(paths)
    .filter(([path]) => path.startsWith("/api/v1"))
    .flatMap(([path, there]) =>
      Object.entries(there).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
      })),
    );
}

/** Calls it on things that don't exist, with a body that fits and any version. */
function knock({ method, path, operation }: Call, as: Actor | null): Promise<Answer> {
  const address = path.replace("{slug}", "no-such-thing").replace("{id}", NOBODY);
  const body = bodies[`${method} ${path}`];
  const needs = operation.parameters?.some((each) => each.name === "If-Match");
  const isFile = method === "POST" && address.endsWith("/file");
  const query =
    method === "GET" && address.endsWith("/merge")
      ? `?into=${NOBODY}`
      : /\/(?:precedents|claims\/[^/]+\/other-checks)$/u.test(address)
        ? "?statement=x"
        : address.endsWith("/find")
          ? "?q=x"
          : isFile
            ? "?name=x"
            : "";
  return call(method, address + query, {
    as,
    ...(isFile && { text: "Words." }),
    ...(body && { body }),
    ...(needs && { version: 1_000 }),
  });
}

const forReaders = (operation: Operation) => operation.security.length === 0;
const forEditors = (operation: Operation) =>
  operation.description.includes("an editor or an admin");
const forAdmins = (operation: Operation) => operation.description.endsWith("session of an admin.");

describe("the document", () => {
  test("is OpenAPI 3.1, with one name for each call and every reference there", async () => {
    const document = await readDocument();
    expect(document.openapi).toBe("3.1.0");
    const names = (await calls()).map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const references = JSON.stringify(document).match(/"#\/components\/schemas\/[^"]+"/g) ?? [];
    for (const reference of references) {
      const name = JSON.parse(reference).split("/").at(-1);
      expect(document.components.schemas).toHaveProperty(name);
    }
  });

  test("has every address that the contract names", async () => {
    const document = await readDocument();
    for (const [method, path] of [
      ["get", "/api/v1/articles/x/annotations"],
      ["get", "/api/v1/claims/x/publications"],
      ["post", "/api/v1/articles/x/revisions"],
      ["delete", "/api/v1/desk/claims/x/evidence/y"],
      ["post", "/api/v1/desk/claims/x/moves"],
      ["get", "/api/v1/desk/claims/x/audit"],
      ["post", "/api/auth/sign-in/email"],
      ["get", "/api/ready"],
    ] as const)
      expect(operationFor(document, method, path)).toBeDefined();
  });

  test("would not let a field pass that it does not name, or one be missing", async () => {
    const headers = new Headers({ "content-type": "application/json" });
    const page = { items: [], next: null };
    const faults = (body: object) =>
      faultsOf("GET", "/api/v1/desk/claims", { status: 200, headers, body });
    expect(await faults(page)).toBeNull();
    expect(await faults({ ...page, total: 3 })).toContain("unevaluated");
    expect(await faults({ items: [] })).toContain("next");
    expect(await faults({ ...page, items: [{ slug: "x" }] })).toContain("required property");
  });

  test("is a page for people too, with every call on it and no script", async () => {
    const page = await call("GET", "/api/docs");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'none'");
    expect(page.text).not.toContain("<script");
    for (const { path, operation } of await calls()) {
      expect(page.text).toContain(path);
      expect(page.text).toContain(`id="${operation.operationId}"`);
    }
  });
});

describe("who may call what, for every call in the document", () => {
  test("nobody without a session, but for what readers see", async () => {
    for (const each of await calls()) {
      const { status } = await knock(each, null);
      const name = `${each.method} ${each.path}`;
      expect([name, forReaders(each.operation) || status]).toEqual([
        name,
        forReaders(each.operation) ? true : 401,
      ]);
      if (forReaders(each.operation)) expect([200, 404, 422]).toContain(status);
    }
  });

  test.each(["checker", "editor", "admin"] as const)("a session of role %s", async (role) => {
    const cast = await makeCast();
    const actor = { checker: cast.writer, editor: cast.editor, admin: cast.admin }[role];
    for (const each of await calls()) {
      const { status, body } = await knock(each, actor);
      const refused =
        (forAdmins(each.operation) && role !== "admin") ||
        (forEditors(each.operation) && role === "checker");
      const name = `${each.method} ${each.path} as ${role}`;
      expect([name, status === 403]).toEqual([name, refused]);
      if (refused) expect(body.reasons[0].code).toBe("role");
      expect([name, status]).not.toEqual([name, 500]);
      if (each.path.includes("{") && !refused) expect([name, status]).toEqual([name, 404]);
    }
  });

  test("the document says the same of a claim with everything on it", async () => {
    const cast = await makeCast();
    const { slug } = await makeClaimIn("checking", cast);
    const id = await makeEvidence(cast.writer, slug);
    const at = `/desk/claims/${slug}`;
    const note = await call("POST", `${at}/notes`, {
      as: cast.writer,
      body: { body: `Look, @${cast.editor.name}` },
    });
    expect(note.body.claim.notes[0].mentions).toEqual([cast.editor.id]);
    const done = { body: { resolved: true } };
    const answers = [
      await call("PATCH", `${at}/notes/${note.body.id}`, { as: cast.editor, ...done }),
      await call("PATCH", `${at}/evidence/${id}`, { as: cast.writer, body: { note: "Page 3" } }),
      await call("DELETE", `${at}/evidence/${id}`, { as: cast.writer }),
      await call("GET", `${at}/audit`, { as: cast.writer }),
      await call("GET", "/desk/articles", { as: cast.writer }),
      await call("GET", "/desk/sources?q=record", { as: cast.writer }),
      await call("GET", "/desk/sources/find?q=record", { as: cast.writer }),
      await call("GET", "/desk/staff", { as: cast.writer }),
      await call("GET", "/desk/me", { as: cast.writer }),
      await call("GET", "/desk/people", { as: cast.admin }),
      await call("GET", "/desk/newsroom", { as: cast.admin }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  });
});
