import { isNamed, isPublicAddress } from "@/lib/integrations/fetch/public-address";

test.each([
  "93.184.216.34",
  "1.1.1.1",
  "172.32.0.1",
  "2606:2800:220:1:248:1893:25c8:1946",
  // An IPv4 address in another coat is judged by what it is.
  "::ffff:93.184.216.34",
  "64:ff9b::5db8:d822",
])("%s is public", (ip) => {
  expect(isPublicAddress(ip)).toBe(true);
});

test.each([
  ["this host", "0.0.0.0"],
  ["loopback", "127.0.0.1"],
  ["loopback, the far end", "127.255.255.254"],
  ["private", "10.1.2.3"],
  ["private", "172.16.0.1"],
  ["private", "192.168.1.1"],
  ["the cloud's own data service", "169.254.169.254"],
  ["shared by a carrier", "100.64.0.1"],
  ["for documents", "192.0.2.1"],
  ["for measuring", "198.18.0.1"],
  ["multicast", "224.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["loopback", "::1"],
  ["no address at all", "::"],
  ["link-local", "fe80::1"],
  ["unique local", "fd00::1"],
  ["site-local of old", "fec0::1"],
  ["multicast", "ff02::1"],
  ["for documents", "2001:db8::1"],
  ["discarded", "100::1"],
  ["IPv4 in IPv6, loopback", "::ffff:127.0.0.1"],
  ["IPv4 in IPv6, in hex", "::ffff:7f00:1"],
  ["IPv4-compatible, of old", "::127.0.0.1"],
  ["translated", "::ffff:0:127.0.0.1"],
  ["NAT64 to loopback", "64:ff9b::127.0.0.1"],
  ["NAT64 to a private network", "64:ff9b::a00:1"],
  ["NAT64 of one's own network", "64:ff9b:1::a00:1"],
  ["6to4 to loopback", "2002:7f00:1::1"],
  ["6to4 to a public address", "2002:5db8:d822::1"],
  ["Teredo", "2001:0:53aa:64c::1"],
  ["not an address", "localhost"],
  ["a number", "2130706433"],
  ["octal", "0177.0.0.1"],
  ["with a zone", "fe80::1%eth0"],
])("%s (%s) is not public", (_, ip) => {
  expect(isPublicAddress(ip)).toBe(false);
});

test("a place in the own network is reached only by its very address and port", () => {
  const allowed = ["127.0.0.1:8080", "[fd00::7]:80"];
  expect(isNamed(allowed, "127.0.0.1", 8080)).toBe(true);
  expect(isNamed(allowed, "::ffff:127.0.0.1", 8080)).toBe(true);
  expect(isNamed(allowed, "fd00:0::7", 80)).toBe(true);
  expect(isNamed(allowed, "127.0.0.1", 80)).toBe(false);
  expect(isNamed(allowed, "127.0.0.2", 8080)).toBe(false);
  expect(isNamed(allowed, "fd00::7", 8080)).toBe(false);
  expect(isNamed([], "127.0.0.1", 8080)).toBe(false);
});
