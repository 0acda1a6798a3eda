// The newsroom by its API, for what a browser test needs to find when it begins.

import type { MoveInput } from "@/lib/domain/decision";
import type { EvidenceInput } from "@/lib/domain/evidence";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { baseUrl } from "@/tests/setup/browser";

export const emailOf = (name: Name) => `${name}@demo.test`;
export const PASSWORD = "second-source";
export type Name = "checker" | "checker2" | "editor" | "editor2" | "admin";

type Options = { body?: unknown; version?: number };
export type Staff = {
  /** The answer's body; throws with its words when it is a refusal. */
  call<T>(method: string, path: string, options?: Options): Promise<T>;
};

/** One of the demo's people, signed in. */
export async function staff(name: Name): Promise<Staff> {
  const cookie = await signIn(name);
  return {
    async call<T>(method: string, path: string, { body, version }: Options = {}) {
      const answer = await fetch(`${baseUrl}/api/v1${path}`, {
        method,
        headers: {
          Cookie: cookie,
          Origin: baseUrl,
          ...(body !== undefined && { "Content-Type": "application/json" }),
          ...(version !== undefined && { "If-Match": `"${version}"` }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return JSON.parse(text) as T;
    },
  };
}

async function signIn(name: Name): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: baseUrl },
    body: JSON.stringify({ email: emailOf(name), password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

let made = 0;
/** A text that stands nowhere else, in this run or another on the same data. */
export function unique(words: string): string {
  made += 1;
  return `${words} ${Date.now().toString(36)}${process.pid.toString(36)}${made}`;
}

export type NewArticle = { headline: string; text: string; language?: string };

export async function makeArticle(who: Staff, article: NewArticle): Promise<string> {
  const body = { language: "en", publisher: "The Test Gazette", ...article };
  return (await who.call<{ slug: string }>("POST", "/articles", { body })).slug;
}

/** A claim as far as a test needs it written. */
export type Writing = {
  article: string;
  quote: string;
  statement: string;
  rating?: DeskClaim["rating"];
  summary?: string;
  stance?: EvidenceInput["stance"];
};

export const WHY_ONE_SOURCE = "The minutes are the only record of the meeting.";

export const readClaim = (who: Staff, slug: string) =>
  who.call<DeskClaim>("GET", `/desk/claims/${slug}`);

export async function editClaim(who: Staff, slug: string, body: object): Promise<DeskClaim> {
  const { version } = await readClaim(who, slug);
  return who.call<DeskClaim>("PATCH", `/desk/claims/${slug}`, { body, version });
}

export async function move(
  who: Staff,
  slug: string,
  input: Omit<MoveInput, "version">,
): Promise<DeskClaim> {
  const { version } = await readClaim(who, slug);
  return who.call<DeskClaim>("POST", `/desk/claims/${slug}/moves`, { body: { ...input, version } });
}

/** A claim that is being checked, with all that a submission needs; answers its slug. */
export async function writeClaim(checker: Staff, writing: Writing): Promise<string> {
  const { article, quote, statement } = writing;
  const { slug } = await checker.call<{ slug: string }>("POST", `/articles/${article}/claims`, {
    body: { quote, statement, claimant: "The council" },
  });
  await move(checker, slug, { move: "start" });
  const evidence = {
    source: { title: `Minutes for: ${statement}`, url: `https://example.org/${slug}` },
    stance: writing.stance ?? "undermines",
    decisive: true,
    quote: "The council met for the first time in May.",
  };
  await checker.call("POST", `/desk/claims/${slug}/evidence`, { body: evidence });
  const { rating = "false", summary = "The minutes say otherwise." } = writing;
  await editClaim(checker, slug, { rating, summary });
  return slug;
}

export async function submitClaim(checker: Staff, writing: Writing): Promise<string> {
  const slug = await writeClaim(checker, writing);
  await move(checker, slug, { move: "submit", reason: WHY_ONE_SOURCE });
  return slug;
}

export async function publishClaim(
  checker: Staff,
  editor: Staff,
  writing: Writing,
): Promise<string> {
  const slug = await submitClaim(checker, writing);
  await move(editor, slug, { move: "approve" });
  await move(editor, slug, { move: "publish" });
  return slug;
}
