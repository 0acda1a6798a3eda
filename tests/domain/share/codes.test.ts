import { badgeCode, frameCode, scriptCode } from "@/lib/domain/share/codes";

const ORIGIN = "https://facts.example";
const claim = {
  kind: "claim" as const,
  slug: "rents-fell-b4kt2",
  title: 'Rents "fell" <in> R&D towns',
};

test("the badge links to the claim's page, and what stands in the code is escaped", () => {
  expect(badgeCode(ORIGIN, claim)).toBe(
    '<a href="https://facts.example/claims/rents-fell-b4kt2"><img src="https://facts.example/badge/rents-fell-b4kt2.svg" height="20" alt="Checked: Rents &quot;fell&quot; &lt;in&gt; R&amp;D towns"></a>',
  );
});

test("a frame says what it shows, and may do nothing with the page around it", () => {
  const code = frameCode(ORIGIN, claim);
  expect(code).toContain('src="https://facts.example/embed/claims/rents-fell-b4kt2"');
  expect(code).toContain('title="Rents &quot;fell&quot; &lt;in&gt; R&amp;D towns"');
  expect(code).not.toMatch(/allow-(same-origin|top-navigation|forms)/u);
  expect(frameCode(ORIGIN, { ...claim, kind: "article" })).toContain("/embed/articles/");
});

test("one line marks the words of an article", () => {
  expect(scriptCode(ORIGIN, "bridge-x")).toBe(
    '<script async src="https://facts.example/embed.js" data-article="bridge-x"></script>',
  );
});
