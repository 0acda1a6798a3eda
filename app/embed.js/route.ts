import { answer } from "@/lib/render/answer";
import { embedScript } from "@/lib/render/embed/script";
import { scriptHeaders } from "@/lib/render/headers";

export function GET(request: Request): Response {
  return answer(request, embedScript(), scriptHeaders());
}
