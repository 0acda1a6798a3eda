import { handleAuth } from "@/lib/auth/handler";
import { closePools } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";
import { account, Browser, PASSWORD } from "./newsroom-door";

const database = testDatabase();
database.atEnd(closePools);

test.each([
  "/sign-up/email",
  "/get-session",
  "/list-sessions",
  "/update-user",
  "/delete-user",
  "/request-password-reset",
  "/two-factor/get-totp-uri",
  "/two-factor/send-otp",
  "/sign-in/social",
  "/ok",
  "/sign-in/email/",
  "//sign-in/email",
])("%s does not exist", async (path) => {
  expect(
    (await new Browser().post(path, { email: "x@example.org", password: PASSWORD })).status,
  ).toBe(404);
});

test("an address that exists answers to POST alone", async () => {
  const answer = await handleAuth(new Request("http://127.0.0.1:3000/api/auth/sign-out"));
  expect(answer.status).toBe(404);
});

test.each([
  ["no origin", { origin: "" }],
  ["the opaque origin", { origin: "null" }],
  ["another page's", { origin: "https://evil.example" }],
  [
    "another page's, forwarded as ours",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ],
])("a sign-in with %s is refused before anything is looked at", async (_, headers) => {
  const person = await account();
  const answer = await new Browser().post(
    "/sign-in/email",
    { email: person.email, password: PASSWORD },
    headers,
  );
  expect(answer.status).toBe(403);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("a form of another site can't be sent as JSON", async () => {
  const answer = await new Browser().post("/sign-out", {}, { "content-type": "text/plain" });
  expect(answer.status).toBe(415);
});

test.each([
  ["an address that is none", { email: "robin", password: PASSWORD }, "/email"],
  ["no password", { email: "r@example.org" }, "/password"],
  ["a password that is no text", { email: "r@example.org", password: 1 }, "/password"],
  [
    "a field that we don't know",
    { email: "r@example.org", password: PASSWORD, callbackURL: "/" },
    "",
  ],
])("%s is named", async (_, body, pointer) => {
  const answer = await new Browser().post("/sign-in/email", body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toContainEqual({ pointer, detail: expect.any(String) });
});

test("a body that is larger than any sign-in is refused", async () => {
  const answer = await new Browser().post("/sign-in/email", { email: "x".repeat(20_000) });
  expect(answer.status).toBe(413);
});

test.each(["/revoke-sessions", "/change-password", "/two-factor/enable", "/two-factor/disable"])(
  "%s needs someone who is signed in",
  async (path) => {
    const body = path.startsWith("/two")
      ? { password: PASSWORD }
      : path.startsWith("/change")
        ? { currentPassword: PASSWORD, newPassword: "another long password" }
        : {};
    expect((await new Browser().post(path, body)).status).toBe(401);
  },
);
