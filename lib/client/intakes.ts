// Files and addresses handed in, which the worker brings in.
import type { Page } from "@/lib/domain/view/desk";
import type { DeskIntake } from "@/lib/domain/view/intakes";
import { type CallOptions, request } from "./request";

/** `batch` keeps what was handed in together; `article` makes it the next revision of that one. */
export type Belonging = { batch?: string | undefined; article?: string | undefined };

export function handInFile(file: File, where: Belonging, options: CallOptions = {}) {
  const query = { name: file.name, ...where };
  return request<DeskIntake>("POST", "/desk/intakes", { ...options, query, file });
}

export function handInAddress(address: string, where: Belonging, options: CallOptions = {}) {
  const body = { address, ...where };
  return request<DeskIntake>("POST", "/desk/intakes/address", { ...options, body });
}

/** The own ones of a batch, oldest first. */
export function listIntakes(batch: string, options: CallOptions = {}) {
  return request<Page<DeskIntake>>("GET", "/desk/intakes", { ...options, query: { batch } });
}

export function retryIntake(id: string, options: CallOptions = {}) {
  return request<DeskIntake>("POST", `/desk/intakes/${id}/retry`, options);
}
