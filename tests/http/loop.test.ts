import { closePools } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeCast, TEXT } from "../make";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

describe("from the text of an article to a verdict that anyone can read", () => {
  let cast: Cast;
  let article: string;
  let claim: string;
  const desk = () => `/desk/claims/${claim}`;
  const moveOf = async (as: Cast["writer"], move: string, words: object = {}) => {
    const { body } = await call("GET", desk(), { as });
    return call("POST", `${desk()}/moves`, { as, body: { move, version: body.version, ...words } });
  };

  beforeAll(async () => {
    cast = await makeCast();
  });

  test("a checker brings the article in and makes a claim of its words", async () => {
    const made = await call("POST", "/articles", {
      as: cast.writer,
      body: { headline: "A bridge over the Tyne 🌉", text: `🌉 ${TEXT}`, language: "en" },
    });
    expect(made.status).toBe(201);
    article = made.body.slug;
    expect(made.headers.get("location")).toBe(`/api/v1/desk/articles/${article}`);
    const marked = await call("POST", `/articles/${article}/claims`, {
      as: cast.writer,
      body: { quote: "It is 389 metres long", kind: "statistic" },
    });
    expect(marked.status).toBe(201);
    claim = marked.body.slug;
    expect(marked.body).toMatchObject({ state: "spotted", rating: null });
    expect(marked.headers.get("etag")).toBe(`"${marked.body.version}"`);
  });

  test("nobody outside sees any of it", async () => {
    const unknown = await call("GET", "/claims/no-such-claim");
    const unpublished = await call("GET", `/claims/${claim}`);
    expect(unpublished.status).toBe(404);
    expect(unpublished.text).toBe(unknown.text);
    expect((await call("GET", "/articles")).body.items).toEqual([]);
  });

  test("the checker starts, writes, brings evidence and submits", async () => {
    expect((await moveOf(cast.writer, "start")).body.state).toBe("checking");
    const { body } = await call("GET", desk(), { as: cast.writer });
    const saved = await call("PATCH", desk(), {
      as: cast.writer,
      version: body.version,
      body: {
        statement: "The Tyne Bridge is 389 metres long",
        rating: "true",
        summary: "Both the city and the builder give this length.",
      },
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ rating: "true", approvalsLost: 0 });
    for (const title of ["City record", "Builder's drawing"]) {
      const added = await call("POST", `${desk()}/evidence`, {
        as: cast.writer,
        body: { source: { title, level: "primary" }, stance: "supports", decisive: true },
      });
      expect(added.status).toBe(201);
      expect(added.body.claim.evidence.at(-1).id).toBe(added.body.id);
    }
    expect((await moveOf(cast.writer, "submit")).body.state).toBe("in_review");
  });

  test("an editor sees it in the queue, returns it, and it comes back", async () => {
    const queue = await call("GET", "/desk/review", { as: cast.editor });
    expect(queue.body.items.map((row: { slug: string }) => row.slug)).toContain(claim);
    const silent = await moveOf(cast.editor, "return");
    expect(silent.status).toBe(409);
    expect(silent.body.reasons[0].code).toBe("needs_reason");
    const returned = await moveOf(cast.editor, "return", { reason: "Which length is meant?" });
    expect(returned.body).toMatchObject({ state: "checking" });
    const work = await call("GET", "/desk/work", { as: cast.writer });
    expect(work.body.returned[0]).toMatchObject({ slug: claim, reason: "Which length is meant?" });
    expect((await moveOf(cast.writer, "submit")).body.state).toBe("in_review");
  });

  test("the writer may not approve, an editor may, and publishes", async () => {
    expect((await moveOf(cast.writer, "approve")).status).toBe(403);
    expect((await moveOf(cast.editor, "publish")).status).toBe(409);
    expect((await moveOf(cast.editor, "approve")).body.state).toBe("approved");
    const published = await moveOf(cast.editor, "publish");
    expect(published.body).toMatchObject({ state: "published", publishedVersion: 1 });
  });

  test("at once anyone can read the verdict, and where its words stand", async () => {
    const read = await call("GET", `/claims/${claim}`);
    expect(read.body).toMatchObject({
      slug: claim,
      state: "published",
      version: 1,
      rating: "true",
      verdict: { label: "True", number: 5 },
      checkedBy: [cast.writer.name],
      approvedBy: [cast.editor.name],
    });
    const whole = await call("GET", `/articles/${article}`);
    const [place] = whole.body.claims.map((each: { place: object }) => each.place);
    const points = [...whole.body.text];
    expect(points.slice(place.start, place.end).join("")).toBe("It is 389 metres long");
    const annotations = await call("GET", `/articles/${article}/annotations`);
    expect(annotations.headers.get("content-type")).toContain("application/ld+json");
    const [quote, position] = annotations.body.items[0].target.selector;
    expect(quote.exact).toBe("It is 389 metres long");
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
  });

  test("what readers have stays while it is corrected, and every version can be read", async () => {
    await moveOf(cast.editor, "reopen", { reason: "A new survey is out." });
    const { body } = await call("GET", desk(), { as: cast.writer });
    const patch = { rating: "outdated", summary: "A survey of this year gives another length." };
    await call("PATCH", desk(), { as: cast.writer, version: body.version, body: patch });
    await call("POST", `${desk()}/evidence`, {
      as: cast.writer,
      body: { source: { title: "Survey" }, stance: "undermines", decisive: true },
    });
    const submitted = await moveOf(cast.writer, "submit", { reason: "The survey settles it." });
    expect(submitted.body.state).toBe("in_review");
    expect((await call("GET", `/claims/${claim}`)).body.rating).toBe("true");
    await moveOf(cast.second, "approve");
    const minor = { correctionClass: "minor", correction: "The length changed." };
    expect((await moveOf(cast.second, "publish", minor)).status).toBe(409);
    const words = { correctionClass: "substantial", correction: "The length changed." };
    expect((await moveOf(cast.second, "publish", words)).body.state).toBe("published");
    const { items } = (await call("GET", `/claims/${claim}/publications`)).body;
    expect(items.map((each: { rating: string }) => each.rating)).toEqual(["outdated", "true"]);
    expect(items.map((each: { current: boolean }) => each.current)).toEqual([true, false]);
  });

  test("two editors retract it; the address stays and says why", async () => {
    await moveOf(cast.editor, "retract", { reason: "The survey was forged." });
    expect((await call("GET", `/claims/${claim}`)).body.state).toBe("published");
    const { body } = await call("GET", desk(), { as: cast.second });
    const undone = await call("POST", `${desk()}/retraction/withdraw`, {
      as: cast.second,
      version: body.version,
    });
    expect(undone.status).toBe(200);
    await moveOf(cast.editor, "retract", { reason: "The survey was forged." });
    await moveOf(cast.second, "retract");
    const read = await call("GET", `/claims/${claim}`);
    expect(read.body).toMatchObject({
      state: "retracted",
      rating: null,
      verdict: null,
      evidence: [],
      retractionReason: "The survey was forged.",
    });
    expect((await call("GET", "/claims")).body.items).toEqual([]);
    const log = await call("GET", "/desk/corrections", { as: cast.writer });
    expect(log.body.items).toHaveLength(2);
    const history = await call("GET", `${desk()}/audit`, { as: cast.writer });
    expect(history.body.items[0].type).toBe("claim.retracted");
  });
});
