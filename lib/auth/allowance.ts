import "server-only";
// Which allowance a request takes a try from, by what it asks for.
import { personOfChallenge } from "@/lib/db/accounts";
import { desk } from "@/lib/db/engine/pool";
import { byId } from "@/lib/db/people";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { clientAddress } from "./address";
import { problem } from "./answer";
import { isFirstUse, takeConfirmation, takeLinkTry, takeTry } from "./attempts";
import { readSignedCookie } from "./cookies";
import { accountKey, deviceFor } from "./device";
import type { Endpoint } from "./endpoints";
import { startAgain, wrongCode } from "./translation";

type Allowance = { giveBack: () => Promise<void>; refused?: Response };

const unlimited: Allowance = { giveBack: async () => undefined };

/** Takes the try; throws TooMany when none is left. `refused` is an answer that needs no more work. */
export async function allowanceFor(
  { kind, path }: Endpoint,
  headers: Headers,
  actor: Actor | null,
  input: Record<string, unknown>,
): Promise<Allowance> {
  switch (kind) {
    case "password":
      return { giveBack: await takeTry("password", who(headers, String(input.email))) };
    case "link":
      return { giveBack: await takeLinkTry(clientAddress(headers)) };
    case "confirmation":
      return actor ? { giveBack: await takeConfirmation(actor.id) } : unlimited;
    case "code":
      return actor ? forOwnApp(path, actor) : forChallenge(headers, String(input.code));
    default:
      return unlimited;
  }
}

function who(headers: Headers, email: string) {
  const account = accountKey(email);
  return { account, address: clientAddress(headers), device: deviceFor(headers, account) };
}

/** Someone signed in proves the app that is being set up; a backup code proves nothing there. */
async function forOwnApp(path: string, actor: Actor): Promise<Allowance> {
  const giveBack = await takeConfirmation(actor.id);
  if (path.endsWith("backup-code"))
    return {
      giveBack,
      refused: problem(409, msg("You are signed in already."), { code: "signed_in" }),
    };
  return { giveBack };
}

async function forChallenge(headers: Headers, code: string): Promise<Allowance> {
  const challenge = readSignedCookie(headers, "two_factor");
  const personId = challenge ? await personOfChallenge(challenge) : null;
  const person = personId ? await byId(desk, personId) : null;
  if (!person) {
    const { status, code: name, text } = startAgain;
    return { ...unlimited, refused: problem(status, text, { code: name }) };
  }
  const giveBack = await takeTry("code", who(headers, person.email));
  if (await isFirstUse(accountKey(person.email), code)) return { giveBack };
  return {
    giveBack,
    refused: problem(wrongCode.status, wrongCode.text, { code: wrongCode.code }),
  };
}
