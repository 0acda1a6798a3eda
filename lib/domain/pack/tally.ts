// Counts over the period: how much was published when, and whom and what the checks were about.
import { monthOf, type PackPublication, weekOf } from "./period";

type Volume = { first: number; corrected: number; retracted: number };
type Standing = Record<Side, readonly string[]> & { verdict: string };
type Side = "claimant" | "topic" | "kind" | "publisher";

const NOBODY = "(not named)";
const NO_TOPIC = "(no topic)";

/** Sums up publications one by one, in the order in which they appeared. */
export class Tally {
  private readonly volumes = new Map<string, Volume>();
  /** Each claim counts once, as it stood last in the period. */
  private readonly standing = new Map<string, Standing>();

  add({ slug, version, kind, publishedAt, snapshot, topics }: PackPublication): void {
    for (const at of [`week ${weekOf(publishedAt)}`, `month ${monthOf(publishedAt)}`]) {
      const volume = this.volumes.get(at) ?? { first: 0, corrected: 0, retracted: 0 };
      if (kind === "retraction") volume.retracted += 1;
      else if (version === 1) volume.first += 1;
      else volume.corrected += 1;
      this.volumes.set(at, volume);
    }
    this.standing.set(slug, {
      claimant: [snapshot.content.claimant ?? NOBODY],
      topic: topics.length > 0 ? topics : [NO_TOPIC],
      kind: [snapshot.content.kind],
      publisher: [snapshot.article.publisher ?? NOBODY],
      verdict: kind === "retraction" ? "retracted" : snapshot.rating.code,
    });
  }

  get checks(): number {
    return this.standing.size;
  }

  /** Rows of [week or month, begins, new, corrected, retracted], in the order of time. */
  volume(span: "week" | "month"): string[][] {
    return [...this.volumes]
      .filter(([at]) => at.startsWith(`${span} `))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([at, { first, corrected, retracted }]) => [
        at.slice(span.length + 1),
        ...[first, corrected, retracted].map(String),
      ]);
  }

  /** Rows of [value, verdict, checks], the most frequent value first. One of two topics counts in both. */
  balance(by: Side | "verdict"): string[][] {
    const counts = new Map<string, Map<string, number>>();
    for (const one of this.standing.values()) {
      for (const value of by === "verdict" ? [one.verdict] : one[by]) {
        const verdicts = counts.get(value) ?? new Map<string, number>();
        verdicts.set(one.verdict, (verdicts.get(one.verdict) ?? 0) + 1);
        counts.set(value, verdicts);
      }
    }
    const sum = (verdicts: Map<string, number>) =>
      [...verdicts.values()].reduce((a, b) => a + b, 0);
    return [...counts]
      .sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1))
      .flatMap(([value, verdicts]) =>
        [...verdicts]
          .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
          .map(([verdict, checks]) => [value, verdict, String(checks)]),
      );
  }
}
