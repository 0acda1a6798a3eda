/** Events of words in other languages, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

const one = "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11";

export const toldTranslations: [AuditEvent, string][] = [
  [
    {
      type: "translation.added",
      facts: { translationId: one, language: "es", approvalsLost: 1 },
      texts: { statement: "El puente tiene 389 metros", summary: null, gaps: null, analysis: null },
    },
    "wrote it in Spanish, too, which took its approval away",
  ],
  [
    {
      type: "translation.changed",
      facts: { translationId: one, language: "es", approvalsLost: 0 },
      texts: {
        from: { summary: null, gaps: "Nada." },
        to: { summary: "Lo dice el plano.", gaps: null },
      },
    },
    "changed the summary and what could not be established in Spanish",
  ],
  [
    {
      type: "translation.removed",
      facts: { translationId: one, language: "ar", approvalsLost: 0 },
      texts: { statement: null, summary: "كما في المخطط", gaps: null, analysis: null },
    },
    "removed its words in Arabic",
  ],
];
