import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { clientAddress, PEER_HEADER } from "@/lib/auth/address";
import { writePeerAddresses } from "@/lib/auth/peer";

test("the server's word about the peer stands over what a client claims", async () => {
  writePeerAddresses();
  const server = createServer((request, response) => {
    response.end(
      clientAddress(new Headers({ [PEER_HEADER]: String(request.headers[PEER_HEADER]) })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { [PEER_HEADER]: "203.0.113.9", "x-forwarded-for": "203.0.113.9" },
    });
    expect(await answer.text()).toBe("127.0.0.1");
  } finally {
    server.close();
  }
});
