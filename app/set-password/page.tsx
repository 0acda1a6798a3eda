import "@/components/styles/account.css";
import type { Metadata } from "next";
import { Door } from "@/components/account/door";
import { SetPassword } from "@/components/account/set-password";
import { Notice } from "@/components/ui/notice";
import { readLink } from "@/lib/services/account";
import { getNewsroom } from "@/lib/services/newsroom";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

// The address holds the link's secret: nobody else is told it.
export function generateMetadata(): Metadata {
  return { title: t("Set your password"), referrer: "no-referrer" };
}

const reasons = {
  expired: msg("This link is older than 48 hours."),
  gone: msg("This link was used already, or a newer one replaced it."),
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [newsroom, link] = await Promise.all([
    getNewsroom(),
    typeof token === "string" ? readLink(token) : { state: "gone" as const },
  ]);
  return (
    <Door newsroom={newsroom.name}>
      {link.state === "open" && typeof token === "string" ? (
        <SetPassword token={token} email={link.email} />
      ) : (
        <div className="form">
          <h1>{t("This link does not work any more")}</h1>
          <Notice>
            <p>
              {t("{what} Ask an admin of your newsroom for a new one.", {
                what: t(link.state === "expired" ? reasons.expired : reasons.gone),
              })}
            </p>
          </Notice>
          <p>
            {rich("If you have set your password, <a>sign in</a>.", {
              a: (inner) => <a href="/sign-in">{inner}</a>,
            })}
          </p>
        </div>
      )}
    </Door>
  );
}
