// The yardstick of `npm run bench`: a bare node:http server that runs the same statements with the
// same driver, without sign-in, validation or framework. `prepare` makes the account that signs in.
import { createServer, type IncomingMessage } from "node:http";
import { setPassword } from "@/lib/auth/password";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import * as claimList from "@/lib/db/desk/claim-list";
import { readWhole } from "@/lib/db/desk/desk-claim";
import { closePools, desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as precedents from "@/lib/db/opinion/precedents";
import type { ClaimFilter } from "@/lib/domain/view/desk";
import { createPerson, operator } from "@/lib/services/people";

async function prepare(): Promise<void> {
  const { person } = await createPerson(operator, {
    email: "bench@demo.test",
    name: "Bench",
    role: "editor",
  });
  await setPassword(person.id, "a password for the bench");
  process.stdout.write(person.id);
  await closePools();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

async function save(slug: string, body: string, personId: string): Promise<unknown> {
  const { summary } = JSON.parse(body) as { summary: string };
  return inTransaction(null, async (tx) => {
    const claim = await claims.load(tx, slug);
    await claims.write(tx, claim, { summary }, claim.state);
    const version = await audit.append(
      tx,
      { id: personId },
      { kind: "claim", id: claim.id },
      {
        type: "claim.edited",
        facts: { fields: ["summary"], approvalsLost: 0 },
        texts: { from: { summary: claim.summary }, to: { summary } },
      },
    );
    return { version };
  });
}

async function answer(request: IncomingMessage, personId: string): Promise<unknown> {
  const url = new URL(request.url ?? "/", "http://bare.test");
  const [, , , , , slug, part] = url.pathname.split("/");
  if (request.method === "PATCH") return save(slug ?? "", await bodyOf(request), personId);
  if (slug && part === "precedents")
    return precedents.like(desk, [slug], url.searchParams.get("statement") ?? "");
  if (slug) return readWhole(desk, slug);
  const {
    limit: _,
    cursor,
    ...filter
  } = Object.fromEntries(url.searchParams) as ClaimFilter & {
    limit?: string;
  };
  return {
    items: await claimList.list(desk, {
      ...filter,
      assignee: filter.assignee ?? null,
      after: cursor ? JSON.parse(Buffer.from(cursor, "base64url").toString()) : null,
      limit: 51,
    }),
  };
}

function serve(port: number, personId: string): void {
  const server = createServer((request, response) => {
    answer(request, personId).then(
      (found) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(found));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
  server.listen(port, "127.0.0.1");
  process.once("SIGTERM", () => process.exit(0));
}

const [command, port, personId] = process.argv.slice(2);
if (command === "prepare") await prepare();
else serve(Number(port), personId ?? "");
