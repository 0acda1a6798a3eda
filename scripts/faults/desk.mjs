/** People at the desk, as programs: they sign in and call the API over HTTP, and nothing else. */
import { DEMO_PEOPLE } from "../demo.mjs";

const PASSWORD = "second-source";
/** Longer than any answer may take; what takes longer is a fault of its own. */
const PATIENCE = 40_000;

/** One call. Answers status, headers, text, and the JSON where there is some. Rejects without an answer. */
export async function ask(address, { method = "GET", headers = {}, body } = {}) {
  const began = performance.now();
  const answer = await fetch(address, {
    method,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await answer.text();
  const type = answer.headers.get("content-type") ?? "";
  const json = /\bjson\b/.test(type) ? JSON.parse(text) : null;
  const took = performance.now() - began;
  return { status: answer.status, headers: answer.headers, type, text, json, took };
}

/** A person who is signed in. `origin` is the public address, `at` the instance that is asked. */
export function person(origin, cookie, name) {
  const call = (method, path, { at = origin, body, version, key } = {}) =>
    ask(`${at}/api/v1${path}`, {
      method,
      body,
      headers: {
        cookie,
        origin,
        ...(version !== undefined && { "if-match": `"${version}"` }),
        ...(key && { "idempotency-key": key }),
      },
    });
  /** A call that has to succeed. */
  async function must(method, path, options) {
    const answer = await call(method, path, options);
    if (answer.status >= 300)
      throw new Error(`${name}: ${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.json;
  }
  return { name, cookie, call, must };
}

export function askToSignIn(origin, email, at = origin) {
  return ask(`${at}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin },
    body: { email, password: PASSWORD },
  });
}

export async function signIn(origin, email, at = origin) {
  const answer = await askToSignIn(origin, email, at);
  if (answer.status !== 200) throw new Error(`${email} can't sign in: ${answer.text}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return person(origin, cookie, email.split("@")[0]);
}

/** The five of the demo, by their names. */
export async function signInAll(origin) {
  const people = await Promise.all(DEMO_PEOPLE.map((email) => signIn(origin, email)));
  return Object.fromEntries(people.map((each) => [each.name, each]));
}
