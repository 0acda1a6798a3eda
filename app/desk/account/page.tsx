import "@/components/styles/account.css";
import "@/components/styles/records/notices.css";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { AppSection } from "@/components/account/app-section";
import { LanguageForm } from "@/components/account/language/language-form";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { PageHead } from "@/components/desk/page-head";
import { NoticeSettings } from "@/components/notice/notice-settings";
import { sessionToken } from "@/lib/auth/actor";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { roleWords } from "@/lib/domain/person";
import { env } from "@/lib/env";
import { readAccount } from "@/lib/services/account";
import { readChoices } from "@/lib/services/notices/notices";
import { isLanguage } from "@/lib/words/languages";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Your account") };
}

export default async function AccountPage() {
  const actor = await actorOrSignIn("/desk/account");
  const { person, sessions } = await readAccount(actor, sessionToken(await headers()));
  const choices = await readChoices(actor);
  const chosen = (await cookies()).get("language")?.value;
  return (
    <div className="account">
      <PageHead title={t("Your account")} about={`${person.email}, ${t(roleWords[person.role])}`} />
      <NameForm name={person.name} />
      <AppSection on={person.twoFactorEnabled} />
      <PasswordForm email={person.email} />
      <LanguageForm chosen={isLanguage(chosen) ? chosen : null} />
      <NoticeSettings first={choices} mails={env.SMTP_URL !== undefined} />
      <SessionList sessions={sessions} />
    </div>
  );
}
