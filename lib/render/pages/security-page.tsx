// How to report a security problem of this installation, and what is done with a report.

import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import { SECURITY_PAGE, SECURITY_TXT } from "../security-txt";
import type { Site } from "../site";

export function SecurityPage({ site }: { site: Site }) {
  const { email, name } = site.newsroom;
  const head = {
    title: t("Security"),
    description: t("How to report a security problem, and what we do with a report."),
    path: SECURITY_PAGE,
  };
  return (
    <Document site={site} head={head}>
      <div className="method">
        <h1 className="page-title">{t("Report a security problem")}</h1>
        <p>
          {t(
            "Someone could change what we publish, see what is not published, or learn who reads us? Please tell us before you tell others.",
          )}
        </p>
        <section aria-labelledby="how">
          <h2 id="how">{t("How to report it")}</h2>
          <p>
            {email
              ? rich("Write to {email}, in English.", {
                  email: <a href={`mailto:${email}`}>{email}</a>,
                })
              : rich(
                  "{name} has given no address for this yet. Please use what stands under <a>Tell us of an error</a>, and say only that it is about security.",
                  {
                    name: <bdi>{name}</bdi>,
                    a: (inner) => <a href={here("/how-we-check#contact")}>{inner}</a>,
                  },
                )}{" "}
            {t(
              "Say what you did, what came of it, and when. If you saw what is not public, say what, and keep no copy.",
            )}
          </p>
        </section>
        <section aria-labelledby="scope">
          <h2 id="scope">{t("What you may try")}</h2>
          <p>
            {t(
              "This site, with accounts and data of your own. Please don’t try what loads it so that others wait, don’t write to our people to trick them, and don’t change or delete anything that is not yours. The pages that we link to are not ours.",
            )}
          </p>
        </section>
        <section aria-labelledby="promise">
          <h2 id="promise">{t("What we promise")}</h2>
          <ul>
            <li>{t("A person answers within five working days.")}</li>
            <li>{t("We say what we found, and when it is mended.")}</li>
            <li>
              {rich(
                "If a published verdict was touched, it is corrected in public, in the <a>log of corrections</a>.",
                { a: (inner) => <a href={here("/corrections")}>{inner}</a> },
              )}
            </li>
            <li>{t("We take no legal steps against anyone who keeps to this page.")}</li>
            <li>{t("We name you when it is mended, if you like. We pay no rewards.")}</li>
          </ul>
        </section>
        <p>
          {rich("For programs: <a>security.txt</a>", {
            a: (inner) => <a href={SECURITY_TXT}>{inner}</a>,
          })}
        </p>
      </div>
    </Document>
  );
}
