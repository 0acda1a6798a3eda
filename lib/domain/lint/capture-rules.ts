// Checks of what was captured of the sources.

import { t } from "@/lib/words/t";
import type { Rule } from "./rule";

export const quoteNotFound: Rule = ({ evidence }) => {
  const missing = evidence.filter((item) => item.quote && item.capture?.quote === "missing");
  if (missing.length === 0) return null;
  return {
    text: t("A quote does not stand in what was captured: {titles}.", {
      titles: missing.map((item) => item.source.title).join("; "),
    }),
    remedy: t("Copy the words from the capture, or capture the page or file that has them."),
  };
};

/** Only once the day to look again has come: until then no capture is too old. */
export const staleCapture: Rule = ({ evidence, recheckOn, recheckDue }) => {
  if (!recheckOn || !recheckDue) return null;
  const old = evidence.filter(
    ({ capture }) => capture?.state === "done" && capture.at.slice(0, 10) < recheckOn,
  );
  if (old.length === 0) return null;
  return {
    text: t("Not looked at since {day}, the day to look again: {titles}.", {
      day: recheckOn,
      titles: old.map((item) => item.source.title).join("; "),
    }),
    remedy: t("Capture it again, read what changed, and set the next day."),
  };
};
