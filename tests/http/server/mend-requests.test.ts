import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { decodable, mendRequests } from "@/lib/http/server/mend-requests";

test.each([
  ["/claims/a-b", "/claims/a-b"],
  ["/claims/%D0%B0?q=%", "/claims/%D0%B0?q=%"],
  ["/claims/%E0%A4%A", "/claims/%25E0%25A4%25A"],
  ["/claims/%?q=%E0", "/claims/%25?q=%E0"],
  ["/claims/%zz", "/claims/%25zz"],
])("%s reaches the framework as %s", (address, mended) => {
  expect(decodable(address)).toBe(mended);
  expect(() => decodeURIComponent(decodable(address).split("?")[0] ?? "")).not.toThrow();
});

test("a server of this process sees the mended request", async () => {
  mendRequests();
  const server = createServer((incoming, answer) => {
    answer.end(`${incoming.method} ${incoming.url}`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: "127.0.0.1", method: "TRACE", path: "/%zz", agent: false });
  sent.end();
  const [answer] = await once(sent, "response");
  let text = "";
  for await (const chunk of answer) text += chunk;
  server.close();
  expect(text).toBe("PUT /%25zz");
});
