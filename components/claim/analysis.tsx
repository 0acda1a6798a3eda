// The analysis of a claim: small Markdown, rendered to elements through a library, never to raw HTML.
import Markdown, { type Components } from "react-markdown";
import { WebLink } from "@/components/ui/web-link";

const ALLOWED = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "blockquote",
  "strong",
  "em",
  "a",
  "code",
  "pre",
  "br",
  "hr",
];

const TAGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

// The page has its own h1 and h2, so the writer's highest heading becomes h3, whichever it is: no level
// may be left out, and many writers begin with ##.
function headingsBelow(text: string): Components {
  const used = [...text.matchAll(/^ {0,3}(#{1,6})\s/gmu)].map((match) => match[1]?.length ?? 1);
  const highest = /^ {0,3}=+\s*$/mu.test(text) ? 1 : Math.min(6, ...used);
  return Object.fromEntries(
    TAGS.map((tag, index) => [tag, TAGS[Math.max(2, Math.min(5, index + 3 - highest))]]),
  );
}

const link: Components["a"] = ({ href, children }) => (
  <WebLink href={href ?? null}>{children}</WebLink>
);

/** Elements that are not allowed (images, raw HTML) leave their text behind. */
export function Analysis({ text }: { text: string }) {
  return (
    <div className="prose" dir="auto">
      <Markdown
        allowedElements={ALLOWED}
        unwrapDisallowed
        skipHtml
        components={{ ...headingsBelow(text), a: link }}
      >
        {text}
      </Markdown>
    </div>
  );
}
