export {};

const kept = { ...process.env };

async function load(variables: Record<string, string>) {
  jest.resetModules();
  process.env = { ...kept, ...variables };
  return import("@/lib/auth/origin");
}

afterAll(() => {
  process.env = kept;
});

const headers = (pairs: Record<string, string>) => ({ headers: new Headers(pairs) });
const local = { host: "127.0.0.1:3000" };

test.each([
  ["this machine's address", { ...local, origin: "http://127.0.0.1:3000" }, true],
  ["this machine's name", { ...local, origin: "http://localhost:3000" }, true],
  ["this machine's IPv6 address", { host: "[::1]:3000", origin: "http://[::1]:3000" }, true],
  ["port 80, which browsers leave out", { host: "localhost", origin: "http://localhost" }, true],
  ["no origin", local, false],
  ["the opaque origin", { ...local, origin: "null" }, false],
  ["an empty origin", { ...local, origin: "" }, false],
  ["another host", { ...local, origin: "http://evil.example" }, false],
  ["another port of this machine", { ...local, origin: "http://127.0.0.1:8080" }, false],
  ["another scheme", { ...local, origin: "https://127.0.0.1:3000" }, false],
  ["a longer name", { ...local, origin: "http://127.0.0.1:3000.evil.example" }, false],
  [
    "a name that resolves to us",
    { host: "evil.example:3000", origin: "http://evil.example:3000" },
    false,
  ],
  [
    "a forwarded host",
    { ...local, origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    false,
  ],
  ["no host", { origin: "http://127.0.0.1:3000" }, false],
  ["a host with a path", { host: "127.0.0.1:3000/x", origin: "http://127.0.0.1:3000" }, false],
])("without PUBLIC_URL, %s", async (_, pairs, expected) => {
  const { isOwnOrigin } = await load({ PUBLIC_URL: "", HOST: "127.0.0.1" });
  expect(isOwnOrigin(headers(pairs))).toBe(expected);
});

test.each([
  ["exactly that origin", "https://facts.example.org", true],
  ["the same host without TLS", "http://facts.example.org", false],
  ["a name below it", "https://evil.facts.example.org", false],
  ["a longer name", "https://facts.example.org.evil.example", false],
  ["this machine", "http://127.0.0.1:3000", false],
])("with PUBLIC_URL, %s", async (_, origin, expected) => {
  const { isOwnOrigin } = await load({ PUBLIC_URL: "https://facts.example.org" });
  expect(isOwnOrigin(headers({ host: "127.0.0.1:3000", origin }))).toBe(expected);
});

test("a PUBLIC_URL on this machine goes by all of this machine's names", async () => {
  const { isOwnOrigin } = await load({ PUBLIC_URL: "http://127.0.0.1:3001" });
  expect(isOwnOrigin(headers({ host: "localhost:3001", origin: "http://localhost:3001" }))).toBe(
    true,
  );
  expect(isOwnOrigin(headers({ host: "localhost:3001", origin: "http://localhost:3000" }))).toBe(
    false,
  );
});

test("the name in HOST counts, and an address that means every interface does not", async () => {
  const named = await load({ PUBLIC_URL: "", HOST: "desk.internal" });
  const request = headers({ host: "desk.internal:3000", origin: "http://desk.internal:3000" });
  expect(named.isOwnOrigin(request)).toBe(true);
  const every = await load({ PUBLIC_URL: "", HOST: "0.0.0.0" });
  expect(every.ownOrigins("x:3000")).not.toContain("http://0.0.0.0:3000");
});
