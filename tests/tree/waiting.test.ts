import path from "node:path";
import { load, walk } from "./rules";
import { fixedWaits, hastyExpectations } from "./waiting";

const root = path.join(__dirname, "..", "..");

test("no browser test reads the page only once, or waits for a clock", () => {
  const names = [...walk(root, "tests/e2e")].filter((name) => name.endsWith(".ts"));
  expect(names.length).toBeGreaterThan(5);
  const faults = names.flatMap((name) => {
    const { text } = load(root, name);
    return [...hastyExpectations(text), ...fixedWaits(text)].map((fault) => `${name}, ${fault}`);
  });
  expect(faults).toEqual([]);
});

test.each([
  'expect(await page.getByLabel("Summary").inputValue()).toBe("");',
  'expect(new Set(await rows.allTextContents())).toEqual(new Set(["Spotted"]));',
  'expect(page.url()).toBe("/desk");',
  "expect([await badge.count(), 1]).toEqual([1, 1]);",
])("it finds %s", (text) => {
  expect(hastyExpectations(`test("it", async () => {\n  ${text}\n});`)).toHaveLength(1);
});

test.each([
  'await eventually(async () => expect(await field.inputValue()).toBe(""));',
  "await eventually(async () => {\n  expect(await rows.count()).toBe(3);\n});",
  "expect((await readClaim(checker, slug)).summary).toBe(text);",
  "expect(await page.context().cookies()).toEqual([]);",
  'expect([badge.status(), await badge.text()]).toEqual([200, "False"]);',
])("it lets pass %s", (text) => {
  expect(hastyExpectations(text)).toEqual([]);
});

test("it finds a wait for a clock", () => {
  expect(fixedWaits("await page.waitForTimeout(500);")).toHaveLength(1);
  expect(fixedWaits("await new Promise((done) => setTimeout(done, 50));")).toHaveLength(1);
  expect(fixedWaits("jest.setTimeout(180_000);")).toEqual([]);
});
