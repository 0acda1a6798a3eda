/** Readers report errors: no account, no script, no robots, and nothing of theirs becomes public. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { GET as form, POST as send } from "@/app/claims/[slug]/report/route";
import { GET as claimPage } from "@/app/claims/[slug]/route";
import { PEER_HEADER } from "@/lib/auth/address";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { formToken } from "@/lib/services/reports/form-token";
import { listReports } from "@/lib/services/reports/reports";
import { type Cast, makeCast, makeClaimIn } from "@/tests/make";
import { call } from "./call";

database.atEnd(closePools);
let cast: Cast;
let published: string;
beforeAll(async () => {
  cast = await makeCast();
  published = (await makeClaimIn("published", cast)).slug;
});

const at = (slug: string) => ({ params: Promise.resolve({ slug }) });
const MINUTE = 60_000;
const AGO = () => Date.now() - MINUTE;

type Given = Record<string, string>;
let callers = 0;

/** Each from an address of its own unless one is named. */
async function post(
  slug: string,
  given: Given,
  { origin = publicOrigin(), peer = "" }: { origin?: string; peer?: string } = {},
) {
  callers += 1;
  const response = await send(
    new Request(`${publicOrigin()}/claims/${slug}/report`, {
      method: "POST",
      headers: {
        host: new URL(publicOrigin()).host,
        origin,
        "content-type": "application/x-www-form-urlencoded",
        [PEER_HEADER]: peer || `10.0.${Math.floor(callers / 250)}.${callers % 250}`,
      },
      body: new URLSearchParams(given).toString(),
    }),
    at(slug),
  );
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const kept = async () => (await listReports(cast.editor, {})).items;
const page = async (slug: string) =>
  (await claimPage(new Request(`${publicOrigin()}/claims/${slug}`), at(slug))).text();
const whole = (over: Given = {}): Given => ({
  form: formToken(published, AGO()),
  what: "The plan on page 4 says 398 metres.",
  source: "https://archive.example/plan",
  contact: "reader@mail.example",
  website: "",
  ...over,
});

test("the form is kept by no cache and sets no cookie", async () => {
  const response = await form(
    new Request(`${publicOrigin()}/claims/${published}/report`),
    at(published),
  );
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(await response.text()).not.toContain("<script");
});

test("a report is kept, gets a number, and the same form sent again is the same report", async () => {
  const given = whole();
  const first = await post(published, given);
  expect(first.status).toBe(200);
  const [report] = await kept();
  expect(report).toMatchObject({
    what: given.what,
    source: given.source,
    contact: given.contact,
    state: "new",
    publicationVersion: 1,
    claim: { slug: published },
  });
  expect(first.text).toContain(`number ${report?.number}`);
  const again = await post(published, given);
  expect(again.text).toContain(`number ${report?.number}`);
  expect(await kept()).toHaveLength(1);
});

test.each<[string, () => Given]>([
  ["fills in what people don’t see", () => whole({ website: "https://spam.example" })],
  ["is faster than any person", () => whole({ form: formToken(published, Date.now()) })],
])("a robot that %s is thanked, and nothing is kept", async (_, given) => {
  const before = await kept();
  const { status, text } = await post(published, given());
  expect([status, text.includes("Thank you")]).toEqual([200, true]);
  expect(await kept()).toEqual(before);
});

test.each<[string, Given | (() => Given), number, string]>([
  ["says nothing", { what: " " }, 422, "What is wrong?"],
  ["names no web address", { source: "javascript:alert(1)" }, 422, "http://"],
  ["gives no e-mail address", { contact: "me" }, 422, "name@example.org"],
  [
    "sends a form of yesterday",
    () => ({ form: formToken(published, Date.now() - 90_000_000) }),
    422,
    "open for long",
  ],
  ["makes a form of their own", { form: "1.a.b" }, 422, "open for long"],
  [
    "sends a form of another claim",
    () => ({ form: formToken("another", AGO()) }),
    422,
    "open for long",
  ],
])(
  "who %s is told so, and what was typed stands in the form again",
  async (_, over, status, said) => {
    const before = await kept();
    const answer = await post(published, whole(typeof over === "function" ? over() : over));
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(said);
    if (!("what" in over)) expect(answer.text).toContain("The plan on page 4");
    expect(await kept()).toEqual(before);
  },
);

test("a form of another site is refused", async () => {
  const answer = await post(published, whole(), { origin: "https://evil.example" });
  expect(answer.status).toBe(403);
  expect(await kept()).toHaveLength(1);
});

test("an unknown claim and one that is not public answer alike", async () => {
  const { slug } = await makeClaimIn("approved", cast);
  const answers = await Promise.all(
    ["no-such-claim", slug].map(async (name) => [
      await post(name, { ...whole(), form: formToken(name, AGO()) }),
      await (await form(new Request(`${publicOrigin()}/claims/${name}/report`), at(name))).text(),
    ]),
  );
  expect(answers[0]?.[1]).toBe(answers[1]?.[1]);
  const [unknown, unpublished] = answers.map(([sent]) => sent as Awaited<ReturnType<typeof post>>);
  expect(unknown?.status).toBe(404);
  expect(unpublished?.status).toBe(404);
  expect(unknown?.text).toBe(unpublished?.text);
});

test("a slug that no database could hold is just not there", async () => {
  for (const slug of ["a\u0000b", "\ud800", "x".repeat(5000), "'"]) {
    const { status } = await post(slug, whole({ form: formToken(slug, AGO()) }));
    expect([slug, status]).toEqual([slug, 404]);
  }
});

test("one network sends five an hour", async () => {
  const statuses: number[] = [];
  for (let sent = 0; sent < 7; sent++)
    statuses.push((await post(published, whole(), { peer: "192.0.2.7" })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
});

test("readers are told what came of it, and never who said what", async () => {
  const [report] = await kept();
  if (!report) throw new Error("no report");
  const path = `/api/v1/desk/reports/${report.id}`;
  const refused = await call("PATCH", path, {
    as: cast.editor,
    version: report.version,
    body: { state: "accepted" },
  });
  expect(refused.body.errors).toMatchObject([{ pointer: "/outcome" }]);
  const byChecker = await call("PATCH", path, {
    as: cast.writer,
    version: report.version,
    body: { state: "spam" },
  });
  expect(byChecker.status).toBe(403);
  expect(await page(published)).not.toContain("Reports from readers");

  const outcome = "The plan is another bridge’s; the length stands.";
  const decided = await call("PATCH", path, {
    as: cast.editor,
    version: report.version,
    body: { state: "rejected", outcome, note: "Second time this month." },
  });
  expect(decided.status).toBe(200);
  const stale = await call("PATCH", path, {
    as: cast.second,
    version: report.version,
    body: { state: "spam" },
  });
  expect([stale.status, stale.body.current.state]).toEqual([412, "rejected"]);

  const text = await page(published);
  expect(text).toContain(outcome);
  for (const secret of [
    "The plan on page 4",
    "archive.example",
    "reader@mail.example",
    "Second time",
  ])
    expect(text).not.toContain(secret);
  const trail = await database.sql`
    select e.type, d.texts from audit_event e join audit_detail d on d.event_id = e.id
    where e.subject_kind = 'report' and e.subject_id = ${report.id} order by e.seq`;
  expect(trail.map((event) => event.type)).toEqual(["report.received", "report.decided"]);
  expect(trail.map((event) => event.texts).join()).not.toMatch(/page 4|mail\.example/u);
});

test("what a reader told us stays as it was told, whoever asks", async () => {
  await expect(database.sql`update report set what = 'Praise.'`).rejects.toThrow("as it was told");
  await expect(database.sql`delete from report`).rejects.toThrow("forbidden");
});
