// Reports of readers.
import type { Report, ReportDecision } from "@/lib/domain/view/reports";
import { request } from "./request";

/** `version` is the one that was seen. */
export function decideReport(id: string, version: number, decision: ReportDecision) {
  return request<Report>("PATCH", `/desk/reports/${id}`, { version, body: decision });
}
