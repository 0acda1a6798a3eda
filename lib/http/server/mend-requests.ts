import "server-only";
// Two kinds of request make the framework fail before any code of ours sees them: an address whose
// percent signs can't be decoded, and TRACE. Both are mended into what they mean for us: an address
// that names nothing, and a method that nothing here has.
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The address with each percent sign that begins no valid escape as a sign of its own. */
export function decodable(address: string): string {
  const end = address.indexOf("?");
  const path = end === -1 ? address : address.slice(0, end);
  if (!path.includes("%")) return address;
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll("%", "%25") + address.slice(path.length);
  }
}

/** From now on every HTTP server of this process gets requests that the framework can read. */
export function mendRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url) request.url = decodable(request.url);
    if (request.method === "TRACE") request.method = "PUT";
  });
}
