import "server-only";
// Captures of a source: asked for, brought, read; and what claims make of what later looks found.
import { z } from "zod";
import { LARGEST_CAPTURE, watchInput } from "@/lib/domain/capture/capture";
import { findingDecision } from "@/lib/domain/capture/finding";
import { Invalid } from "@/lib/domain/errors";
import { fullDate } from "@/lib/domain/writing/partial-date";
import { line } from "@/lib/domain/writing/text";
import { kindOfCapture } from "@/lib/intake/capture/kind";
import {
  askForCapture,
  bringCapture,
  captureFile,
  listCaptures,
  readCapture,
  watchSource,
} from "@/lib/services/captures/captures";
import { setRecheck, settleFinding } from "@/lib/services/captures/findings";
import { readClaim } from "@/lib/services/desk";
import { captureList, captureText, watch } from "../answers/captures";
import { deskClaim } from "../answers/claims";
import { HttpProblem } from "../problem";
import { attachment, created, ok, versioned } from "../reply";
import { deskRoute, id, slug } from "../route";

const tag = "Captures";
const params = { id };

const list = deskRoute(
  {
    method: "get",
    path: "/desk/sources/{id}/captures",
    tag,
    summary: "List the captures of a source",
    description: "Newest first, 50 at most, and how often it is looked at again.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: captureList },
  },
  async ({ actor, params: { id } }) => ok({ ...(await listCaptures(actor, id)), next: null }),
);

const ask = deskRoute(
  {
    method: "post",
    path: "/desk/sources/{id}/captures",
    tag,
    summary: "Capture the source's address now",
    description: "The worker fetches it; look at the list for how far it is.",
    who: "source.edit",
    params,
    answer: { status: 201, schema: captureList },
    refusals: [404],
  },
  async ({ actor, params: { id } }) => {
    await askForCapture(actor, id);
    return created(
      { ...(await listCaptures(actor, id)), next: null },
      `/api/v1/desk/sources/${id}/captures`,
    );
  },
);

const bring = deskRoute(
  {
    method: "post",
    path: "/desk/sources/{id}/captures/file",
    tag,
    summary: "Bring a file as a capture",
    description:
      "The body is the file: PDF, image, Word, Excel, PowerPoint, OpenDocument, WACZ, WARC, web page or text; its first bytes say which. It is kept under its hash and never shown as a page.",
    who: "source.edit",
    params,
    query: z.strictObject({ name: line(255, "name") }),
    file: LARGEST_CAPTURE,
    answer: { status: 201, schema: captureList },
    refusals: [404],
  },
  async ({ actor, params: { id }, query: { name }, sent }) => {
    if (!sent) throw new HttpProblem(400, "The body is empty; send the file.");
    if (kindOfCapture(sent.bytes) === "other")
      throw new Invalid([
        {
          pointer: "",
          detail:
            "This kind of file is not kept. Bring a PDF, an image, an office file, a web archive (WACZ, WARC), a web page or a text.",
        },
      ]);
    await bringCapture(actor, id, {
      bytes: sent.bytes,
      name,
      mediaType: sent.mediaType || "application/octet-stream",
    });
    return created(
      { ...(await listCaptures(actor, id)), next: null },
      `/api/v1/desk/sources/${id}/captures`,
    );
  },
);

const rhythm = deskRoute(
  {
    method: "patch",
    path: "/desk/sources/{id}/watch",
    tag,
    summary: "Say how often a source is looked at again",
    who: "source.edit",
    params,
    body: watchInput,
    answer: { status: 200, schema: watch },
    refusals: [404],
  },
  async ({ actor, params: { id }, body }) => ok(await watchSource(actor, id, body)),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/captures/{id}",
    tag,
    summary: "Read a capture",
    description: "Its text and headers, and the text of the capture before it.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: captureText },
  },
  async ({ actor, params: { id } }) => ok(await readCapture(actor, id)),
);

const file = deskRoute(
  {
    method: "get",
    path: "/desk/captures/{id}/file",
    tag,
    summary: "Download what was captured",
    description: "Byte for byte, as a file to be saved.",
    who: "desk.read",
    params,
    answer: {
      status: 200,
      schema: z.unknown().meta({ contentMediaType: "application/octet-stream" }),
      type: "application/octet-stream",
    },
  },
  async ({ actor, params: { id } }) => {
    const { bytes, name, kind } = await captureFile(actor, id);
    return attachment(new Uint8Array(bytes), name ?? `capture.${kind ?? "bin"}`);
  },
);

const settle = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/findings/{id}",
    tag,
    summary: "Say what a changed source means for a claim",
    who: "evidence.edit",
    params: { slug, id },
    body: findingDecision,
    answer: { status: 200, schema: deskClaim },
    refusals: [404, 409],
  },
  async ({ actor, params: { slug, id }, body }) => {
    await settleFinding(actor, slug, id, body.outcome);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const recheck = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/recheck",
    tag,
    summary: "Set the day to look at a published claim again",
    description: "`on` is a day, or null for none.",
    who: "claim.edit",
    params: { slug },
    body: z.strictObject({ on: fullDate.nullable() }),
    answer: { status: 200, schema: deskClaim },
    refusals: [404, 409],
  },
  async ({ actor, params: { slug }, body }) => {
    await setRecheck(actor, slug, body.on);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

export const captureRoutes = [list, ask, bring, rhythm, read, file, settle, recheck];
