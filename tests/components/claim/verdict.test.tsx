import { renderToStaticMarkup } from "react-dom/server";
import { Analysis } from "@/components/claim/analysis";
import { VerdictGlyph } from "@/components/claim/verdict-glyph";
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { edgesOf, nodesOf, PICTURE } from "@/components/claim/workflow-layout";
import { states } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import { tones } from "@/lib/domain/view/tone";
import { moveNames, moves } from "@/lib/domain/workflow";

describe("a verdict", () => {
  test("is its word beside a filled sign", () => {
    const html = renderToStaticMarkup(<VerdictTag rating={stepOf("false")} />);
    expect(html).toContain(">False</span>");
    expect(html).not.toContain("data-proposed");
  });

  test("that is not public is hollow, asks, and says so to a screen reader", () => {
    const html = renderToStaticMarkup(<VerdictTag rating={stepOf("false")} proposed />);
    expect(html).toContain("Proposed, not published: ");
    expect(html).toContain("False?");
    expect(html.match(/data-proposed="true"/gu)).toHaveLength(2);
  });

  test("has an outline of its own for each tone", () => {
    const outlines = tones.map((tone) =>
      renderToStaticMarkup(<VerdictGlyph tone={tone} />).replace(/data-tone="[^"]*"/u, ""),
    );
    expect(new Set(outlines).size).toBe(tones.length);
  });

  test("has its place on the meter in words, and none off the scale", () => {
    const html = renderToStaticMarkup(<VerdictMeter rating={stepOf("mostly_true")} />);
    expect(html).toContain('aria-label="4 of 5, from false to true"');
    expect(html.match(/class="cell on"/gu)).toHaveLength(1);
    expect(renderToStaticMarkup(<VerdictMeter rating={stepOf("unproven")} />)).toBe("");
  });
});

describe("an analysis", () => {
  const html = (text: string) => renderToStaticMarkup(<Analysis text={text} />);

  test("begins its headings below those of the page", () => {
    expect(html("# One\n\n## Two")).toMatch(/<h3>One<\/h3>[\s\S]*<h4>Two<\/h4>/u);
    expect(html("## One\n\n### Two\n\n## Three")).toMatch(
      /<h3>One<\/h3>[\s\S]*<h4>Two<\/h4>[\s\S]*<h3>Three<\/h3>/u,
    );
  });

  test("links the web alone, and recommends nothing", () => {
    expect(html("[a](https://example.org)")).toContain('rel="nofollow noopener"');
    for (const address of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "/desk",
      "vbscript:x",
    ])
      expect(html(`[a](${address})`)).not.toContain("<a");
  });

  test("holds no raw HTML, no image, no table", () => {
    const text =
      "<script>alert(1)</script>\n\n<b onclick=x>b</b> ![i](https://example.org/i.png)\n\n<iframe src=x>";
    expect(html(text)).not.toMatch(/<script|<b|<img|<iframe|onclick/u);
  });
});

describe("the picture of the workflow", () => {
  test("has every state once and every move from every state", () => {
    expect(
      nodesOf()
        .map((node) => node.state)
        .sort(),
    ).toEqual([...states].sort());
    const drawn = edgesOf().map((edge) => `${edge.move} ${edge.from} ${edge.to}`);
    const table = moveNames.flatMap((move) =>
      moves[move].from.map((from) => `${move} ${from} ${moves[move].to}`),
    );
    expect(drawn.sort()).toEqual(table.sort());
  });

  test("keeps inside its frame and draws no state over another", () => {
    for (const { points } of edgesOf())
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(PICTURE.width);
        expect(y).toBeLessThanOrEqual(PICTURE.height);
      }
    const places = nodesOf().map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
