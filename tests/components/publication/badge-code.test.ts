import { badgeCode } from "@/components/publication/badge-code";

describe("the badge's code", () => {
  it("links to the claim's page and escapes what stands in it", () => {
    expect(
      badgeCode("https://facts.example", {
        slug: "rents-fell-b4kt2",
        statement: 'Rents "fell" <in> R&D towns',
        quote: "rents fell",
      }),
    ).toBe(
      '<a href="https://facts.example/claims/rents-fell-b4kt2"><img src="https://facts.example/badge/rents-fell-b4kt2.svg" height="20" alt="Checked: Rents &quot;fell&quot; &lt;in&gt; R&amp;D towns"></a>',
    );
  });
});
