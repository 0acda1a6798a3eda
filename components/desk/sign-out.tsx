"use client";
// Ends the session here. A page load follows, so that nothing of the desk stays in memory.
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useListening } from "@/components/ui/use-listening";
import { request } from "@/lib/client/request";
import { t } from "@/lib/words/t";

export function SignOut() {
  const [busy, setBusy] = useState(false);
  const say = useToast();
  const listening = useListening();

  async function signOut() {
    if (busy) return;
    setBusy(true);
    try {
      await request<unknown>("POST", "/api/auth/sign-out");
      window.location.assign("/sign-in");
    } catch {
      setBusy(false);
      say(t("You are still signed in: the server did not answer. Try again."));
    }
  }

  return (
    <button
      type="button"
      className="text-button"
      disabled={!listening}
      aria-disabled={busy || undefined}
      onClick={signOut}
    >
      {busy ? t("Signing out …") : t("Sign out")}
    </button>
  );
}
