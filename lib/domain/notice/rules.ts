// Who is told of an event, from the event and from who has to do with its claim. Never who did it.
import type { AuditEvent } from "../audit";
import type { NoticeKind } from "./notice";

/** Who has to do with a claim at the moment of telling. */
export type Concerned = {
  assignee: string | null;
  submitter: string | null;
  contributors: readonly string[];
  /** Active editors and admins. */
  editors: readonly string[];
  isLive: boolean;
  /** Of the note that the event names: whom it mentions, who wrote what it answers. */
  note: { mentions: readonly string[]; thread: readonly string[] } | null;
};
/** Events that may concern somebody: of all others nothing need be looked up. */
export const telling: ReadonlySet<AuditEvent["type"]> = new Set([
  "note.written",
  "claim.edited",
  "claim.moved",
  "claim.published",
  "claim.retraction_asked",
  "claim.retracted",
  "claim.anchored",
  "opinion.asked",
  "opinion.given",
  "opinion.settled",
  "expert.answered",
  "source.captured",
  "source.gone",
  "source.withdrawn",
  "report.received",
]);

export type Told = { person: string; kind: NoticeKind };

/** Whom an event of a claim, or of what it rests on, concerns; each person once, the nearest kind first. */
export function toldOf(event: AuditEvent, by: string | null, who: Concerned): Told[] {
  const all = told(event, who);
  const seen = new Set(by ? [by] : []);
  return all.filter(({ person }) => !seen.has(person) && seen.add(person));
}

const each = (people: readonly (string | null)[], kind: NoticeKind): Told[] =>
  people.flatMap((person) => (person ? [{ person, kind }] : []));

function told(event: AuditEvent, who: Concerned): Told[] {
  const own = [who.assignee, who.submitter];
  const fresh = who.editors.filter((id) => !who.contributors.includes(id) && id !== who.submitter);
  switch (event.type) {
    case "note.written":
      return [
        ...each(who.note?.mentions ?? [], "mention"),
        ...each(who.note?.thread ?? [], "reply"),
      ];
    case "claim.edited": {
      const [from, to] = [event.texts.from.assigneeId, event.texts.to.assigneeId];
      if (!event.facts.fields.includes("assigneeId")) return [];
      return [
        ...each([typeof to === "string" ? to : null], "assigned"),
        ...each([typeof from === "string" ? from : null], "handed_over"),
      ];
    }
    case "claim.moved":
      if (event.facts.move === "submit") return each(fresh, "review");
      if (event.facts.move === "return" || event.facts.move === "reopen")
        return each(own, "returned");
      return event.facts.move === "approve" && event.facts.to === "approved"
        ? each(own, "approved")
        : [];
    case "claim.published":
      return each([...own, ...who.contributors], "published");
    case "claim.retraction_asked":
      return each(who.editors, "review");
    case "claim.retracted":
      return each([...own, ...who.contributors], "retracted");
    case "claim.anchored":
      return who.isLive && (event.facts.health === "lost" || event.facts.health === "changed")
        ? each(own, "text_changed")
        : [];
    case "opinion.asked":
      return each([event.facts.personId], "opinion");
    case "opinion.given":
      return [...each(who.note?.mentions ?? [], "opinion"), ...each([who.assignee], "opinion")];
    case "opinion.settled":
      return each([who.assignee], "opinion");
    case "expert.answered":
      return [...each(who.note?.mentions ?? [], "expert"), ...each([who.assignee], "expert")];
    case "source.captured":
      return event.facts.outcome === "changed" || event.facts.outcome === "moved"
        ? each(own, "source")
        : [];
    case "source.gone":
    case "source.withdrawn":
      return each(own, "source");
    case "report.received":
      return each([...own, ...(who.assignee ? [] : who.editors)], "report");
    default:
      return [];
  }
}
