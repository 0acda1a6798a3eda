"use client";
// The keys of a list of claims: j and k go from row to row, Enter opens the one that has focus.
import { type RefObject, useRef } from "react";
import { useKeys } from "@/components/ui/keys";
import { t } from "@/lib/words/t";

/** Gives the ref of the list; the link of each row carries `data-row`. */
export function useRowKeys<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);

  function step(by: number): boolean {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
    const at = links.findIndex((link) => link.matches(":focus"));
    const next = links[at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by];
    next?.focus();
    return next !== undefined;
  }

  useKeys([
    { key: "j", what: t("Next claim"), act: () => step(1) },
    { key: "k", what: t("Claim before"), act: () => step(-1) },
    { key: "Enter", what: t("Open the claim") },
  ]);
  return list;
}
