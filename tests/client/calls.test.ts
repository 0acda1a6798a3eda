import * as articles from "@/lib/client/articles";
import * as evidence from "@/lib/client/claim/evidence";
import * as notes from "@/lib/client/claim/notes";
import * as claims from "@/lib/client/claims";
import * as newsroom from "@/lib/client/newsroom";
import * as people from "@/lib/client/people";
import * as sources from "@/lib/client/sources";
import { operationFor, readDocument } from "../http/document";

const ID = "3f0b2d0e-7d7c-4f0e-9f43-0a1b2c3d4e5f";
const text = { headline: "A bridge", text: "Some text.", language: "en" };
const input = { source: { title: "S" }, stance: "context" } as const;

/** Every act and every reading of the desk, each as it is called. */
const calls: Record<string, () => Promise<unknown>> = {
  listArticles: () => articles.listArticles({ q: "bridge" }),
  readArticle: () => articles.readArticle("a"),
  createArticle: () => articles.createArticle(text),
  editArticle: () => articles.editArticle("a", 1, { headline: "B" }),
  addRevision: () => articles.addRevision("a", { text: "Other words." }),
  articleHistory: () => articles.articleHistory("a"),
  listCorrections: () => articles.listCorrections("cursor"),
  listClaims: () => claims.listClaims({ state: "checking" }),
  readClaim: () => claims.readClaim("c"),
  createClaim: () => claims.createClaim("a", { quote: "words" }),
  editClaim: () => claims.editClaim("c", 1, { summary: null }),
  moveClaim: () => claims.moveClaim("c", { move: "start", version: 1 }),
  withdrawRetraction: () => claims.withdrawRetraction("c", 1),
  assignClaims: () => claims.assignClaims({ slugs: ["c"], assigneeId: null }),
  claimHistory: () => claims.claimHistory("c", null),
  myWork: () => claims.myWork(),
  reviewQueue: () => claims.reviewQueue(),
  addEvidence: () => evidence.addEvidence("c", input),
  changeEvidence: () => evidence.changeEvidence("c", ID, { note: null }),
  removeEvidence: () => evidence.removeEvidence("c", ID, { version: 2 }),
  writeNote: () => notes.writeNote("c", { body: "Look" }),
  resolveNote: () => notes.resolveNote("c", ID, true),
  settleSuggestion: () => notes.settleSuggestion("c", ID, "accepted"),
  listSources: () => sources.listSources({ q: "record" }),
  findSources: () => sources.findSources("record"),
  readSource: () => sources.readSource(ID),
  editSource: () => sources.editSource(ID, 1, { title: "T" }),
  readMe: () => people.readMe(),
  listStaff: () => people.listStaff(),
  listPeople: () => people.listPeople(),
  createPerson: () => people.createPerson({ email: "a@example.org", name: "A", role: "checker" }),
  editPerson: () => people.editPerson(ID, { disabled: true }),
  makeLink: () => people.makeLink(ID),
  readNewsroom: () => newsroom.readNewsroom(),
  editNewsroom: () => newsroom.editNewsroom(1, { name: "N" }),
  makeTopic: () => newsroom.makeTopic({ name: "Health" }),
  editTopic: () => newsroom.editTopic("health", 1, { archived: true }),
};

const all = { ...articles, ...claims, ...evidence, ...newsroom, ...notes, ...people };

test("no call of the browser is missing here", () => {
  expect(Object.keys({ ...all, ...sources }).sort()).toEqual(Object.keys(calls).sort());
});

test.each(Object.entries(calls))("%s is a call of the document", async (_, work) => {
  const fetched = jest
    .spyOn(globalThis, "fetch")
    .mockResolvedValue(new Response(JSON.stringify({ items: [] })));
  await work();
  const [address, init] = fetched.mock.calls[0] ?? [];
  fetched.mockRestore();
  const { pathname, searchParams } = new URL(String(address), "http://own.invalid");
  const operation = operationFor(await readDocument(), init?.method ?? "", pathname);
  expect(operation).toBeDefined();
  const names = (place: string) =>
    operation?.parameters?.filter((each) => each.in === place).map((each) => each.name) ?? [];
  expect(names("query")).toEqual(expect.arrayContaining([...searchParams.keys()]));
  const headers = new Headers(init?.headers);
  const needed = operation?.parameters?.filter((each) => each.in === "header" && each.required);
  for (const { name } of needed ?? []) expect(headers.has(name)).toBe(true);
  expect(headers.has("if-match") && !names("header").includes("If-Match")).toBe(false);
  expect(Boolean(operation?.requestBody) && !init?.body).toBe(false);
});
