/** People are told of what happened, each once, and by e-mail through a real mail server on this machine. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import type { Actor } from "@/lib/domain/person";
import { testDatabase } from "@/tests/setup/database";

type Letter = { from: string; to: string[]; raw: string };
const letters: Letter[] = [];
let refusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    let raw = "";
    stream.on("data", (chunk) => {
      raw += chunk;
    });
    stream.on("end", () => {
      if (refusing) return done(Object.assign(new Error("Try later"), { responseCode: 451 }));
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : "";
      letters.push({ from, to: rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});

const database = testDatabase();
database.atEnd(closePools);
beforeAll(async () => {
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = "Desk <desk@news.example>";
});
afterAll(() => new Promise<void>((down) => server.close(down)));
beforeEach(() => {
  letters.length = 0;
  refusing = false;
});

// Loaded once the mail server is known: the settings are read when they are first asked for.
const load = async () => ({
  ...(await import("@/lib/services/notices/tell")),
  ...(await import("@/lib/services/notices/notices")),
  ...(await import("@/lib/services/notices/mail")),
  ...(await import("@/lib/jobs/mail")),
  ...(await import("@/lib/services/notes")),
  ...(await import("@/lib/services/claims")),
  ...(await import("@/lib/services/people")),
  make: await import("@/tests/make"),
});

async function world() {
  const all = await load();
  const cast = await all.make.makeCast();
  const slug = await all.make.makeClaim(cast.writer);
  const told = async (actor: Actor) => {
    await all.tellAll();
    const { items } = await all.listNotices(actor);
    return items.map(({ kind, claim }) => `${kind} ${claim.slug}`);
  };
  return { ...all, cast, slug, told };
}
type Job = { kind: string; payload: { noticeId?: string } };
const mailJobs = () =>
  desk.rows<Job>(sql`select kind, payload from job where kind = 'mail' order by id`);
async function mailOf(actor: Actor): Promise<string> {
  const row = await desk.row<{ id: string }>(
    sql`select id from notice where person_id = ${actor.id} and mail = 'at_once' order by created_at desc limit 1`,
  );
  return row?.id ?? "";
}

test("a mention is told once, to the one who is mentioned and not to who wrote it", async () => {
  const { cast, slug, told, writeNote, countNotices, markNotices } = await world();
  const body = `@${cast.editor.name} please look, and @${cast.writer.name} too`;
  await writeNote(cast.writer, slug, { body });
  expect(await told(cast.editor)).toEqual([`mention ${slug}`]);
  expect(await told(cast.editor)).toEqual([`mention ${slug}`]);
  expect(await told(cast.writer)).toEqual([]);
  expect(await countNotices(cast.editor)).toBe(1);
  const changed = await markNotices(cast.editor, true, null);
  expect([changed.length, await countNotices(cast.editor)]).toEqual([1, 0]);
  await markNotices(cast.editor, false, changed);
  expect(await countNotices(cast.editor)).toBe(1);
  expect(await markNotices(cast.writer, true, changed)).toEqual([]);
});

test("what a person does not want is not told, on the desk nor by e-mail", async () => {
  const { cast, slug, told, writeNote, writeChoices } = await world();
  const choices = { mention: { shown: false, mail: "off" as const } };
  await writeChoices(cast.editor, { choices, digestHour: 8, timeZone: "UTC", language: "en" });
  await writeNote(cast.writer, slug, { body: `@${cast.editor.name} look` });
  expect(await told(cast.editor)).toEqual([]);
});

test("a person whose account is shut is told nothing", async () => {
  const { cast, slug, told, writeNote, setDisabled, make } = await world();
  const gone = await make.makePerson("checker");
  await writeNote(cast.writer, slug, { body: `@${gone.name} look` });
  await setDisabled(cast.admin, { id: gone.id, disabled: true });
  expect(await told(gone)).toEqual([]);
});

test("a hand-over of many claims, a return and a publication reach whom they concern", async () => {
  const { cast, told, assignClaims, make } = await world();
  const { slug } = await make.makeClaimIn("checking", cast);
  await assignClaims(cast.editor, { slugs: [slug], assigneeId: cast.third.id });
  expect(await told(cast.third)).toContain(`assigned ${slug}`);
  await make.move(cast.writer, slug, "submit");
  expect(await told(cast.second)).toContain(`review ${slug}`);
  await make.move(cast.editor, slug, "return", { reason: "Look again." });
  expect(await told(cast.writer)).toContain(`returned ${slug}`);
  await make.move(cast.writer, slug, "submit");
  await make.move(cast.editor, slug, "approve");
  await make.move(cast.editor, slug, "publish");
  const all = await told(cast.writer);
  expect(all).toEqual(expect.arrayContaining([`approved ${slug}`, `published ${slug}`]));
});

test("the letter arrives: to one person, with the statement and the way there, in plain words and HTML", async () => {
  const { cast, slug, tellAll, writeNote, mailNotice } = await world();
  const before = (await mailJobs()).length;
  await writeNote(cast.writer, slug, { body: `@${cast.editor.name} look` });
  await tellAll();
  expect((await mailJobs()).length).toBe(before + 1);
  const noticeId = await mailOf(cast.editor);
  await mailNotice({ noticeId });
  await mailNotice({ noticeId });
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  expect(letter?.from).toBe("desk@news.example");
  expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated/mu);
  expect(letter?.raw).toMatch(/^List-Unsubscribe: <http[^>]+\/desk\/account#notifications>/mu);
  expect(letter?.raw).toContain(`Message-ID: <notice.${noticeId}@second-source>`);
  expect(letter?.raw).toContain(`/desk/claims/${slug}`);
  expect(letter?.raw).toContain("mentions you");
  expect(letter?.raw).toContain("text/html");
  // The note itself stays on the desk.
  expect(letter?.raw).not.toContain("look");
});

test("a letter is in the language that the person chose, whoever sets it off", async () => {
  const { cast, slug, tellAll, writeNote, writeChoices, mailNotice } = await world();
  const { addCatalog } = await import("@/lib/words/ambient");
  const { learnLanguages } = await import("@/lib/words/spoken");
  const end = await learnLanguages();
  addCatalog("ar", { "What you are told, and how": "ARABIC" });
  await writeChoices(cast.editor, { choices: {}, digestHour: 8, timeZone: "UTC", language: "ar" });
  await writeNote(cast.writer, slug, { body: `@${cast.editor.name} look` });
  await tellAll();
  await mailNotice({ noticeId: await mailOf(cast.editor) });
  end();
  expect(letters[0]?.raw).toContain("ARABIC");
  expect(letters[0]?.raw).toMatch(/<html lang=3D"ar" dir=3D"rtl">|<html lang="ar" dir="rtl">/u);
});

test("a server that does not take it is asked again, and nothing is sent twice", async () => {
  const { cast, slug, tellAll, writeNote, mailNotice } = await world();
  await writeNote(cast.writer, slug, { body: `@${cast.editor.name} now` });
  await tellAll();
  const noticeId = await mailOf(cast.editor);
  refusing = true;
  await expect(mailNotice({ noticeId })).rejects.toThrow(/451|Try later/);
  refusing = false;
  await mailNotice({ noticeId });
  expect(letters).toHaveLength(1);
});

test("no line break of a name or a statement gets into the head of a letter", async () => {
  const { sendMail } = await import("@/lib/integrations/mail/mailer");
  await sendMail({
    id: "x",
    to: { name: "Eve\r\nBcc: all@news.example", address: "eve@news.example" },
    subject: "A claim\r\nBcc: all@news.example\r\n\r\nOther words\u2028X-Evil: 1",
    text: "T",
    html: "<p>T</p>",
    settings: "http://127.0.0.1:3000/desk/account#notifications",
  });
  const [letter] = letters;
  expect(letter?.to).toEqual(["eve@news.example"]);
  const head = letter?.raw.split("\r\n\r\n")[0] ?? "";
  expect(head).not.toMatch(/^(Bcc|X-Evil):/imu);
});

test("the daily mail goes out once, at the person's own hour, with what is unread", async () => {
  const { cast, slug, tellAll, writeNote, writeChoices, askForDigests, mailDigest, markNotices } =
    await world();
  const choices = { mention: { shown: true, mail: "digest" as const } };
  await writeChoices(cast.editor, {
    choices,
    digestHour: 9,
    timeZone: "Europe/Kyiv",
    language: "en",
  });
  for (const body of ["one", "two"])
    await writeNote(cast.writer, slug, { body: `@${cast.editor.name} ${body}` });
  await tellAll();
  const mine = async () =>
    (
      await desk.rows<{ payload: { personId: string; day: string } }>(
        sql`select payload from job where kind = 'digest' and payload ->> 'personId' = ${cast.editor.id}`,
      )
    ).map(({ payload }) => payload);
  // 06:59 in UTC is 08:59 in Kyiv.
  await askForDigests(new Date("2026-11-26T06:59:00Z"));
  expect(await mine()).toEqual([]);
  await askForDigests(new Date("2026-11-26T07:01:00Z"));
  await askForDigests(new Date("2026-11-26T12:00:00Z"));
  const [payload, ...more] = await mine();
  expect([payload?.day, more.length]).toEqual(["2026-11-26", 0]);
  await mailDigest(payload ?? { personId: "", day: "" });
  expect(letters).toHaveLength(1);
  expect(letters[0]?.raw).toContain("Subject: Newsroom: 2 things on your desk");
  await mailDigest(payload ?? { personId: "", day: "" });
  expect(letters).toHaveLength(1);
  await writeNote(cast.writer, slug, { body: `@${cast.editor.name} three` });
  await tellAll();
  await markNotices(cast.editor, true, null);
  await askForDigests(new Date("2026-11-27T12:00:00Z"));
  expect(await mine()).toHaveLength(1);
});

test("a claim that is due is told once before and once after", async () => {
  const { cast, tellDue, told, make } = await world();
  const { slug } = await make.makeClaimIn("checking", cast);
  await make.edit(cast.writer, slug, { assigneeId: cast.third.id, dueOn: "2026-12-01" });
  const due = async () => (await told(cast.third)).filter((one) => one === `due ${slug}`).length;
  await tellDue(new Date("2026-11-29T08:00:00Z"));
  expect(await due()).toBe(0);
  for (const now of ["2026-11-30T08:00:00Z", "2026-11-30T18:00:00Z", "2026-12-01T08:00:00Z"])
    await tellDue(new Date(now));
  expect(await due()).toBe(1);
  await tellDue(new Date("2026-12-02T08:00:00Z"));
  expect(await due()).toBe(2);
});

test("ten workers at once tell each thing once", async () => {
  const { cast, slug, tellAll, writeNote, listNotices } = await world();
  for (let count = 0; count < 5; count += 1)
    await writeNote(cast.writer, slug, { body: `@${cast.editor.name} ${count}` });
  await Promise.all(Array.from({ length: 10 }, () => tellAll()));
  expect((await listNotices(cast.editor)).items).toHaveLength(5);
});
