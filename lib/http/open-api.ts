import "server-only";
// The OpenAPI document and its readable page, made from the schemas that check the requests.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { publicOrigin } from "@/lib/env";
import { answer } from "@/lib/render/answer";
import { ApiDocsPage } from "@/lib/render/api-docs-page";
import type { ApiDocument } from "@/lib/render/api-document";
import { renderDocument } from "@/lib/render/document";
import { cachePolicies, pageHeaders } from "@/lib/render/headers";
import { getPublicNewsroom } from "@/lib/services/public";
import { openHeaders } from "./headers";
import { problems } from "./problem";

const about = `What the newsroom's own desk does, it does through this API, so that any program can do the same.

Errors are problem+json (RFC 9457); 422 names each field in \`errors\`, 403 and 409 say why in \`reasons\`.
Times are UTC (RFC 3339). Lists are paged by key: follow \`Link: rel="next"\` or send \`next\` back as
\`cursor\`. Whoever changes something that others may change too sends the version that they saw, with
\`If-Match\` or as \`version\`; a stale one is 412 with what stands now. A POST with an
\`Idempotency-Key\` is done once, however often it is sent. Changes need a session and an \`Origin\` that
is ours, or a key: \`Authorization: Bearer ss_…\`, without cookies. A key reads, or reads and writes as its
owner's role may; accounts, people, settings, keys, erasures and identities stay closed to it.`;

function describe(app: OpenAPIHono): ApiDocument {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "better-auth.session_token",
    description: "Set by POST /api/auth/sign-in/email; behind TLS its name begins with __Host-.",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description: "An API key of the newsroom, sent without cookies. It reads, or reads and writes.",
  });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Second Source", version: "1", description: about },
    servers: [{ url: "/" }],
  }) as unknown as ApiDocument;
}

/** Answers for the document of `app` and for its page. Both are made when first asked for. */
export function documentAnswers(app: OpenAPIHono) {
  let made: ApiDocument | undefined;
  let text: string | undefined;
  const read = () => {
    made ??= describe(app);
    return made;
  };
  return {
    json: (request: Request): Response => {
      text ??= JSON.stringify(read());
      return answer(request, text, { ...openHeaders, "cache-control": cachePolicies.fresh });
    },
    page: async (request: Request): Promise<Response> => {
      const site = { origin: publicOrigin(), newsroom: await getPublicNewsroom() };
      const page = await renderDocument(ApiDocsPage({ site, document: read(), problems }));
      return answer(request, page, pageHeaders());
    },
  };
}
