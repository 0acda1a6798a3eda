import { fetchPublic, type Transport } from "@/lib/integrations/fetch/fetch-public";
import { newsTest } from "./certificate";
import { closeSites, rawSite, secureSite } from "./sites";

afterEach(closeSites);

const reach = (port: number, more: Transport = {}): Transport => ({
  allow: [`127.0.0.1:${port}`],
  resolve: async () => ["127.0.0.1"],
  ca: newsTest.cert,
  ...more,
});
async function codeOf(address: string, transport: Transport) {
  const outcome = await fetchPublic(address, {}, transport);
  return outcome.ok ? outcome.page.bytes.toString() : outcome.failure.code;
}

test("the certificate is checked against the name, while the checked address is dialled", async () => {
  const names: unknown[] = [];
  const port = await secureSite(newsTest, (request, answer) => {
    names.push("servername" in request.socket && request.socket.servername);
    answer.end("safe");
  });
  expect(await codeOf(`https://news.test:${port}/`, reach(port))).toBe("safe");
  expect(names).toEqual(["news.test"]);
  expect(await codeOf(`https://other.test:${port}/`, reach(port))).toBe("certificate");
  expect(await codeOf(`https://127.0.0.1:${port}/`, reach(port))).toBe("certificate");
});

test("a certificate that nobody vouches for is refused", async () => {
  const port = await secureSite(newsTest, (_, answer) => answer.end("unsafe"));
  const { ca: _, ...system } = reach(port);
  expect(await codeOf(`https://news.test:${port}/`, system)).toBe("certificate");
});

test("plain HTTP where TLS is due, and a greeting that never comes", async () => {
  const plain = await rawSite((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\n"));
  expect(await codeOf(`https://news.test:${plain}/`, reach(plain))).toBe("not_http");
  const silent = await rawSite(() => {});
  const limits = { connectMs: 100 };
  expect(await codeOf(`https://news.test:${silent}/`, reach(silent, { limits }))).toBe(
    "connect_timeout",
  );
});
