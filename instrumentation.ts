/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { writePeerAddresses } = await import("@/lib/auth/peer");
  const { mendRequests } = await import("@/lib/http/mend-requests");
  writePeerAddresses();
  mendRequests();
}
