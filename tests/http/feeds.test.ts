import { closePools } from "@/lib/db/engine/pool";
import { type LookOutcome, recordLook } from "@/lib/services/feeds/looks";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeCast } from "../make";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const AT = "/desk/feeds";
const shown = { title: "The Tyne Check", language: "en", warnings: [], total: 0, items: [] };
const found: LookOutcome = { kind: "found", etag: null, lastModified: null, shown, items: [] };

test("a feed is added, seen, switched on, looked at and switched off", async () => {
  const as = cast.editor;
  const url = "https://tyne.example.org/feed.xml";
  const added = await call("POST", AT, { as, body: { url }, key: "one" });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    url,
    title: "tyne.example.org",
    active: false,
    looking: true,
  });
  const at = `${AT}/${added.body.id}`;
  expect(added.headers.get("location")).toBe(`/api/v1${at}`);
  expect((await call("POST", AT, { as, body: { url }, key: "one" })).body.id).toBe(added.body.id);

  const early = await call("PATCH", at, { as, version: 1, body: { active: true, take: "all" } });
  expect(early.status).toBe(409);
  expect(early.body.reasons[0].code).toBe("unread");
  await recordLook(added.body.id, found, true);
  expect((await call("GET", at, { as: cast.writer })).body).toMatchObject({
    title: "The Tyne Check",
    found: shown,
  });

  const on = await call("PATCH", at, { as, version: 1, body: { active: true, take: "new" } });
  expect(on).toMatchObject({ status: 200, body: { active: true, found: null } });
  expect((await call("PATCH", at, { as, version: 1, body: { everyMinutes: 60 } })).status).toBe(
    412,
  );
  expect((await call("POST", `${at}/look`, { as })).body).toMatchObject({ looking: true });
  const { version } = on.body;
  const off = await call("PATCH", at, { as, version, body: { active: false } });
  expect(off.headers.get("etag")).toBe(`"${off.body.version}"`);
  expect((await call("POST", `${at}/look`, { as })).status).toBe(409);
  const { body } = await call("GET", AT, { as: cast.writer });
  expect(body.items.map((feed: { id: string }) => feed.id)).toEqual([added.body.id]);
});

test("who may not, and what does not fit", async () => {
  const body = { url: "https://other.example.org/feed.xml" };
  expect((await call("POST", AT, { body })).status).toBe(401);
  expect((await call("POST", AT, { as: cast.writer, body })).status).toBe(403);
  expect((await call("GET", AT)).status).toBe(401);
  const as = cast.editor;
  for (const url of ["javascript:alert(1)", "ftp://x.org/", "", 7])
    expect((await call("POST", AT, { as, body: { url } })).status).toBe(422);
  expect((await call("POST", AT, { as, body: { ...body, active: true } })).status).toBe(422);
  const { id } = (await call("POST", AT, { as, body })).body;
  expect((await call("PATCH", `${AT}/${id}`, { as, body: { active: true } })).status).toBe(428);
  for (const patch of [{ everyMinutes: 1 }, { title: " " }, { language: "x" }, { take: "some" }])
    expect((await call("PATCH", `${AT}/${id}`, { as, version: 1, body: patch })).status).toBe(422);
  expect((await call("GET", `${AT}/nothing`, { as })).status).toBe(404);
});
