// The last line of a printed page: which version this was, and where the newest one is.
import { Moment } from "@/components/ui/date";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import type { Site } from "../site";

export function PaperNote({ site, claim }: { site: Site; claim: ClaimInContext }) {
  const { article } = claim.snapshot;
  return (
    <p className="paper-note on-paper">
      {t("The article:")} {`${site.origin}/articles/${article.slug}`}
      <br />
      {t("This check:")} {`${site.origin}/claims/${claim.slug}`}
      <br />
      {rich("Version {version}, published {time}", {
        version: claim.version,
        time: <Moment time={claim.publishedAt} />,
      })}
    </p>
  );
}
