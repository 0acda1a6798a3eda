// Pages of publishers, each of another make, on an origin that is not ours.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { baseUrl } from "@/tests/setup/browser";

export type ForeignPage = { path: string; html: string; script?: string };

const CSS = `body{font:18px/1.6 Georgia,serif;margin:0}main{max-width:620px;margin:0 auto}
a{color:red;border:9px dotted green;text-transform:uppercase}span{background:pink;position:static}section{display:none}`;

/** A site that lets run its own scripts and ours, and asks for no style but its own sheet. */
export async function foreignSite(pages: readonly ForeignPage[]): Promise<{
  origin: string;
  close: () => Promise<void>;
}> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `script-src 'self' ${baseUrl}`,
    `connect-src ${baseUrl}`,
    "frame-src 'self'",
    "img-src data:",
    "require-trusted-types-for 'script'",
  ].join("; ");
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://publisher.test");
    const page = pages.find(({ path }) => pathname === path || pathname === `${path}.js`);
    const isScript = pathname.endsWith(".js");
    const body = pathname === "/style.css" ? CSS : isScript ? page?.script : page?.html;
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader("content-security-policy", policy);
    const type = pathname === "/style.css" ? "css" : isScript ? "javascript" : "html";
    response.setHeader("content-type", `text/${type}; charset=utf-8`);
    response.end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Frame = { head?: string; article?: string | null; lang?: string; dir?: string };

/** A page with our one line in it. */
export function pageOf(body: string, { head = "", article, lang = "en", dir = "ltr" }: Frame = {}) {
  const named = article ? ` data-article="${article}"` : "";
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>The Publisher</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">${head}
<script async src="${baseUrl}/embed.js"${named}></script></head><body><main>${body}</main></body></html>`;
}
