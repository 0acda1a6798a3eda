// A correction asked of others as the form holds it, all in text, and what is sent of it.
import { type FieldError, fieldErrorsOf } from "@/lib/domain/errors";
import {
  type OutletInput,
  type OutletRequest,
  outletFaults,
  outletInput,
  outletOutcomes,
} from "@/lib/domain/outlet/outlet-request";
import { replyWays } from "@/lib/domain/reply";

export type OutletDraft = Record<keyof Omit<OutletRequest, "id">, string>;

export function emptyRequest(today: string): OutletDraft {
  return {
    askedOf: "",
    how: "email",
    contact: "",
    askedOn: today,
    outcome: "waiting",
    settledOn: "",
    address: "",
    note: "",
  };
}

export function draftOfRequest({ id: _, ...request }: OutletRequest): OutletDraft {
  const { contact, settledOn, address, note, ...rest } = request;
  return {
    ...rest,
    contact: contact ?? "",
    settledOn: settledOn ?? "",
    address: address ?? "",
    note: note ?? "",
  };
}

/** The body to send, or what is wrong with the form, by the API's own pointers. */
export function requestToSend(
  draft: OutletDraft,
): { ok: true; input: OutletInput } | { ok: false; errors: FieldError[] } {
  const settled = draft.outcome !== "waiting";
  const checked = outletInput.safeParse({
    askedOf: draft.askedOf,
    how: replyWays.find((way) => way === draft.how),
    contact: draft.contact || null,
    askedOn: draft.askedOn,
    outcome: outletOutcomes.find((outcome) => outcome === draft.outcome),
    settledOn: (settled && draft.settledOn) || null,
    address: (settled && draft.address) || null,
    note: draft.note || null,
  });
  if (!checked.success) return { ok: false, errors: fieldErrorsOf(checked.error.issues) };
  const { outcome = "waiting", settledOn = null, ...rest } = checked.data;
  const none = { contact: null, address: null, note: null };
  const errors = outletFaults({ ...none, ...rest, outcome, settledOn } as Omit<
    OutletRequest,
    "id"
  >);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, input: checked.data };
}
