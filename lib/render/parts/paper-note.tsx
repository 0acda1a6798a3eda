// The last line of a printed page: which version this was, and where the newest one is.
import { Moment } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import type { Site } from "../site";

export function PaperNote({ site, claim }: { site: Site; claim: ClaimInContext }) {
  const { article } = claim.snapshot;
  return (
    <p className="paper-note on-paper">
      The article: {`${site.origin}/articles/${article.slug}`}
      <br />
      This check: {`${site.origin}/claims/${claim.slug}`}
      <br />
      Version {claim.version}, published <Moment time={claim.publishedAt} />
    </p>
  );
}
