import "server-only";
// Next gives a route no socket, and lets a client's X-Forwarded-For stand as it came. So the address
// at the other end is put into a header of ours, over whatever a client sent under that name.
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_HEADER } from "./address";

/** From now on each request to an HTTP server of this process carries its peer's address. */
export function writePeerAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
}
