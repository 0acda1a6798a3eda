import "server-only";
// Handing in files and addresses, and seeing how far each is.
import { z } from "zod";
import { feedAddress } from "@/lib/domain/feed/feed";
import { line } from "@/lib/domain/writing/text";
import { LARGEST_FILE } from "@/lib/intake/file";
import { handInAddress, handInFile, listIntakes, retryIntake } from "@/lib/services/intake/intakes";
import { deskIntake } from "../answers/intakes";
import { pageOf as pageAnswer } from "../answers/shared";
import { HttpProblem } from "../problem";
import { created, ok, wholeList } from "../reply";
import { deskRoute, id, slug } from "../route";

const tag = "Bringing in";
const belonging = { batch: z.uuid().optional(), article: slug.optional() };
const here = (batch: string) => `/api/v1/desk/intakes?batch=${batch}`;

const file = deskRoute(
  {
    method: "post",
    path: "/desk/intakes",
    tag,
    summary: "Hand in a file",
    description:
      "The body is the file: HTML, .docx, text, Markdown, ninjs, NewsArticle JSON-LD, NewsML-G2, or wire texts. The worker brings in its articles; look at them with the same `batch`. `article` makes it the next revision of that article.",
    who: "article.create",
    query: z.strictObject({ name: line(255, "name"), ...belonging }),
    file: LARGEST_FILE,
    answer: { status: 201, schema: deskIntake },
    refusals: [404],
  },
  async ({ actor, query: { name, ...where }, sent }) => {
    if (!sent) throw new HttpProblem(400, "The body is empty; send the file.");
    const { mediaType, bytes } = sent;
    const intake = await handInFile(
      actor,
      { name, mediaType: mediaType || "application/octet-stream", bytes },
      where,
    );
    return created(intake, here(intake.batch));
  },
);

const address = deskRoute(
  {
    method: "post",
    path: "/desk/intakes/address",
    tag,
    summary: "Hand in the address of a page",
    description: "The worker fetches it. `article` makes it the next revision of that article.",
    who: "article.create",
    body: z.strictObject({ address: feedAddress, ...belonging }),
    answer: { status: 201, schema: deskIntake },
    refusals: [404],
  },
  async ({ actor, body: { address: url, ...where } }) => {
    const intake = await handInAddress(actor, url, where);
    return created(intake, here(intake.batch));
  },
);

const list = deskRoute(
  {
    method: "get",
    path: "/desk/intakes",
    tag,
    summary: "List what you handed in",
    description: "The files and addresses of a batch, or the last 50; oldest first.",
    who: "desk.read",
    query: z.strictObject({ batch: z.uuid().optional() }),
    answer: { status: 200, schema: pageAnswer(deskIntake) },
  },
  async ({ actor, query }) => wholeList(await listIntakes(actor, query.batch)),
);

const retry = deskRoute(
  {
    method: "post",
    path: "/desk/intakes/{id}/retry",
    tag,
    summary: "Try a failed one again",
    who: "article.create",
    params: { id },
    answer: { status: 200, schema: deskIntake },
    refusals: [409],
  },
  async ({ actor, params }) => ok(await retryIntake(actor, params.id)),
);

export const intakeRoutes = [file, address, list, retry];
