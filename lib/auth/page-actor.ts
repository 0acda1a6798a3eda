import "server-only";
// Who is calling, for pages.
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/domain/person";
import { readActor } from "./actor";
import { PATH_HEADER, signInPath } from "./next-path";

/** The signed-in person; asked once a page, however many of its parts want to know. */
export const currentActor = cache(async () => readActor(await headers()));

/** The signed-in person, or off to the sign-in page, which leads back to `path`. */
export async function actorOrSignIn(path: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath(path));
}

/**
 * The same for a layout. It stands above the loading screen, so that a visitor's redirect is the
 * answer itself and not a part of a page that has begun.
 */
export async function layoutActor(): Promise<Actor> {
  return actorOrSignIn((await headers()).get(PATH_HEADER) ?? "/desk");
}
