import { NextRequest } from "next/server";
import { config, proxy } from "@/proxy";

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers }));

function directives(path: string): Map<string, string> {
  const policy = ask(path).headers.get("content-security-policy") ?? "";
  return new Map(
    policy.split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

test("a page of the desk runs our own scripts alone, each page under a new nonce", () => {
  const [first, second] = [directives("/desk"), directives("/desk")];
  const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/;
  const nonces = [first, second].map((each) => nonce.exec(each.get("script-src") ?? "")?.[1]);
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(first.get("script-src")).not.toContain("unsafe-inline");
  expect(first.get("object-src")).toBe("'none'");
  expect(first.get("base-uri")).toBe("'none'");
  expect(first.get("frame-ancestors")).toBe("'none'");
});

test("the page is told which path was asked for, whatever the client says it was", () => {
  const answer = ask("/desk/claims?state=spotted", { "x-asked-path": "//evil.example" });
  expect(answer.headers.get("x-middleware-request-x-asked-path")).toBe(
    "/desk/claims?state=spotted",
  );
});

test("it lets everyone pass: permissions are not its business", () => {
  const answer = ask("/desk/people");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-middleware-next")).toBe("1");
});

test("it stands before the pages alone, so that no upload passes through it", () => {
  expect(config.matcher).toEqual(["/desk/:path*", "/sign-in", "/set-password"]);
});
