// Sends e-mail through the server that SMTP_URL names. Only the worker calls it.
import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";

/** Milliseconds for the connection, the greeting, and each answer after that. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export type Message = {
  /** Stays the same when it is sent again, so that mail programs show it once. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Where one says what one wants to be told. */
  settings: string;
};

let kept: { url: string; transport: Transporter } | null = null;

function transport(url: string): Transporter {
  if (kept?.url !== url) kept = { url, transport: createTransport({ url, ...PATIENCE }) };
  return kept.transport;
}

/** Throws when the server does not take it; the queue then tries again. */
export async function sendMail(message: Message): Promise<void> {
  const url = env.SMTP_URL;
  if (!url) throw new Error("SMTP_URL is not set");
  const from = env.MAIL_FROM ?? "Second Source <no-reply@localhost>";
  await transport(url).sendMail({
    from,
    to: { name: oneLine(message.to.name), address: message.to.address },
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    messageId: `<${message.id}@second-source>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Unsubscribe": `<${message.settings}>`,
    },
  });
}

/** What people wrote goes into headers without a line break, or anything else that ends one. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, " ").slice(0, 200);
}
