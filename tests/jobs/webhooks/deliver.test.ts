/** Webhooks from what becomes public to a receiver on this machine, through the worker's queue. */
import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
process.env.SOURCE_KEY = Buffer.alloc(32, 5).toString("base64");

import { closePools } from "@/lib/db/engine/pool";
import type { Delivery } from "@/lib/domain/webhook/webhook";
import { webhookEvents } from "@/lib/domain/webhook/webhook";
import { doNext } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { addRevision, editArticle, readArticle } from "@/lib/services/articles";
import { listNotices } from "@/lib/services/notices/notices";
import { makeMessages } from "@/lib/services/webhooks/messages";
import {
  addWebhook,
  editWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  rotateSecret,
  sendAgain,
  sendTest,
} from "@/lib/services/webhooks/webhooks";
import { closeSites, site } from "@/tests/integrations/fetch/sites";
import { type Cast, edit, makeArticle, makeCast, makeClaimIn, move, TEXT } from "@/tests/make";

type Got = { headers: IncomingHttpHeaders; body: string };
const got: Got[] = [];
let answers: { status: number; body?: string; location?: string }[] = [];
let address: string;
let cast: Cast;
let id: string;
let secret: string;

database.atEnd(closeSites);
database.atEnd(closePools);

beforeAll(async () => {
  const port = await site((request, answer) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      got.push({ headers: request.headers, body });
      const { status, body: said = "", location } = answers.shift() ?? { status: 204 };
      answer.writeHead(status, location ? { location } : {}).end(said);
    });
  });
  process.env.FETCH_ALLOW = `127.0.0.1:${port}`;
  address = `http://127.0.0.1:${port}/hook`;
  cast = await makeCast();
  jest.spyOn(log, "info").mockReturnValue();
});

beforeEach(async () => {
  await database.sql`delete from job`;
  await database.sql`delete from webhook`;
  await database.sql`delete from webhook_waiting`;
  const made = await addWebhook(cast.admin, { url: address, events: [...webhookEvents] });
  id = made.webhook.id;
  secret = made.secret;
  got.length = 0;
  answers = [];
});

async function work(): Promise<void> {
  await makeMessages();
  while (await doNext(new AbortController().signal));
}
/** As if the time of each job that waits had come. */
async function later(): Promise<void> {
  await database.sql`update job set run_at = now()`;
  await work();
}
const log1 = async (): Promise<Delivery> => {
  const [first] = await listDeliveries(cast.admin, id);
  if (!first) throw new Error("no delivery");
  return first;
};
const webhook = async () => (await listWebhooks(cast.admin)).find((one) => one.id === id);
const ids = () => got.map(({ headers }) => headers["webhook-id"]);

function signature({ headers, body }: Got, by: string): string {
  const key = Buffer.from(by.slice("whsec_".length), "base64");
  const words = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return `v1,${createHmac("sha256", key).update(words).digest("base64")}`;
}

async function correct(slug: string) {
  await move(cast.editor, slug, "reopen", { reason: "The city measured anew." });
  await edit(cast.writer, slug, { summary: "The city measured it anew." });
  await move(cast.writer, slug, "submit");
  await move(cast.second, slug, "approve");
  return move(cast.second, slug, "publish", {
    correctionClass: "update",
    correction: "Measured anew.",
  });
}

test("published, corrected, retracted: one message each, of what is public alone", async () => {
  const { slug } = await makeClaimIn("published", cast);
  await work();
  await correct(slug);
  await work();
  await move(cast.editor, slug, "retract", { reason: "Measured wrongly." });
  await work();
  expect(got).toHaveLength(2);
  await move(cast.second, slug, "retract");
  await work();
  await work();
  const said = got.map(({ body }) => JSON.parse(body));
  const verdict = { code: "true", label: "True" };
  const same = { slug, url: expect.stringMatching(`/claims/${slug}$`) };
  expect(said).toEqual([
    {
      type: "claim.published",
      timestamp: expect.any(String),
      data: expect.objectContaining({ ...same, publication: 1, verdict }),
    },
    {
      type: "claim.corrected",
      timestamp: expect.any(String),
      data: expect.objectContaining({ ...same, publication: 2, verdict, correction: "update" }),
    },
    {
      type: "claim.retracted",
      timestamp: expect.any(String),
      data: expect.objectContaining({ ...same, publication: 3 }),
    },
  ]);
  for (const one of got) expect(one.headers["webhook-signature"]).toBe(signature(one, secret));
  expect(new Set(ids()).size).toBe(3);
  expect(await log1()).toMatchObject({ state: "delivered", attempts: 1, answerStatus: 204 });
});

test("a new text of a public article is told, of one that nobody sees is not", async () => {
  const hidden = await makeArticle(cast.writer);
  await addRevision(cast.writer, hidden, { text: `${TEXT}\nMore.` });
  const article = await makeArticle(cast.writer);
  const { slug } = await makeClaimIn("published", cast, { article });
  await work();
  got.length = 0;
  await addRevision(cast.writer, article, { text: TEXT.replace("389", "398") });
  await work();
  expect(got.map(({ body }) => JSON.parse(body))).toEqual([
    expect.objectContaining({
      type: "article.text_changed",
      data: expect.objectContaining({
        slug: article,
        claims: [expect.objectContaining({ slug, stands: false })],
      }),
    }),
  ]);
  expect(got[0]?.body).not.toContain("398");
});

test("nothing is told of what is under embargo before it ends", async () => {
  const article = await makeArticle(cast.writer, {
    embargoedUntil: "2999-01-01T00:00:00Z",
  });
  await makeClaimIn("published", cast, { article });
  await work();
  expect(got).toEqual([]);
  const { version } = (await readArticle(cast.editor, article)).article;
  await editArticle(cast.editor, article, version, { embargoedUntil: null });
  await work();
  expect(got).toHaveLength(1);
});

test("two workers deliver once", async () => {
  await makeClaimIn("published", cast);
  await Promise.all([work(), work(), work()]);
  await Promise.all([work(), work()]);
  expect(got).toHaveLength(1);
});

test("what does not arrive is sent again under the same id, a redirect not followed", async () => {
  answers = [
    { status: 500, body: "x".repeat(5000) },
    { status: 302, location: address },
  ];
  await sendTest(cast.admin, id);
  await work();
  const first = await log1();
  expect(first).toMatchObject({ state: "waiting", attempts: 1, answerStatus: 500 });
  expect(first.answer).toBe("x".repeat(1024));
  const wait = Date.parse(first.nextAt ?? "") - Date.parse(first.lastAt ?? "");
  expect(Math.round(wait / 1000)).toBe(5);
  await later();
  expect(await log1()).toMatchObject({ state: "waiting", attempts: 2, answerStatus: 302 });
  expect((await webhook())?.failingSince).not.toBeNull();
  await later();
  expect(await log1()).toMatchObject({ state: "delivered", attempts: 3, nextAt: null });
  expect((await webhook())?.failingSince).toBeNull();
  expect(got).toHaveLength(3);
  expect(new Set(ids()).size).toBe(1);
  expect(new Set(got.map(({ body }) => body)).size).toBe(1);
});

test("410 switches it off at once, and its owner is told", async () => {
  answers = [{ status: 410 }];
  await makeClaimIn("published", cast);
  await work();
  expect(await log1()).toMatchObject({ state: "failed", attempts: 1, answerStatus: 410 });
  expect(await webhook()).toMatchObject({ disabledWhy: "gone" });
  const { items } = await listNotices(cast.admin);
  expect(items.map(({ kind }) => kind)).toContain("webhook");
  await makeClaimIn("published", cast);
  await work();
  expect(got).toHaveLength(1);
});

test("after the last attempt it has failed, and after five days without any the webhook is off", async () => {
  await sendTest(cast.admin, id);
  await database.sql`update webhook_delivery set attempts = 9`;
  answers = [{ status: 500 }, { status: 500 }];
  await work();
  expect(await log1()).toMatchObject({ state: "failed", attempts: 10, nextAt: null });
  expect(await webhook()).toMatchObject({ disabledAt: null });
  await sendTest(cast.admin, id);
  await database.sql`update webhook_delivery set attempts = 9 where state = 'waiting'`;
  await database.sql`update webhook set failing_since = now() - interval '6 days'`;
  await work();
  expect(await webhook()).toMatchObject({ disabledWhy: "failed" });
  await editWebhook(cast.admin, id, { active: true });
  expect(await webhook()).toMatchObject({ disabledWhy: null, failingSince: null });
});

test("the secret before signs beside the new one for a day", async () => {
  const next = await rotateSecret(cast.admin, id);
  await sendTest(cast.admin, id);
  await work();
  const [one] = got;
  if (!one) throw new Error("nothing came");
  expect(one.headers["webhook-signature"]).toBe(
    `${signature(one, next.secret)} ${signature(one, secret)}`,
  );
  await database.sql`update webhook set secret_before_until = now() - interval '1 second'`;
  await sendTest(cast.admin, id);
  await work();
  const last = got.at(-1) ?? one;
  expect(last.headers["webhook-signature"]).toBe(signature(last, next.secret));
});

test("what was delivered can be sent again, under its id", async () => {
  await sendTest(cast.admin, id);
  await work();
  await sendAgain(cast.admin, id, (await log1()).id);
  await work();
  expect(got).toHaveLength(2);
  expect(new Set(ids()).size).toBe(1);
});

test.each([
  ["https://127.0.0.1/", /private network/],
  ["https://169.254.169.254/latest", /private network/],
  ["https://[::1]/", /private network/],
  ["https://10.0.0.7/", /private network/],
])("%s is not sent to", async (url, problem) => {
  const made = await addWebhook(cast.admin, { url, events: ["claim.published"] });
  await sendTest(cast.admin, made.webhook.id);
  await work();
  const [first] = await listDeliveries(cast.admin, made.webhook.id);
  expect(first).toMatchObject({ answerStatus: null, problem: expect.stringMatching(problem) });
  await removeWebhook(cast.admin, made.webhook.id);
});

test("without TLS it is refused, and so is whoever is no admin", async () => {
  const events = ["claim.published" as const];
  expect(() => addWebhook(cast.admin, { url: "http://cms.example.org/", events })).toThrow(
    /https:/,
  );
  expect(() => addWebhook(cast.editor, { url: "https://cms.example.org/", events })).toThrow();
});

test("its secret is kept sealed alone", async () => {
  const rows = await database.sql`select * from webhook`;
  expect(JSON.stringify(rows)).not.toContain(secret.slice("whsec_".length));
});
