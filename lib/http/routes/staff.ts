import "server-only";
// Who works here, and the newsroom's own settings.
import { z } from "zod";
import { ownNameInput } from "@/lib/domain/account";
import { Invalid } from "@/lib/domain/errors";
import { newsroomPatch } from "@/lib/domain/newsroom";
import { personInput, role } from "@/lib/domain/person";
import { renameSelf } from "@/lib/services/account";
import { staff } from "@/lib/services/desk";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import {
  changeRole,
  createPerson,
  listPeople,
  makeLink,
  removeApp,
  setDisabled,
} from "@/lib/services/people";
import { named, pageOf as pageAnswer } from "../answers/shared";
import { me, newsroom, person, personWithLink } from "../answers/staff";
import { created, ok, versioned, wholeList } from "../reply";
import { deskRoute, id } from "../route";

const tag = "People and settings";
const params = { id };

const self = deskRoute(
  {
    method: "get",
    path: "/desk/me",
    tag,
    summary: "Read who you are",
    who: "desk.read",
    answer: { status: 200, schema: me },
  },
  async ({ actor: { id, name, role } }) => ok({ id, name, role }),
);

const rename = deskRoute(
  {
    method: "patch",
    path: "/desk/me",
    tag,
    summary: "Change your own name",
    description: "It stands under what you do from now on.",
    who: "account.edit",
    body: ownNameInput,
    answer: { status: 200, schema: person },
  },
  async ({ actor, body }) => ok(await renameSelf(actor, body)),
);

const colleagues = deskRoute(
  {
    method: "get",
    path: "/desk/staff",
    tag,
    summary: "List active people",
    description: "Names only, for assigning and mentioning.",
    who: "desk.read",
    answer: { status: 200, schema: pageAnswer(named) },
  },
  async ({ actor }) => wholeList(await staff(actor)),
);

const list = deskRoute(
  {
    method: "get",
    path: "/desk/people",
    tag,
    summary: "List everyone with an account",
    who: "people.manage",
    answer: { status: 200, schema: pageAnswer(person) },
  },
  async ({ actor }) => wholeList(await listPeople(actor)),
);

const create = deskRoute(
  {
    method: "post",
    path: "/desk/people",
    tag,
    summary: "Make an account",
    description: "The answer's link sets the password, once, within 48 hours.",
    who: "people.manage",
    body: personInput,
    answer: { status: 201, schema: personWithLink },
  },
  async ({ actor, body }) => created(await createPerson(actor, body), "/api/v1/desk/people"),
);

/** One change at a time: each is an event of its own. */
const personPatch = z.strictObject({
  role: role.optional(),
  disabled: z.boolean().optional(),
  authenticatorApp: z.literal(false).optional(),
});

const edit = deskRoute(
  {
    method: "patch",
    path: "/desk/people/{id}",
    tag,
    summary: "Give another role, shut or open an account, or take a lost authenticator app away",
    description: "One of these at a time. Shutting an account ends its sessions at once.",
    who: "people.manage",
    params,
    body: personPatch,
    answer: { status: 200, schema: person },
    refusals: [409],
  },
  async ({ actor, params: { id }, body: { role, disabled, ...body } }) => {
    const given = [role, disabled, body.authenticatorApp].filter((value) => value !== undefined);
    if (given.length === 1) {
      if (role !== undefined) return ok(await changeRole(actor, { id, role }));
      if (disabled !== undefined) return ok(await setDisabled(actor, { id, disabled }));
      return ok(await removeApp(actor, { id }));
    }
    throw new Invalid([
      { pointer: "", detail: "Send one of role, disabled and authenticatorApp." },
    ]);
  },
);

const link = deskRoute(
  {
    method: "post",
    path: "/desk/people/{id}/link",
    tag,
    summary: "Make a one-time link to set the password",
    description: "Earlier links of this person stop working. A repeated request makes another.",
    who: "people.manage",
    params,
    answer: { status: 201, schema: personWithLink },
    refusals: [409],
  },
  async ({ actor, params: { id } }) =>
    created(await makeLink(actor, { id }), "/api/v1/desk/people"),
);

const settings = deskRoute(
  {
    method: "get",
    path: "/desk/newsroom",
    tag,
    summary: "Read the newsroom's settings",
    who: "desk.read",
    answer: { status: 200, schema: newsroom },
  },
  async () => {
    const found = await getNewsroom();
    return ok(found, versioned(found.version));
  },
);

const editSettings = deskRoute(
  {
    method: "patch",
    path: "/desk/newsroom",
    tag,
    summary: "Change the newsroom's settings",
    description: "Only the fields that are sent change.",
    who: "settings.manage",
    body: newsroomPatch,
    version: "needed",
    answer: { status: 200, schema: newsroom },
    current: () => getNewsroom(),
  },
  async ({ actor, version = 0, body }) => {
    const changed = await patchNewsroom(actor, { patch: body, version });
    return ok(changed, versioned(changed.version));
  },
);

export const staffRoutes = [
  self,
  rename,
  colleagues,
  list,
  create,
  edit,
  link,
  settings,
  editSettings,
];
