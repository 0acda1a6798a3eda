"use client";
// After going to another page the focus stands at its beginning, not on the link that is gone.
import { usePathname } from "next/navigation";
import { useLayoutEffect, useRef } from "react";

export function RouteFocus() {
  const path = usePathname();
  const seen = useRef(path);
  // Before the page is seen, so that it never takes the focus from where someone has put it since.
  useLayoutEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    if (window.location.hash || document.querySelector("dialog[open]")) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
