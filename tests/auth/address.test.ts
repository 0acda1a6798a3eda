export {};

const kept = { ...process.env };

async function load(proxies: string) {
  jest.resetModules();
  process.env = { ...kept, TRUSTED_PROXY: proxies };
  return import("@/lib/auth/address");
}

afterAll(() => {
  process.env = kept;
});

function headers(peer: string | null, forwarded?: string): Headers {
  const made = new Headers();
  if (peer) made.set("x-peer-address", peer);
  if (forwarded) made.set("x-forwarded-for", forwarded);
  return made;
}

test.each([
  ["without a proxy the peer counts", "", "198.51.100.7", "203.0.113.9", "198.51.100.7"],
  [
    "a stranger can't name another address",
    "10.0.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "198.51.100.7",
  ],
  ["a proxy of ours names the client", "10.0.0.1", "10.0.0.1", "203.0.113.9", "203.0.113.9"],
  [
    "what the client wrote before is not read",
    "10.0.0.1",
    "10.0.0.1",
    "1.1.1.1, 203.0.113.9",
    "203.0.113.9",
  ],
  [
    "proxies in a row are stepped over",
    "10.0.0.0/8",
    "10.0.0.1",
    "203.0.113.9, 10.1.2.3",
    "203.0.113.9",
  ],
  ["an entry that is no address ends the search", "10.0.0.1", "10.0.0.1", "evil", "10.0.0.1"],
  [
    "an IPv4 address inside IPv6 is one address",
    "10.0.0.1",
    "::ffff:10.0.0.1",
    "203.0.113.9",
    "203.0.113.9",
  ],
  ["an IPv6 network of proxies", "fd00::/8", "fd00::1", "2001:db8::5", "2001:db8::5"],
])("%s", async (_, proxies, peer, forwarded, expected) => {
  const { clientAddress } = await load(proxies);
  expect(clientAddress(headers(peer, forwarded))).toBe(expected);
});

test("without the server's word the address is unknown, whatever is forwarded", async () => {
  const { clientAddress } = await load("");
  expect(clientAddress(headers(null, "203.0.113.9"))).toBe("unknown");
});

test("one IPv6 line counts as one visitor", async () => {
  const { networkOf } = await load("");
  expect(networkOf("2001:db8:1:2::5")).toBe(networkOf("2001:db8:1:2:ffff::1"));
  expect(networkOf("2001:db8:1:3::5")).not.toBe(networkOf("2001:db8:1:2::5"));
  expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
});
