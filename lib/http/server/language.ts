import "server-only";
// The language of each request: readers name it in the address (/es/…), else the browser does; at the
// desk the person's own choice comes first. It is in force for all that the request sets off.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { parseAccept } from "hono/utils/accept";
import type { Setting } from "@/lib/words/ambient";
import { isLanguage, type Language } from "@/lib/words/languages";
import { learnLanguages, speak } from "@/lib/words/spoken";

/** What no address of a language stands before. */
const ONLY_PLAIN = /^\/(?:desk|api|assets|_next|sign-in|set-password|embed\.js)(?:[/?]|$)/u;
const OF_DESK = /^\/(?:desk|sign-in|set-password|api\/v1\/desk|api\/auth)(?:[/?]|$)/u;

const BEGUN = "http.server.request.start";

/** From now on the words of a request are in its language. Gives the way to end that. */
export async function speakLanguages(): Promise<() => void> {
  const forget = await learnLanguages();
  const begin = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    const { setting, url } = settingOf(request.url ?? "/", request.headers);
    request.url = url;
    speak(setting);
  };
  subscribe(BEGUN, begin);
  return () => {
    unsubscribe(BEGUN, begin);
    forget();
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
