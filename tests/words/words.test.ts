import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { settingOf } from "@/lib/http/server/language";
import { addCatalog, here, inThat, language, tellLanguage } from "@/lib/words/ambient";
import type { Language } from "@/lib/words/languages";
import { rich } from "@/lib/words/rich";
import { inLanguage } from "@/lib/words/spoken";
import { t } from "@/lib/words/t";

let now: Language = "en";
beforeAll(() => {
  tellLanguage(() => ({ language: now, prefix: now === "en" ? "" : `/${now}` }));
  addCatalog("uk", {
    "{count, plural, one {# claim} other {# claims}}":
      "{count, plural, one {# твердження} few {# твердження} many {# тверджень} other {# твердження}}",
    "See <a>how</a>": "Дивіться, <a>як</a>",
  });
});
afterAll(() => tellLanguage(() => undefined));
beforeEach(() => {
  now = "en";
});

test.each([
  ["en", 1, "1 claim"],
  ["en", 12_400, "12,400 claims"],
  ["uk", 1, "1 твердження"],
  ["uk", 5, "5 тверджень"],
] as const)("in %s, %d is %s", (spoken, count, words) => {
  now = spoken;
  expect(t("{count, plural, one {# claim} other {# claims}}", { count })).toBe(words);
});

test("what no catalog knows stays as it is, braces and all", () => {
  now = "uk";
  expect(t("A {thing} < that nobody said")).toBe("A {thing} < that nobody said");
});

test("elements stand among the words of either language", () => {
  const see = () =>
    renderToStaticMarkup(
      createElement(
        "p",
        null,
        rich("See <a>how</a>", { a: (inner) => createElement("b", null, inner) }),
      ),
    );
  expect(see()).toBe("<p>See <b>how</b></p>");
  now = "uk";
  expect(see()).toBe("<p>Дивіться, <b>як</b></p>");
});

test("links stay in the language of the reader's address", () => {
  expect([here("/"), here("/search"), inThat("fr", "/")]).toEqual(["/", "/search", "/fr"]);
  now = "uk";
  expect([here("/"), here("/search")]).toEqual(["/uk", "/uk/search"]);
});

describe("the language of a request", () => {
  const cases: [string, string | undefined, string | undefined, string, string, string][] = [
    ["/claims/a", undefined, undefined, "en", "", "/claims/a"],
    ["/claims/a", "fr-CA,fr;q=0.9,en;q=0.8", undefined, "fr", "", "/claims/a"],
    ["/claims/a", "de,en;q=0.5,ar;q=0.7", undefined, "ar", "", "/claims/a"],
    ["/claims/a", "es;q=0, ru;q=0.1", undefined, "ru", "", "/claims/a"],
    ["/claims/a", "", "language=es", "en", "", "/claims/a"],
    ["/es/claims/a?x=1", "fr", undefined, "es", "/es", "/claims/a?x=1"],
    ["/ar", "fr", undefined, "ar", "/ar", "/"],
    ["/ar?cursor=1", "fr", undefined, "ar", "/ar", "/?cursor=1"],
    ["/de/claims/a", undefined, undefined, "en", "", "/de/claims/a"],
    ["/es/desk", undefined, undefined, "en", "", "/es/desk"],
    ["/es/api/v1/claims", undefined, undefined, "en", "", "/es/api/v1/claims"],
    ["/esx", undefined, undefined, "en", "", "/esx"],
    ["/desk", "fr", "a=1; language=uk; b=2", "uk", "", "/desk"],
    ["/desk", "fr", "language=xx", "fr", "", "/desk"],
    ["/api/v1/desk/claims", "fr", "language=uk", "uk", "", "/api/v1/desk/claims"],
  ];
  test.each(cases)("%s with %s and %s", (url, accept, cookie, spoken, prefix, rest) => {
    expect(settingOf(url, { cookie, "accept-language": accept })).toEqual({
      setting: { language: spoken, prefix },
      url: rest,
    });
  });

  test("holds for all that it sets off, and no longer", async () => {
    const { speakLanguages } = await import("@/lib/http/server/language");
    const endSpeaking = await speakLanguages();
    const inside = await inLanguage("ar", async () => {
      await Promise.resolve();
      return language();
    });
    expect([inside, language()]).toEqual(["ar", "en"]);
    endSpeaking();
  });
});
