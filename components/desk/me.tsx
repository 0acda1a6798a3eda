"use client";
// Who is signed in, for the parts of a page that act or keep drafts.
import { createContext, type ReactNode, useContext } from "react";
import type { Actor } from "@/lib/domain/person";

export type Me = Pick<Actor, "id" | "name" | "role">;

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** The signed-in person; only below the desk's layout. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe stands outside of the desk");
  return me;
}
