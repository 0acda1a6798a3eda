/** Local servers that behave and misbehave, and a way to fetch from them as if they were far away. */
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecure } from "node:https";
import { type AddressInfo, createServer as createRaw, type Server, type Socket } from "node:net";

const open: { server: Server; sockets: Set<Socket> }[] = [];

async function listen(server: Server, host = "127.0.0.1"): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  open.push({ server, sockets });
  return (server.address() as AddressInfo).port;
}

export const site = (listener: RequestListener, host?: string) =>
  listen(createServer(listener), host);
export const secureSite = (keys: { key: string; cert: string }, listener: RequestListener) =>
  listen(createSecure(keys, listener));
/** Speaks bytes, not HTTP. */
export const rawSite = (listener: (socket: Socket) => void) => listen(createRaw(listener));

export async function closeSites(): Promise<void> {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}
