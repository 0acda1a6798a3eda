// Signs the log as it is.
import "server-only";
import { log } from "@/lib/log";
import { writeCheckpoint } from "@/lib/services/trail/checkpoints";

export async function checkpoint(): Promise<void> {
  const number = await writeCheckpoint();
  if (number === null) log.warn("checkpoint.unsigned", { why: "LOG_KEY is not set" });
}
