// The newsroom's list of topics: made, renamed, put in order, archived.
import "server-only";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as topics from "@/lib/db/topics/topics";
import { Invalid, Stale } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { Topic, TopicInput, TopicPatch } from "@/lib/domain/topic/topic";
import { slugBase } from "@/lib/domain/writing/slug";
import { t } from "@/lib/words/t";
import { permit } from "../guard";

/** How often a slug made of a name is numbered before the person is asked for one. */
const MOST_NUMBERED = 20;

export function listTopics(actor: Actor): Promise<Topic[]> {
  permit(actor, "desk.read");
  return topics.list(desk);
}

export function readTopic(actor: Actor, slug: string): Promise<Topic> {
  permit(actor, "desk.read");
  return topics.read(desk, slug);
}

/** Makes a topic. Throws Invalid when its slug is taken. */
export function makeTopic(actor: Actor, input: TopicInput): Promise<{ slug: string }> {
  permit(actor, "topic.manage");
  return inTransaction(actor, async (tx) => {
    const { id, slug } = await insertUnder(tx, input);
    const version = await audit.append(
      tx,
      actor,
      { kind: "topic", id },
      { type: "topic.made", facts: {}, texts: { name: input.name, slug } },
    );
    await topics.write(tx, id, {}, version);
    return { slug };
  });
}

async function insertUnder(tx: Tx, { name, slug, position }: TopicInput) {
  const base = slug ?? slugBase(name, "topic");
  const tries = slug ? 1 : MOST_NUMBERED;
  for (let number = 1; number <= tries; number += 1) {
    const wanted = number === 1 ? base : `${base.slice(0, 56)}-${number}`;
    const id = await topics.insert(tx, { slug: wanted, name, position: position ?? null });
    if (id) return { id, slug: wanted };
  }
  throw new Invalid([
    {
      pointer: "/slug",
      detail: t("There is a topic at “{base}” already. Choose another address.", { base }),
    },
  ]);
}

/** Changes a topic on the version that was seen. Throws Stale. */
export function editTopic(
  actor: Actor,
  slug: string,
  version: number,
  patch: TopicPatch,
): Promise<void> {
  permit(actor, "topic.manage");
  return inTransaction(actor, async (tx) => {
    const topic = await topics.load(tx, slug);
    if (topic.version !== version) throw new Stale(topic.version);
    const fields = (Object.keys(patch) as (keyof TopicPatch)[]).filter(
      (field) => patch[field] !== undefined && patch[field] !== topic[field],
    );
    if (fields.length === 0) return;
    const pick = (from: TopicPatch) =>
      Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
    const next = await audit.append(
      tx,
      actor,
      { kind: "topic", id: topic.id },
      { type: "topic.changed", facts: { fields }, texts: { from: pick(topic), to: pick(patch) } },
    );
    await topics.write(tx, topic.id, patch, next);
  });
}
