import "server-only";
// An article sentence by sentence: how far it has been looked through.
import { z } from "zod";
import { sentencePatch } from "@/lib/domain/finding/coverage";
import { decideSentence, readCoverage } from "@/lib/services/text/sentences";
import { coverage } from "../answers/sentences";
import { ok } from "../reply";
import { deskRoute, slug } from "../route";

const tag = "Articles";
const answer = { status: 200, schema: coverage } as const;

const read = deskRoute(
  {
    method: "get",
    path: "/desk/articles/{slug}/sentences",
    tag,
    summary: "Read the newest text by sentence",
    description:
      "Each has claims, was set aside, or is open. `suggestion` says that it may deserve a check and why; a person decides. Places are UTF-16 offsets into the article's `text`.",
    who: "desk.read",
    params: { slug },
    answer,
  },
  async ({ actor, params: { slug } }) => ok(await readCoverage(actor, slug)),
);

const decide = deskRoute(
  {
    method: "patch",
    path: "/desk/articles/{slug}/sentences/{hash}",
    tag,
    summary: "Set a sentence aside, or take that back",
    description:
      "`decision: null` takes it back. The same words are decided wherever they stand in the article, in later texts, too.",
    who: "sentence.decide",
    params: { slug, hash: z.string().regex(/^[0-9a-f]{64}$/) },
    body: sentencePatch,
    answer,
  },
  async ({ actor, params: { slug, hash }, body }) => {
    await decideSentence(actor, slug, hash, body.decision);
    return ok(await readCoverage(actor, slug));
  },
);

export const sentenceRoutes = [read, decide];
