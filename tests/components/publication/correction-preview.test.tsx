// While a correction is written, its editor sees what readers will: the same notice, log and badge.
import { renderToStaticMarkup } from "react-dom/server";
import { CorrectionPreview } from "@/components/publication/correction-preview";
import type { Content, CorrectionClass } from "@/lib/domain/publication";

const before = { rating: "true", evidence: [] } as unknown as Content;
const after = { ...before, rating: "mostly_true" } as Content;

const preview = (kind: CorrectionClass, now: Content, text = "We had left the approaches out.") =>
  renderToStaticMarkup(
    <CorrectionPreview
      before={before}
      after={now}
      kind={kind}
      text={text}
      at="2026-11-26T10:00:00Z"
    />,
  )
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");

test("a substantial one stands above the claim, with both verdicts", () => {
  const text = preview("substantial", after);
  expect(text).toContain("Corrected on 26 November 2026");
  expect(text).toMatch(/Before: .*True.* Now: .*Mostly true/u);
  expect(text).toContain("The verdict was “True” and is “Mostly true”.");
});

test("an update is a dated line, a minor one no notice; the verdict stays", () => {
  expect(preview("update", before)).toContain("Updated 26 November 2026");
  const minor = preview("minor", before);
  expect(minor).toContain("No notice: it stands in the log alone.");
  expect(minor).toContain("The verdict stays “True”.");
  expect(minor).toContain("as before");
});

test("nothing typed yet shows where it will stand", () => {
  expect(preview("substantial", after, " ")).toContain("What was wrong stands here.");
});
