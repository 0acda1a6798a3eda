import "server-only";
// Handing in checks by others, and seeing what came of it.
import { z } from "zod";
import { otherAddress } from "@/lib/domain/others/other-import";
import { line } from "@/lib/domain/writing/text";
import { LARGEST_FILE } from "@/lib/intake/file";
import {
  handInChecks,
  handInChecksAt,
  listOtherImports,
  readOtherImport,
  retryOtherImport,
} from "@/lib/services/others/imports";
import { otherImport } from "../../answers/others";
import { pageOf as pageAnswer } from "../../answers/shared";
import { HttpProblem } from "../../problem";
import { created, ok, wholeList } from "../../reply";
import { deskRoute, id } from "../../route";

const tag = "Checks by others";
const AT = "/desk/other-checks/imports";
const here = (id: string) => `/api/v1${AT}/${id}`;

const file = deskRoute(
  {
    method: "post",
    path: AT,
    tag,
    summary: "Bring in checks by others from a file",
    description:
      "The body is the file: JSON or a page with schema.org ClaimReview, 10 MiB at most. The worker reads it.",
    who: "claim.create",
    query: z.strictObject({ name: line(255, "name") }),
    file: LARGEST_FILE,
    answer: { status: 201, schema: otherImport },
  },
  async ({ actor, query: { name }, sent }) => {
    if (!sent || sent.bytes.length === 0)
      throw new HttpProblem(400, "The body is empty; send the file.");
    const { mediaType, bytes } = sent;
    const made = await handInChecks(actor, { name, mediaType, bytes });
    return created(made, here(made.id));
  },
);

const address = deskRoute(
  {
    method: "post",
    path: `${AT}/address`,
    tag,
    summary: "Bring in checks by others from an address",
    description: "A page or a feed with ClaimReview; the worker fetches it once.",
    who: "claim.create",
    body: otherAddress,
    answer: { status: 201, schema: otherImport },
  },
  async ({ actor, body }) => {
    const made = await handInChecksAt(actor, body.address);
    return created(made, here(made.id));
  },
);

const list = deskRoute(
  {
    method: "get",
    path: AT,
    tag,
    summary: "List what was brought in of checks by others",
    description: "Newest first, the last 50.",
    who: "desk.read",
    answer: { status: 200, schema: pageAnswer(otherImport) },
  },
  async ({ actor }) => wholeList(await listOtherImports(actor)),
);

const read = deskRoute(
  {
    method: "get",
    path: `${AT}/{id}`,
    tag,
    summary: "See what came in, what was mended, what was left out and why",
    who: "desk.read",
    params: { id },
    answer: { status: 200, schema: otherImport },
  },
  async ({ actor, params }) => ok(await readOtherImport(actor, params.id)),
);

const retry = deskRoute(
  {
    method: "post",
    path: `${AT}/{id}/retry`,
    tag,
    summary: "Try a failed one again",
    who: "claim.create",
    params: { id },
    answer: { status: 200, schema: otherImport },
    refusals: [404, 409],
  },
  async ({ actor, params }) => ok(await retryOtherImport(actor, params.id)),
);

export const otherImportRoutes = [file, address, list, read, retry];
