// A message that stays where it concerns: something went wrong, something to know.
import type { ReactNode } from "react";

type Props = {
  title?: string;
  children?: ReactNode;
  /** `error` is read out at once; `info` when the reader is free; `note` is part of the page. */
  kind?: "note" | "info" | "error";
};

const ROLES = { note: undefined, info: "status", error: "alert" } as const;

export function Notice({ title, children, kind = "note" }: Props) {
  return (
    // An error takes the focus when it stands where somebody was about to go on.
    <div
      className="notice"
      data-kind={kind}
      role={ROLES[kind]}
      tabIndex={kind === "error" ? -1 : undefined}
    >
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
