import "server-only";
// The language of each request: readers name it in the address (/es/…), else the browser does; at the
// desk the person's own choice comes first. It is in force for all that the request sets off.
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { parseAccept } from "hono/utils/accept";
import { addCatalog, type Setting, tellLanguage } from "@/lib/words/ambient";
import { loadCatalog } from "@/lib/words/catalogs";
import { isLanguage, type Language, languages } from "@/lib/words/languages";

const inForce = new AsyncLocalStorage<Setting>();

/** What no address of a language stands before. */
const ONLY_PLAIN = /^\/(?:desk|api|assets|_next|sign-in|set-password|embed\.js)(?:[/?]|$)/u;
const OF_DESK = /^\/(?:desk|sign-in|set-password|api\/v1\/desk|api\/auth)(?:[/?]|$)/u;

/** Does `act` in a language; for what no request asks for, such as mail. */
export function inLanguage<T>(language: Language, act: () => T, prefix = ""): T {
  return inForce.run({ language, prefix }, act);
}

const BEGUN = "http.server.request.start";

/** From now on the words of a request are in its language. Gives the way to end that. */
export async function speakLanguages(): Promise<() => void> {
  tellLanguage(() => inForce.getStore());
  for (const language of languages) addCatalog(language, await loadCatalog(language));
  const begin = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    const { setting, url } = settingOf(request.url ?? "/", request.headers);
    request.url = url;
    inForce.enterWith(setting);
  };
  subscribe(BEGUN, begin);
  return () => {
    unsubscribe(BEGUN, begin);
    tellLanguage(() => undefined);
  };
}

type Headers = { cookie?: string | undefined; "accept-language"?: string | undefined };

/** The language of a request, and its address without the name of one. */
export function settingOf(url: string, headers: Headers): { setting: Setting; url: string } {
  const named = /^\/([a-z]{2})(?=[/?]|$)(.*)$/su.exec(url);
  if (named && isLanguage(named[1])) {
    const rest = named[2]?.startsWith("/") ? named[2] : `/${named[2] ?? ""}`;
    if (!ONLY_PLAIN.test(rest))
      return { setting: { language: named[1], prefix: `/${named[1]}` }, url: rest };
  }
  const chosen = OF_DESK.test(url) ? chosenIn(headers.cookie) : undefined;
  const language = chosen ?? preferred(headers["accept-language"]);
  return { setting: { language, prefix: "" }, url };
}

function chosenIn(cookies = ""): Language | undefined {
  const value = /(?:^|;\s*)language=([a-z]{2})(?:;|$)/u.exec(cookies)?.[1];
  return isLanguage(value) ? value : undefined;
}

/** The first of the browser's languages that we speak (RFC 9110, 12.5.4); English where there is none. */
function preferred(accept = ""): Language {
  if (accept.length > 500) return "en";
  const wanted = parseAccept(accept)
    .filter(({ q }) => q > 0)
    .sort((left, right) => right.q - left.q);
  for (const { type } of wanted) {
    const primary = type.split("-")[0]?.toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return "en";
}
