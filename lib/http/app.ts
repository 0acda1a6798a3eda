import "server-only";
// The whole API as one app, built once. Each route answers for itself; here stand the table of
// addresses and what is answered where there is none.
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { handleAuth } from "@/lib/auth/handler";
import { preflight } from "./headers";
import { health, ready } from "./health";
import { documentAnswers } from "./open-api";
import { problemOf, problemResponse } from "./problem";
import type { Route } from "./route";
import { articleRoutes } from "./routes/articles";
import { captureRoutes } from "./routes/captures";
import { evidenceRoutes } from "./routes/claim/evidence";
import { expertRoutes } from "./routes/claim/experts";
import { moveRoutes } from "./routes/claim/moves";
import { noteRoutes } from "./routes/claim/notes";
import { opinionRoutes } from "./routes/claim/opinions";
import { outletRoutes } from "./routes/claim/outlet-requests";
import { replyRoutes } from "./routes/claim/replies";
import { translationRoutes } from "./routes/claim/translations";
import { claimRoutes } from "./routes/claims";
import { erasureRoutes } from "./routes/erasures";
import { feedRoutes } from "./routes/feeds";
import { intakeRoutes } from "./routes/intakes";
import { libraryRoutes } from "./routes/library";
import { liveRoutes } from "./routes/live";
import { noticeRoutes } from "./routes/notices";
import { otherCheckRoutes } from "./routes/others/checks";
import { otherFeedRoutes } from "./routes/others/feeds";
import { otherImportRoutes } from "./routes/others/imports";
import { keyRoutes } from "./routes/programs/keys";
import { webhookRoutes } from "./routes/programs/webhooks";
import { publicRoutes } from "./routes/public";
import { reportRoutes } from "./routes/reports";
import { sentenceRoutes } from "./routes/sentences";
import { sheetRoutes } from "./routes/sheets";
import { sourceRoutes } from "./routes/sources";
import { staffRoutes } from "./routes/staff";
import { statisticsRoutes } from "./routes/statistics";
import { systemDocuments } from "./routes/system";
import { textRoutes } from "./routes/texts";
import { topicRoutes } from "./routes/topics";

const routes: readonly Route[] = [
  ...publicRoutes,
  ...articleRoutes,
  ...sentenceRoutes,
  ...intakeRoutes,
  ...claimRoutes,
  ...moveRoutes,
  ...liveRoutes,
  ...evidenceRoutes,
  ...replyRoutes,
  ...translationRoutes,
  ...outletRoutes,
  ...opinionRoutes,
  ...expertRoutes,
  ...noteRoutes,
  ...sheetRoutes,
  ...sourceRoutes,
  ...libraryRoutes,
  ...captureRoutes,
  ...feedRoutes,
  // Before what is named by an id.
  ...otherImportRoutes,
  ...otherFeedRoutes,
  ...otherCheckRoutes,
  ...reportRoutes,
  ...erasureRoutes,
  ...keyRoutes,
  ...topicRoutes,
  ...webhookRoutes,
  ...noticeRoutes,
  ...staffRoutes,
  ...statisticsRoutes,
  ...textRoutes,
];

const notFound = () =>
  problemResponse({ status: 404, detail: "There is nothing at this address." });

function mount(app: OpenAPIHono, found: readonly Route[]): void {
  for (const route of found) {
    app.openAPIRegistry.registerPath(route.document);
    app.on(route.method.toUpperCase(), pattern(route.path), (c: Context) =>
      route.handle(c.req.raw, c.req.param()),
    );
  }
  for (const [path, there] of byPath(found)) {
    app.all(pattern(path), (c) => otherMethod(c.req.method, there));
  }
}

/** "/claims/{slug}" as Hono writes it. */
function pattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function byPath(found: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>();
  for (const route of found) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  return paths;
}

/** A browser's question whether it may read what is public, or a method that is not there. */
function otherMethod(method: string, there: readonly Route[]): Response {
  if (method === "OPTIONS" && there.some((route) => route.isPublic)) return preflight();
  const allowed = there.flatMap((route) =>
    route.method === "get" ? ["GET", "HEAD"] : [route.method.toUpperCase()],
  );
  return problemResponse({
    status: 405,
    detail: `This address takes ${allowed.join(", ")}.`,
    headers: { allow: allowed.join(", ") },
  });
}

function build(): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError((error) => problemResponse(problemOf(error)));
  app.notFound(notFound);
  app.all("/api/auth/*", (c) => handleAuth(c.req.raw));
  app.get("/api/health", health);
  app.get("/api/ready", ready);
  mount(app, routes);
  for (const each of systemDocuments) app.openAPIRegistry.registerPath(each);
  const document = documentAnswers(app);
  app.get("/api/openapi.json", (c) => document.json(c.req.raw));
  app.get("/api/docs", (c) => document.page(c.req.raw));
  for (const path of ["/api/health", "/api/ready", "/api/openapi.json", "/api/docs"])
    app.all(path, () =>
      problemResponse({
        status: 405,
        detail: "This address takes GET, HEAD.",
        headers: { allow: "GET, HEAD" },
      }),
    );
  return app;
}

export const app = build();
