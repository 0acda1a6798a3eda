/** A claim as its moves see it, complete and with fitting evidence unless a test says otherwise. */
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import type { Evidence } from "@/lib/domain/evidence";
import type { Actor, Role } from "@/lib/domain/person";

export const actor = (id: string, role: Role): Actor => ({ id, name: id, role });

type Given = Partial<Omit<Evidence, "source">> & { source?: string; derivedFrom?: string | null };

/** One piece of evidence of the source named by `source`. */
export function evidence({ source = "s1", derivedFrom = null, ...over }: Given = {}): Evidence {
  return {
    id: `e-${source}`,
    stance: "supports",
    quote: null,
    locator: null,
    credibility: 2,
    decisive: true,
    note: null,
    position: 1,
    createdBy: "writer",
    capture: null,
    ...over,
    source: {
      id: source,
      title: `Source ${source}`,
      publisher: null,
      url: null,
      publishedOn: null,
      language: null,
      level: "primary",
      reliability: "B",
      derivedFrom,
      derivedFromTitle: null,
      derivedFromWithdrawn: false,
      interests: null,
      unnamed: false,
      mergedInto: null,
      withdrawnOn: null,
      withdrawnReason: null,
      version: 1,
    },
  };
}

export function claim(over: Partial<ClaimUnderDecision> = {}): ClaimUnderDecision {
  return {
    id: "c1",
    slug: "the-claim",
    articleId: "a1",
    language: "en",
    state: "checking",
    version: 7,
    contentHash: "ab",
    quote: "389 metres",
    statement: "The bridge is 389 metres long",
    claimant: null,
    claimDate: null,
    kind: "statistic",
    risk: "normal",
    reason: null,
    rating: "true",
    summary: "Both records say so.",
    gaps: null,
    analysis: null,
    assigneeId: null,
    dueOn: null,
    recheckOn: null,
    recheckDue: false,
    opinions: [],
    contradiction: null,
    submittedBy: null,
    submittedAt: null,
    submitReason: null,
    returnedReason: null,
    retractionAskedBy: null,
    retractionReason: null,
    publishedVersion: 0,
    retracted: false,
    createdBy: "writer",
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
    stateSince: "2026-01-01T00:00:00.000Z",
    evidence: [evidence({ source: "s1" }), evidence({ source: "s2" })],
    replies: [],
    translations: [],
    contributors: ["writer"],
    submitters: [],
    approvals: [],
    quorum: 1,
    lastPublishedRating: null,
    lintChoice: {},
    ...over,
  };
}
