// Why an act failed, above the button that tried it.
import { Notice } from "@/components/ui/notice";
import type { ActProblem } from "./use-act";

export function ActProblemNotice({
  problem,
  title,
}: {
  problem: ActProblem | null;
  title: string;
}) {
  if (!problem) return null;
  return (
    <Notice kind="error" title={title}>
      <p>{problem.message}</p>
    </Notice>
  );
}
