// A page that listens to the desk's stream, as a test sees it.

import { PEER_HEADER } from "@/lib/auth/address";
import type { Actor } from "@/lib/domain/person";
import { publicOrigin } from "@/lib/env";
import { app } from "@/lib/http/app";
import { eventually } from "@/tests/setup/eventually";
import { cookieOf } from "../http/call";

// biome-ignore lint/suspicious/noExplicitAny: what a stream says is what the test asks about
export type Heard = { event: string; id: number | null; data: any };

/** The messages in a stretch of a stream. */
export function messagesIn(text: string): Heard[] {
  return text
    .split("\n\n")
    .filter((part) => part.startsWith("event: "))
    .map((part) => {
      const line = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1];
      const id = line("id");
      return {
        event: line("event") ?? "",
        id: id ? Number(id) : null,
        data: JSON.parse(line("data") ?? "null"),
      };
    });
}

/** Reads a stream to its end, or until it is left. */
export function follow(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  let text = "";
  let ended = false;
  const done = (async () => {
    const decoder = new TextDecoder();
    for (;;) {
      const { value, done: over } = await reader.read();
      if (over) break;
      text += decoder.decode(value, { stream: true });
    }
    ended = true;
  })();
  const heard = (event: string) => messagesIn(text).filter((each) => each.event === event);
  return {
    text: () => text,
    heard,
    ended: () => ended,
    /** Waits until a message fits. */
    hears: (event: string, fits: (data: Heard["data"]) => boolean = () => true) =>
      eventually(async () => {
        const found = heard(event).find(({ data }) => fits(data));
        if (!found) throw new Error(`no ${event} that fits in:\n${text}`);
        return found;
      }),
    ends: () =>
      eventually(async () => {
        if (!ended) throw new Error(`the stream goes on:\n${text}`);
      }),
    async leave() {
      await reader.cancel();
      await done;
    },
  };
}

export async function ask(
  as: Actor | null,
  query = "",
  headers: Record<string, string> = {},
): Promise<Response> {
  const cookie: Record<string, string> = as ? { cookie: await cookieOf(as) } : {};
  return app.request(`${publicOrigin()}/api/v1/desk/events${query}`, {
    headers: {
      host: new URL(publicOrigin()).host,
      [PEER_HEADER]: "127.0.0.1",
      ...cookie,
      ...headers,
    },
  });
}

export type Page = ReturnType<typeof follow>;

/** Listens as this person, once the stream has said hello. */
export async function listenAs(as: Actor, query = "", headers = {}): Promise<Page> {
  const response = await ask(as, query, headers);
  if (!response.body || response.status !== 200) throw new Error(`answered ${response.status}`);
  const page = follow(response.body);
  await page.hears("hello");
  return page;
}
