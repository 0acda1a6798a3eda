import "server-only";
// For whoever watches over the process: does it answer, and can it do its work?
import { whyNotReady } from "@/lib/services/health";
import { deskHeaders } from "./headers";
import { problemResponse } from "./problem";

export function health(): Response {
  return new Response('{"status":"ok"}', { headers: deskHeaders });
}

export async function ready(): Promise<Response> {
  const reason = await whyNotReady();
  if (reason === null) return new Response('{"status":"ready"}', { headers: deskHeaders });
  return problemResponse({ status: 503, detail: reason, headers: { "retry-after": "2" } });
}
