// The demo newsroom: the seed article, checked by the demo's own people.
import { closePools } from "@/lib/db/engine/pool";
import { env } from "@/lib/env";
import { createArticle, editArticle, readArticle } from "@/lib/services/articles";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { makeTopic } from "@/lib/services/topics/topics";
import { makePeople } from "./demo/people";
import { article, claims } from "./demo/shape";
import { walk } from "./demo/walk";

async function seed(): Promise<void> {
  const cast = await makePeople(env.DEMO_PASSWORD);
  const { version } = await getNewsroom();
  const patch = {
    name: "Second Source demo",
    about:
      "A newsroom for trying things out. Its one article is real, and so are the sources; the people are demo accounts.",
    correctionsPolicy:
      "When a verdict was wrong we say so on its page and in the log of corrections, we keep what stood there before, and we change the verdict at once.",
  };
  await patchNewsroom(cast.admin, { patch, version });
  const { slug, ...input } = article;
  await createArticle(cast.checker, input, slug);
  const topics: string[] = [];
  for (const name of ["War in Ukraine", "Human trafficking", "Cuba"])
    topics.push((await makeTopic(cast.editor, { name })).slug);
  const { article: made } = await readArticle(cast.checker, slug);
  await editArticle(cast.checker, slug, made.version, { topics });
  for (const [index, claim] of claims.entries()) {
    const checker = index % 3 === 2 ? cast.checker2 : cast.checker;
    const editor = index % 2 === 0 ? cast.editor : cast.editor2;
    await walk(claim, cast, { checker, editor });
  }
}

seed()
  .finally(closePools)
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
