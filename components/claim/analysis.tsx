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

// The page has its own h1 and h2, so a writer's headings begin below them; # and ## both begin a part,
// since most writers start with ## and no level may be left out.
const components: Components = {
  h1: "h3",
  h2: "h3",
  h3: "h4",
  h4: "h5",
  h5: "h6",
  a: ({ href, children }) => <WebLink href={href ?? null}>{children}</WebLink>,
};

/** Elements that are not allowed (images, raw HTML) leave their text behind. */
export function Analysis({ text }: { text: string }) {
  return (
    <div className="prose" dir="auto">
      <Markdown allowedElements={ALLOWED} unwrapDisallowed skipHtml components={components}>
        {text}
      </Markdown>
    </div>
  );
}
