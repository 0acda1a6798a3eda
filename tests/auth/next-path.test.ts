import { safeNext, signInPath } from "@/lib/auth/next-path";

test.each([
  "/desk/claims/spanish-flu-4f2a",
  "/desk/claims?state=in_review&q=%2F%2Fx",
  "/desk/articles/a-b#claim-3",
  "/claims/caf%C3%A9",
])("%s is a path of our own", (path) => {
  expect(safeNext(path)).toBe(path);
});

test.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["a host without a scheme", "//evil.example"],
  ["a host behind three slashes", "///evil.example"],
  ["a backslash", "/\\evil.example"],
  ["two backslashes", "\\\\evil.example"],
  ["a backslash, encoded", "/%5Cevil.example"],
  ["a tab, encoded", "/%09/evil.example"],
  ["a tab", "/\t/evil.example"],
  ["a line break", "/\n/evil.example"],
  ["a line break, encoded", "/%0d%0aSet-Cookie:x"],
  ["NUL, encoded", "/%00/x"],
  ["a slash, encoded", "/%2Fevil.example"],
  ["steps up to a host", "/desk/..//evil.example"],
  ["a dot before the host", "/.//evil.example"],
  ["a scheme without slashes", "https:evil.example"],
  ["a whole address", "https://evil.example/desk"],
  ["a script", "javascript:alert(1)"],
  ["data", "data:text/html,x"],
  ["a relative path", "desk"],
  ["a blank before", " //evil.example"],
  ["a broken escape", "/%zz"],
  ["the sign-in page itself", "/sign-in?next=/desk"],
  ["an address for programs", "/api/v1/claims"],
  ["a very long path", `/${"a".repeat(3000)}`],
])("%s leads to /desk", (_, path) => {
  expect(safeNext(path)).toBe("/desk");
});

test("the sign-in page is told where to lead back to", () => {
  expect(signInPath("/desk")).toBe("/sign-in");
  expect(signInPath("/desk/claims?state=spotted")).toBe(
    "/sign-in?next=%2Fdesk%2Fclaims%3Fstate%3Dspotted",
  );
});
