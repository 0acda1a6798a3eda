// What a newcomer to the demo newsroom may try, as each of the three people.
import type { PublicClaimRow } from "@/lib/domain/publication";

type Props = { password: string; claim: PublicClaimRow | undefined };

export function DemoNotice({ password, claim }: Props) {
  return (
    <aside className="notice quiet" aria-label="The demo newsroom">
      <p className="notice-title">This is a demo newsroom. Try it as each of three people:</p>
      <ul>
        <li>
          <strong>Checker</strong>: <a href="/desk">sign in</a> as checker@demo.test, open an
          article, select words and make a claim of them.
        </li>
        <li>
          <strong>Editor</strong>: <a href="/desk/review">sign in</a> as editor@demo.test, open the
          review queue, approve a claim and publish it.
        </li>
        <li>
          <strong>Reader</strong>: no sign-in.{" "}
          {claim ? (
            <a href={`/articles/${claim.article.slug}`}>Open an article</a>
          ) : (
            "Open an article"
          )}
          , and follow a mark from its words to the evidence.
        </li>
      </ul>
      <p>The password of both is {password}.</p>
    </aside>
  );
}
