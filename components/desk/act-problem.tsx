"use client";
// Why an act failed, above the button that tried it.
import { usePathname } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { addressOf } from "@/lib/format/query";
import { rich } from "@/lib/words/rich";
import type { ActProblem } from "./use-act";

type Props = { problem: ActProblem | null; title: string };

export function ActProblemNotice({ problem, title }: Props) {
  const path = usePathname();
  if (!problem) return null;
  return (
    <Notice kind="error" title={title}>
      {problem.signedOut ? (
        <p>
          {rich(
            "You are signed out. What you typed is kept in this browser: <a>sign in again</a>, then repeat this.",
            { a: (inner) => <a href={addressOf("/sign-in", { next: path })}>{inner}</a> },
          )}
        </p>
      ) : (
        <p>{problem.message}</p>
      )}
    </Notice>
  );
}
