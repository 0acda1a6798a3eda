"use client";
// Makes a topic, or changes one: its name, its place in the list, and whether it is offered.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { editTopic, makeTopic } from "@/lib/client/newsroom";
import { type Topic, topicInput, topicPatch } from "@/lib/domain/topic/topic";
import { t } from "@/lib/words/t";

type Props = { topic: Topic | null; onClose: () => void };
type Values = { name: string; slug: string; position: string; archived: boolean };

const valuesOf = (topic: Topic | null): Values => ({
  name: topic?.name ?? "",
  slug: topic?.slug ?? "",
  position: topic ? String(topic.position) : "",
  archived: topic?.archived ?? false,
});

export function TopicDialog({ topic, onClose }: Props) {
  const [values, setValues] = useState(valuesOf(topic));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const say = useToast();
  const router = useRouter();
  const change = (patch: Partial<Values>) => setValues((before) => ({ ...before, ...patch }));
  const errorAt = (name: string) => wrong[name] ?? problem?.errorAt(`/${name}`) ?? null;
  const inField = ["name", "slug", "position"].some(errorAt);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, slug, archived } = values;
    const position = values.position.trim() === "" ? {} : { position: Number(values.position) };
    const input = topic
      ? topicPatch.safeParse({ name, archived, ...position })
      : topicInput.safeParse({ name, ...position, ...(slug.trim() && { slug: slug.trim() }) });
    setWrong(wordsOf(input.error?.issues ?? []));
    if (!input.success) return;
    const saved = await run((idempotencyKey) =>
      topic
        ? editTopic(topic.slug, topic.version, input.data)
        : makeTopic({ ...input.data, name }, { idempotencyKey }),
    );
    if (!saved) return;
    say(topic ? t("The topic is saved.") : t("The topic {name} is made.", { name: saved.name }));
    router.refresh();
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={topic ? t("Topic: {name}", { name: topic.name }) : t("New topic")}
    >
      <form ref={form} className="form" onSubmit={submit} noValidate>
        <TextField
          label={t("Name")}
          hint={t("As readers see it.")}
          value={values.name}
          onValue={(name) => change({ name })}
          error={errorAt("name")}
          maxLength={60}
          dir="auto"
        />
        {!topic && (
          <TextField
            label={t("Address")}
            optional
            hint={t(
              "The last part of its address, like public-health. Made of the name when it is empty; it stays.",
            )}
            value={values.slug}
            onValue={(slug) => change({ slug })}
            error={errorAt("slug")}
            maxLength={60}
            dir="ltr"
            spellCheck={false}
          />
        )}
        <TextField
          label={t("Order")}
          optional={!topic}
          hint={
            topic ? t("Small numbers come first.") : t("Small numbers come first. Empty: the last.")
          }
          value={values.position}
          onValue={(position) => change({ position })}
          error={errorAt("position")}
          inputMode="numeric"
          maxLength={3}
        />
        {topic && (
          <Check
            label={t("Archived")}
            checked={values.archived}
            onChecked={(archived) => change({ archived })}
            hint={t("It stays on its articles and its page, and is offered for no other article.")}
          />
        )}
        {!inField && <ActProblemNotice problem={problem} title={t("The topic was not saved")} />}
        <p className="form-acts">
          <Button type="submit" look="primary" busy={busy}>
            {topic ? t("Save") : t("Make topic")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t("Cancel")}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

type Issue = { path: PropertyKey[]; message: string };

function wordsOf(issues: readonly Issue[]): Record<string, string> {
  return Object.fromEntries(
    issues.map(({ path, message }) => {
      const name = String(path[0]);
      return [name, name === "position" ? t("Write a number from 1 to 999.") : message];
    }),
  );
}
