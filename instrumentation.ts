/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { writePeerAddresses } = await import("@/lib/auth/peer");
  const { mendRequests } = await import("@/lib/http/server/mend-requests");
  const { speakLanguages } = await import("@/lib/http/server/language");
  writePeerAddresses();
  mendRequests();
  await speakLanguages();
  if (process.env.NODE_ENV !== "production") return;
  const { listenForReaders } = await import("@/lib/http/kept/listen");
  const endListening = listenForReaders();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => endListening());
  const { answerDirectly } = await import("@/lib/http/server/direct");
  answerDirectly();
}
