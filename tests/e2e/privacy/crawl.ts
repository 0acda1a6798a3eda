// Walks through everything that a reader can reach: what the pages, feeds, maps and data name, and what
// publishers are given to put on theirs. From a place of its own, so that a log could tell it.
import { type IncomingHttpHeaders, request } from "node:http";

export type Answer = { path: string; status: number; headers: IncomingHttpHeaders; body: string };
export type Client = {
  /** An address of 127/8, other than the server's own. */
  from: string;
  forwardedFor?: string;
};

const TYPES_WITH_LINKS = /html|xml|json/u;
/** Where a reader's way ends: staff sign in there, and get a cookie for it. */
const STAFF = /^\/(desk|sign-in|set-password|api\/auth|api\/v1\/desk|_next)(\/|\?|$)/u;

export function get(
  origin: string,
  path: string,
  { from, forwardedFor }: Client,
  more: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { body: sent, ...options } = more;
  const forwarded = forwardedFor
    ? { "x-forwarded-for": forwardedFor, forwarded: `for="${forwardedFor}"` }
    : {};
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, origin),
      { ...options, localAddress: from, headers: { ...forwarded, ...options.headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            path,
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(sent);
  });
}

/** Addresses of ours that an answer names, as paths. */
function linksOf(origin: string, { headers, body, path }: Answer): string[] {
  if (!TYPES_WITH_LINKS.test(headers["content-type"] ?? "")) return [];
  const text = body.replaceAll("\\/", "/").replaceAll("&amp;", "&").replaceAll("&#38;", "&");
  const named = [
    ...[...text.matchAll(/(?:href|src|action)="([^"]+)"/gu)].map((match) => match[1] ?? ""),
    ...(text.match(/https?:\/\/[^\s"'<>\\]+/gu) ?? []),
  ];
  return named
    .filter((address) => URL.canParse(address, `${origin}${path}`))
    .map((address) => new URL(address, `${origin}${path}`))
    .filter((url) => url.origin === origin)
    .map((url) => `${url.pathname}${url.search}`);
}

/** What is put on other pages is named in codes to copy, not in links. */
function elsewhere(path: string): string[] {
  const [, noun, slug] = /^\/(claims|articles)\/([a-z0-9-]+)$/u.exec(path) ?? [];
  if (!noun || !slug) return [];
  const shared = [`/embed/${noun}/${slug}`, `/share/${noun}/${slug}.png`];
  return noun === "claims"
    ? [...shared, `/badge/${slug}.svg`, `/badge/${slug}.svg?lang=ar`, `/claims/${slug}/v/1`]
    : [...shared, `/api/v1/articles/${slug}/annotations`];
}

/** Every answer, by its path; each address once, whatever stands behind `#`. */
export async function crawl(
  origin: string,
  seeds: readonly string[],
  client: Client,
): Promise<Answer[]> {
  const known = new Set(seeds);
  const answers: Answer[] = [];
  for (const path of known) {
    const answer = await get(origin, path, client);
    answers.push(answer);
    for (const found of [...linksOf(origin, answer), ...elsewhere(path)])
      if (!STAFF.test(found)) known.add(found);
  }
  return answers;
}

/** What an answer has that a reader's answer must not have, and what it lacks. */
export function faultsOf({ path, headers }: Pick<Answer, "path" | "headers">): string[] {
  const policy = String(headers["referrer-policy"] ?? "none");
  return [
    ...(headers["set-cookie"] ?? []).map((cookie) => `${path} sets the cookie ${cookie}`),
    ...(/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/u.test(policy)
      ? []
      : [`${path} has the referrer policy ${policy}`]),
  ];
}
