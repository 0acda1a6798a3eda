// The cookie that a choice of language writes is the one that the server reads.
import { languageCookie } from "@/components/account/language/language-cookie";
import { settingOf } from "@/lib/http/server/language";
import { languages } from "@/lib/words/languages";

const spokenWith = (cookie: string) =>
  settingOf("/desk/account", { cookie, "accept-language": "fr" }).setting.language;

test.each(languages)("%s is kept for a year and spoken on the next page", (language) => {
  const cookie = languageCookie(language);
  expect(cookie).toBe(`language=${language}; Path=/; Max-Age=31536000; SameSite=Lax`);
  expect(spokenWith(`theme=dark; ${cookie.split(";")[0]}`)).toBe(language);
});

test("without a choice the cookie goes and the browser decides", () => {
  const cookie = languageCookie(null);
  expect(cookie).toBe("language=; Path=/; Max-Age=0; SameSite=Lax");
  expect(spokenWith(cookie.split(";")[0] ?? "")).toBe("fr");
});
