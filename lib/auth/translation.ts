import "server-only";
// What better-auth's codes mean for the person who reads the answer.
import { msg } from "@/lib/words/t";
import { problem } from "./answer";

type Meaning = { status: number; code: string; text: string };

export const startAgain: Meaning = {
  status: 401,
  code: "start_again",
  text: msg("This sign-in took too long or too many codes. Start again with your password."),
};
export const wrongCode: Meaning = {
  status: 401,
  code: "wrong_code",
  text: msg("That code does not fit. Wait for the next one in the app and try again."),
};
const appOn: Meaning = {
  status: 409,
  code: "two_factor_on",
  text: msg("The authenticator app is on already. Reload the page."),
};
const appOff: Meaning = {
  status: 409,
  code: "two_factor_off",
  text: msg("The authenticator app is not on. Reload the page."),
};

const meanings: Record<string, Meaning> = {
  INVALID_EMAIL_OR_PASSWORD: {
    status: 401,
    code: "wrong_password",
    text: msg("The e-mail address or the password is wrong. Check both and try again."),
  },
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: {
    status: 401,
    code: "wrong_code",
    text: msg("That is not one of your unused backup codes."),
  },
  INVALID_TWO_FACTOR_COOKIE: startAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: startAgain,
  INVALID_TOKEN: {
    status: 422,
    code: "link_gone",
    text: msg("This link is used up or too old. Ask an admin for a new one."),
  },
  TOTP_ALREADY_ENABLED: appOn,
  TOTP_NOT_ENABLED: appOff,
  TWO_FACTOR_NOT_ENABLED: appOff,
  BACKUP_CODES_NOT_ENABLED: appOff,
  UNAUTHORIZED: { status: 401, code: "signed_out", text: msg("Sign in first.") },
};

/** better-auth's refusal as an answer of ours; `passwordAt` points to the password of the request. */
export function translate(status: number, code: string | undefined, passwordAt?: string): Response {
  if (code === "INVALID_PASSWORD" && passwordAt) {
    const detail = msg("That is not your password.");
    return problem(422, detail, {
      code: "wrong_password",
      errors: [{ pointer: passwordAt, detail }],
    });
  }
  const meaning = meanings[code ?? ""];
  if (meaning) return problem(meaning.status, meaning.text, { code: meaning.code });
  if (status >= 500) return problem(500, msg("This did not work, and it is our fault. Try again."));
  return problem(400, msg("This request can't be understood."));
}
