// A rich paste, the text field that shows it, and the list of what was handed in.
import { parseHTML } from "linkedom";
import { renderToStaticMarkup } from "react-dom/server";
import { IntakeList } from "@/components/intake/intake-list";
import {
  blocksOfPaste,
  hasStructure,
  headlineFirst,
  textOfBlocks,
} from "@/components/intake/paste";
import { ArticleTextField } from "@/components/intake/text-field";
import { wayAddress, wayOf } from "@/components/intake/ways-in";
import type { DeskIntake } from "@/lib/domain/view/intakes";

const paste = (html: string) => ({ getData: (type: string) => (type === "text/html" ? html : "") });

beforeAll(() => {
  const { DOMParser } = parseHTML("");
  // linkedom makes a body only where there is one; browsers always do.
  class Parser {
    parseFromString(html: string) {
      return new DOMParser().parseFromString(`<html><body>${html}</body></html>`, "text/html");
    }
  }
  Object.assign(globalThis, { DOMParser: Parser });
});

test("a rich paste becomes blocks, without its scripts", () => {
  const blocks = blocksOfPaste(
    paste("<h1>Bridge</h1><p>It <b>closes</b>.</p><script>x</script><ul><li>Ferry</li></ul>"),
  );
  expect(blocks).toEqual([
    { kind: "heading", text: "Bridge" },
    { kind: "paragraph", text: "It closes." },
    { kind: "item", text: "Ferry" },
  ]);
  expect(blocks && textOfBlocks(blocks)).toBe("Bridge\nIt closes.\nFerry");
  expect(blocks && headlineFirst(blocks)?.headline).toBe("Bridge");
});

test("a paste without HTML, or without words, is left to the field", () => {
  expect(blocksOfPaste(paste(""))).toBeNull();
  expect(blocksOfPaste(paste("<p> </p><img src=x>"))).toBeNull();
  expect(hasStructure([{ kind: "paragraph", text: "A." }])).toBe(false);
  expect(headlineFirst([{ kind: "heading", text: "Alone" }])).toBeNull();
});

test("the field shows a rich text as it will stand, says what is kept, and has a way back", () => {
  const blocks = [
    { kind: "heading" as const, text: "Costs" },
    { kind: "item" as const, text: "<b>Ferry</b>" },
  ];
  const html = renderToStaticMarkup(
    <ArticleTextField value={{ text: "", blocks }} onValue={() => {}} hint="" />,
  );
  expect(html).toContain("1 heading and 1 list item kept as they were pasted.");
  expect(html).toContain("<h3>Costs</h3><ul><li>&lt;b&gt;Ferry&lt;/b&gt;</li></ul>");
  expect(html).toContain("As plain text");
});

describe("the list of what was handed in", () => {
  const intake = (over: Partial<DeskIntake>): DeskIntake => ({
    id: "1",
    batch: "2",
    kind: "file",
    name: "bridge.docx",
    state: "waiting",
    done: 0,
    total: 0,
    articles: [],
    problem: null,
    place: null,
    remedy: null,
    createdAt: "2026-02-03T00:00:00Z",
    finishedAt: null,
    ...over,
  });
  const draw = (...intakes: DeskIntake[]) =>
    renderToStaticMarkup(<IntakeList intakes={intakes} onChanged={() => {}} pasteAt="/p" />);

  test.each([
    [{}, "Waiting"],
    [{ state: "working" as const }, "Reading"],
    [{ state: "working" as const, kind: "address" as const }, "Fetching"],
    [{ state: "working" as const, done: 3, total: 12 }, "3 of 12 articles"],
    [{ state: "done" as const, total: 1 }, "Done"],
    [{ state: "failed" as const, problem: "No." }, "Not taken"],
  ])("%j says %s", (over, word) => {
    expect(draw(intake(over))).toContain(`<span class="intake-state">${word}</span>`);
  });

  test("a failure says why, where and what to do, and offers to try again or to paste", () => {
    const html = draw(
      intake({ state: "failed", problem: "It is not valid.", place: "line 2", remedy: "Mend it." }),
    );
    expect(html).toContain("<strong>line 2: </strong>It is not valid. Mend it.");
    expect(html).toContain("Try again");
    expect(html).toContain('<a href="/p">Paste the text instead</a>');
  });

  test("an article that is held back says so, with what had to be guessed", () => {
    const article = {
      slug: "a",
      headline: "Bridge",
      outcome: "created" as const,
      status: "withheld" as const,
      warnings: ["It says no language."],
    };
    const html = draw(intake({ state: "done", articles: [article] }));
    expect(html).toContain("New article, withheld from readers");
    expect(html).toContain("It says no language.");
  });

  test("a long file names its first articles and keeps the others behind a line", () => {
    const articles = Array.from({ length: 9 }, (_, n) => ({
      slug: `a${n}`,
      headline: `Text ${n}`,
      outcome: "created" as const,
      status: "usable" as const,
      warnings: [],
    }));
    expect(draw(intake({ state: "done", total: 9, articles }))).toContain(
      "<summary>4 more articles</summary>",
    );
  });
});

test("a way in that nobody knows is pasting", () => {
  expect([wayOf("files"), wayOf("x"), wayOf(undefined)]).toEqual(["files", "paste", "paste"]);
  expect(wayAddress("files")).toBe("/desk/articles/new?way=files");
});
