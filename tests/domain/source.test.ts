import { addressKey, webAddress } from "@/lib/domain/source";

const SAME = [
  "https://example.org/report",
  "http://example.org/report",
  "https://www.example.org/report",
  "https://EXAMPLE.org/report",
  "https://example.org:443/report",
  "http://example.org:80/report",
  "https://example.org/report/",
  "https://example.org/report#page=2",
  "https://example.org/report?utm_source=x&utm_medium=y",
  "https://example.org/report?fbclid=1&gclid=2&mc_cid=3&ref_src=4",
  "https://example.org/a/../report",
];

test("one address in its many spellings has one key", () => {
  expect(new Set(SAME.map(addressKey))).toEqual(new Set(["example.org/report"]));
});

test("parameters count, their order does not", () => {
  expect(addressKey("https://a.org/?b=2&a=1")).toBe(addressKey("https://a.org/?a=1&b=2"));
  expect(addressKey("https://a.org/?q=x+y")).toBe(addressKey("https://a.org/?q=x%20y"));
  expect(addressKey("https://a.org/?id=1")).not.toBe(addressKey("https://a.org/?id=2"));
  expect(addressKey("https://a.org/?a=b%26c=d")).not.toBe(addressKey("https://a.org/?a=b&c=d"));
});

test.each([
  ["https://example.org/Report"],
  ["https://example.org/report/2"],
  ["https://example.org:8080/report"],
  ["https://news.example.org/report"],
  ["https://example.org/report?id=1"],
])("%s is another document", (address) => {
  expect(addressKey(address)).not.toBe("example.org/report");
});

test("hosts and paths of any script", () => {
  expect(addressKey("https://пример.рф/отчёт")).toBe(addressKey("http://ПРИМЕР.рф/отчёт/"));
});

test.each([
  "https://example.org/report",
  "HTTPS://Example.org/report",
  "https://пример.рф/отчёт",
  "https://xn--e1afmkfd.xn--p1ai/",
  "https://новини.укр/",
  "https://例え.中国/",
  "https://münchen.de/x",
  "https://example.org:8443/a",
])("%s is a web address", (address) => {
  expect(webAddress.safeParse(address).success).toBe(true);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org/",
  "file:///etc/passwd",
  "example.org",
  "https://localhost/",
  "http://127.0.0.1/",
  "http://[::1]/",
  "https://example.xn--/",
  "https://example..org/",
  "https://exa mple.org/",
])("%s is none", (address) => {
  expect(webAddress.safeParse(address).success).toBe(false);
});
