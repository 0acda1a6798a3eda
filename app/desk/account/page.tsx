import "@/components/styles/account.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { AppSection } from "@/components/account/app-section";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { PageHead } from "@/components/desk/page-head";
import { sessionToken } from "@/lib/auth/actor";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { roleWords } from "@/lib/domain/person";
import { readAccount } from "@/lib/services/account";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await actorOrSignIn("/desk/account");
  const { person, sessions } = await readAccount(actor, sessionToken(await headers()));
  return (
    <div className="account">
      <PageHead title="Your account" about={`${person.email}, ${roleWords[person.role]}`} />
      <NameForm name={person.name} />
      <AppSection on={person.twoFactorEnabled} />
      <PasswordForm email={person.email} />
      <SessionList sessions={sessions} />
    </div>
  );
}
