"use client";
// Why an act failed, above the button that tried it.
import { usePathname } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { addressOf } from "@/lib/format/query";
import type { ActProblem } from "./use-act";

type Props = { problem: ActProblem | null; title: string };

export function ActProblemNotice({ problem, title }: Props) {
  const path = usePathname();
  if (!problem) return null;
  return (
    <Notice kind="error" title={title}>
      {problem.signedOut ? (
        <p>
          You are signed out. What you typed is kept in this browser:{" "}
          <a href={addressOf("/sign-in", { next: path })}>sign in again</a>, then repeat this.
        </p>
      ) : (
        <p>{problem.message}</p>
      )}
    </Notice>
  );
}
