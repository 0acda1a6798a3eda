// What a newcomer to the demo newsroom may try, as each of the three people.
import type { PublicClaimRow } from "@/lib/domain/publication";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { password: string; claim: PublicClaimRow | undefined };

export function DemoNotice({ password, claim }: Props) {
  return (
    <aside className="notice quiet" aria-label={t("The demo newsroom")}>
      <p className="notice-title">
        {t("This is a demo newsroom. Try it as each of three people:")}
      </p>
      <ul>
        <li>
          {rich(
            "<b>Checker</b>: <a>sign in</a> as checker@demo.test, open an article, select words and make a claim of them.",
            { b: (inner) => <strong>{inner}</strong>, a: (inner) => <a href="/desk">{inner}</a> },
          )}
        </li>
        <li>
          {rich(
            "<b>Editor</b>: <a>sign in</a> as editor@demo.test, open the review queue, approve a claim and publish it.",
            {
              b: (inner) => <strong>{inner}</strong>,
              a: (inner) => <a href="/desk/review">{inner}</a>,
            },
          )}
        </li>
        <li>
          {rich(
            "<b>Reader</b>: no sign-in. <a>Open an article</a>, and follow a mark from its words to the evidence.",
            {
              b: (inner) => <strong>{inner}</strong>,
              a: (inner) =>
                claim ? <a href={here(`/articles/${claim.article.slug}`)}>{inner}</a> : inner,
            },
          )}
        </li>
      </ul>
      <p>{rich("The password of both is {password}.", { password })}</p>
    </aside>
  );
}
