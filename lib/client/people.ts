// Who works in the newsroom.

import type { Person, PersonInput, Role } from "@/lib/domain/person";
import type { Me, PersonWithLink } from "@/lib/domain/view/answer";
import type { Named, Page } from "@/lib/domain/view/desk";
import { type CallOptions, request } from "./request";

export function readMe(options: CallOptions = {}) {
  return request<Me>("GET", "/desk/me", options);
}

/** Active people, for assigning and mentioning. */
export async function listStaff(options: CallOptions = {}): Promise<Named[]> {
  return (await request<Page<Named>>("GET", "/desk/staff", options)).items;
}

/** Everyone, with e-mail address and role; for admins. */
export async function listPeople(options: CallOptions = {}): Promise<Person[]> {
  return (await request<Page<Person>>("GET", "/desk/people", options)).items;
}

/** Makes an account; the answer's one-time link is shown once and kept nowhere. */
export function createPerson(input: PersonInput, options: CallOptions = {}) {
  return request<PersonWithLink>("POST", "/desk/people", { ...options, body: input });
}

export function editPerson(
  id: string,
  patch: { role?: Role; disabled?: boolean; authenticatorApp?: false },
  options: CallOptions = {},
) {
  return request<Person>("PATCH", `/desk/people/${id}`, { ...options, body: patch });
}

/** A fresh one-time link to set the password; earlier ones stop working. */
export function makeLink(id: string, options: CallOptions = {}) {
  return request<PersonWithLink>("POST", `/desk/people/${id}/link`, options);
}
