// What a feed holds, before anything of it is brought in.
import { PartialDate } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import type { FoundFeed } from "@/lib/domain/feed/feed";
import { t } from "@/lib/words/t";

export function FoundItems({ found }: { found: FoundFeed }) {
  const { items, total, warnings } = found;
  const rest = total - items.length;
  return (
    <section className="feed-found" aria-label={t("What the feed holds")}>
      <p>
        {total > 0
          ? rest > 0
            ? t(
                "It holds {count, plural, one {# item} other {# items}}, the first {shown} of them:",
                { count: total, shown: items.length },
              )
            : t("It holds {count, plural, one {# item} other {# items}}:", { count: total })
          : t("It is a feed, and holds nothing at present.")}
      </p>
      <ul className="feed-items">
        {items.map((item, index) => (
          <li key={index}>
            <span dir="auto" lang={found.language ?? undefined}>
              <WebLink href={item.url}>{item.title ?? item.url ?? t("Without a title")}</WebLink>
            </span>
            <span className="record-about">
              {item.publishedOn && (
                <>
                  <PartialDate date={item.publishedOn} />,{" "}
                </>
              )}
              {item.whole ? t("whole text in the feed") : t("text from its page")}
            </span>
          </li>
        ))}
      </ul>
      {warnings.map((warning) => (
        <p key={warning} className="muted">
          {warning}
        </p>
      ))}
    </section>
  );
}
