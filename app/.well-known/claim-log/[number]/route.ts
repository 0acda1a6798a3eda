import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { dataHeaders } from "@/lib/render/headers";
import { getCheckpoint } from "@/lib/services/trail/checkpoints";

type Context = { params: Promise<{ number: string }> };

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** A signed checkpoint: `latest`, or the number of one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { number } = await params;
  const isLatest = number === "latest";
  if (!isLatest && !/^[1-9]\d{0,8}$/u.test(number)) return missing(request);
  try {
    const point = await getCheckpoint(isLatest ? null : Number(number));
    if (!point) return missing(request);
    return answer(request, json(point), dataHeaders(isLatest ? "fresh" : "forever"));
  } catch (error) {
    log.error("checkpoint.read_failed", error);
    const headers = { ...dataHeaders("never"), "retry-after": "30" };
    return answer(request, json({ detail: "Try again in half a minute." }), headers, 503);
  }
}

function missing(request: Request): Response {
  const words = json({ detail: "There is no such checkpoint." });
  return answer(request, words, dataHeaders("never"), 404);
}
