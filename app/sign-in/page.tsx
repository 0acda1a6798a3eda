import "@/components/styles/account.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { SignIn } from "@/components/account/sign-in";
import { safeNext } from "@/lib/auth/next-path";
import { currentActor } from "@/lib/auth/page-actor";
import { demoAccounts } from "@/lib/services/account";
import { getNewsroom } from "@/lib/services/newsroom";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Sign in") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = (await searchParams).next;
  const next = safeNext(typeof asked === "string" ? asked : null);
  if (await currentActor()) redirect(next);
  const [newsroom, demo] = await Promise.all([getNewsroom(), demoAccounts()]);
  const people = demo?.people.map(({ email, name, role }) => ({ email, name, role }));
  return (
    <Door newsroom={newsroom.name}>
      <SignIn next={next} demo={demo && people ? { people, password: demo.password } : null} />
    </Door>
  );
}
