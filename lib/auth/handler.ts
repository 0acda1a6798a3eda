import "server-only";
// The door of /api/auth/*: which address, from our own page, what was sent, how often. Only then is
// better-auth asked, with a request made anew from what was checked.
import { endSession } from "@/lib/db/accounts";
import { sweep } from "@/lib/db/attempts";
import { actorOfToken } from "@/lib/db/people";
import { Invalid, Unauthenticated } from "@/lib/domain/errors";
import { publicOrigin } from "@/lib/env";
import { msg } from "@/lib/words/t";
import { readActor } from "./actor";
import { clientAddress } from "./address";
import { allowanceFor } from "./allowance";
import { problem, refusal, success } from "./answer";
import { accountKey, rememberDevice } from "./device";
import { type Endpoint, endpointOf } from "./endpoints";
import { isOwnOrigin } from "./origin";
import { translate } from "./translation";

const LARGEST_BODY = 16 * 1024;

/** Answers a request to /api/auth/*: better-auth's addresses that we use, 404 for all others. */
export async function handleAuth(request: Request): Promise<Response> {
  const endpoint = endpointOf(new URL(request.url).pathname);
  if (!endpoint || request.method !== "POST") return problem(404, msg("There is nothing here."));
  if (!isOwnOrigin(request))
    return problem(403, msg("This request does not come from a page of ours."), { code: "origin" });
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return problem(415, msg("Send JSON."));
  const text = await readText(request);
  if (text === null) return problem(413, msg("This is larger than any sign-in."));
  try {
    return await act(endpoint, request.headers, parse(endpoint, text));
  } catch (error) {
    return refusal(error);
  }
}

/** The body as text; null when it is too large, of which no more than that is read. */
async function readText(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size += read.value.length;
    if (size > LARGEST_BODY) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse({ input }: Endpoint, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text || "{}");
  } catch {
    throw new Invalid([{ pointer: "", detail: msg("This is not JSON.") }]);
  }
  const parsed = input.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 20).map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(""),
    detail: message,
  }));
  throw new Invalid(errors);
}

async function act(
  endpoint: Endpoint,
  headers: Headers,
  input: Record<string, unknown>,
): Promise<Response> {
  const actor = await readActor(headers);
  if ((endpoint.kind === "session" || endpoint.kind === "confirmation") && !actor)
    throw new Unauthenticated();
  const allowance = await allowanceFor(endpoint, headers, actor, input);
  if (allowance.refused) return allowance.refused;

  const answer = await ask(endpoint, headers, input);
  const body = (await answer.json().catch(() => null)) as Body | null;
  if (!answer.ok) return translate(answer.status, body?.code, endpoint.passwordAt);
  await allowance.giveBack();

  const cookies = answer.headers.getSetCookie();
  if (endpoint.kind !== "password" && !(endpoint.kind === "code" && !actor))
    return success(withoutToken(body), cookies);
  if (!body?.token) return success(withoutToken(body), cookies);
  return signedIn(body.token, headers, cookies, body.user?.email ?? "");
}

type Body = {
  code?: string;
  token?: string;
  user?: { email?: string };
  [member: string]: unknown;
};

/** A script of the page has no use for the token: the cookie that no script can read carries it. */
function withoutToken(body: Body | null): Record<string, unknown> {
  const { token: _token, user: _user, ...rest } = body ?? {};
  return rest;
}

async function signedIn(
  token: string,
  headers: Headers,
  cookies: string[],
  email: string,
): Promise<Response> {
  const user = await actorOfToken(token);
  if (!user) {
    await endSession(token);
    return problem(403, msg("This account is disabled. Ask an admin of your newsroom."), {
      code: "disabled",
    });
  }
  await sweep();
  return success({ redirect: false, user: { ...user, email } }, [
    ...cookies,
    rememberDevice(headers, accountKey(email)),
  ]);
}

async function ask(
  { path, also }: Endpoint,
  headers: Headers,
  input: Record<string, unknown>,
): Promise<Response> {
  const { ADDRESS_HEADER, askBetterAuth } = await import("./better-auth");
  const passed = new Headers({ "Content-Type": "application/json", Origin: publicOrigin() });
  const address = clientAddress(headers);
  if (address !== "unknown") passed.set(ADDRESS_HEADER, address);
  for (const name of ["cookie", "user-agent"]) {
    const value = headers.get(name);
    if (value) passed.set(name, value.slice(0, 4000));
  }
  return askBetterAuth(
    new Request(`${publicOrigin()}/api/auth${path}`, {
      method: "POST",
      headers: passed,
      body: JSON.stringify({ ...input, ...(await also?.()) }),
    }),
  );
}
