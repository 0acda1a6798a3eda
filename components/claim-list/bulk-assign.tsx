"use client";
// Gives the chosen claims to one person. The way back gives each to whom it was before.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { assignClaims } from "@/lib/client/claims";
import { whyNot } from "@/lib/domain/permissions";
import type { DeskClaimRow, Named } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { rows: readonly DeskClaimRow[]; people: readonly Named[]; onDone: () => void };

const NOBODY = "none";

export function BulkAssign({ rows, people, onDone }: Props) {
  const router = useRouter();
  const say = useToast();
  const me = useMe();
  const [to, setTo] = useState(me.id);
  const { run, busy, problem } = useAct();

  async function assign() {
    const assigneeId = to === NOBODY ? null : to;
    const slugs = rows.map((row) => row.slug);
    const answer = await run((idempotencyKey) =>
      assignClaims({ slugs, assigneeId }, { idempotencyKey }),
    );
    if (!answer) return;
    const taken = new Set(answer.assigned);
    const before = rows.filter((row) => taken.has(row.slug));
    const name = people.find((person) => person.id === assigneeId)?.name;
    const left = answer.skipped.length;
    const count = taken.size;
    const done = name
      ? t(
          "{count, plural, one {# claim assigned to {name}.} other {# claims assigned to {name}.}}",
          { count, name },
        )
      : t(
          "{count, plural, one {# claim given back to nobody.} other {# claims given back to nobody.}}",
          { count },
        );
    const rest = left > 0 ? ` ${t("{left} left as they were: they are closed.", { left })}` : "";
    say(done + rest, () => giveBack(before));
    onDone();
    router.refresh();
  }

  async function giveBack(before: readonly DeskClaimRow[]) {
    try {
      for (const [assigneeId, slugs] of byAssignee(before))
        await assignClaims({ slugs, assigneeId });
      say(t("The claims are back with whom they were."));
    } catch {
      say(t("Not all claims could be given back. Look at the list and assign them again."));
    }
    router.refresh();
  }

  return (
    <section className="bulk" aria-label={t("Chosen claims")}>
      <p>{rich("{count} chosen", { count: <strong>{rows.length}</strong> })}</p>
      <label className="bulk-to">
        <span>{t("Assign to")}</span>
        <select className="input select" value={to} onChange={(event) => setTo(event.target.value)}>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.id === me.id ? t("{name} (me)", { name: person.name }) : person.name}
            </option>
          ))}
          <option value={NOBODY}>{t("Nobody")}</option>
        </select>
      </label>
      <Button
        look="primary"
        busy={busy}
        whyNot={whyNot(me.role, "claim.assign")?.text}
        onClick={assign}
      >
        {t("Assign")}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {t("Choose none")}
      </Button>
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
    </section>
  );
}

function byAssignee(rows: readonly DeskClaimRow[]): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const row of rows) {
    const id = row.assignee?.id ?? null;
    groups.set(id, [...(groups.get(id) ?? []), row.slug]);
  }
  return groups;
}
