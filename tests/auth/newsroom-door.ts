// Speaks to the sign-in door as a browser does: one object per browser, with its own cookies.
import { handleAuth } from "@/lib/auth/handler";
import { setPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/domain/person";
import { createPerson, operator } from "@/lib/services/people";

export const PASSWORD = "correct horse battery";

let count = 0;

/** An account that can sign in with PASSWORD. */
export async function account(role: Role = "checker") {
  count += 1;
  const email = `${role}${count}@example.org`;
  const { person } = await createPerson(operator, { email, name: `Robin ${count}`, role });
  await setPassword(person.id, PASSWORD);
  return person;
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

export class Browser {
  readonly cookies = new Map<string, string>();
  constructor(readonly address = "203.0.113.10") {}

  headers(more: Record<string, string> = {}): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({
      host: "127.0.0.1:3000",
      origin: "http://127.0.0.1:3000",
      "content-type": "application/json",
      "x-peer-address": this.address,
      ...(cookie && { cookie }),
      ...more,
    });
  }

  async post(path: string, body: unknown = {}, more: Record<string, string> = {}): Promise<Answer> {
    const answer = await handleAuth(
      new Request(`http://127.0.0.1:3000/api/auth${path}`, {
        method: "POST",
        headers: this.headers(more),
        body: JSON.stringify(body),
      }),
    );
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Record<string, unknown>,
    };
  }

  private keep(cookie: string) {
    const [pair = "", ...attributes] = cookie.split("; ");
    const name = pair.slice(0, pair.indexOf("="));
    if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }

  signIn(email: string, password = PASSWORD) {
    return this.post("/sign-in/email", { email, password });
  }
}
