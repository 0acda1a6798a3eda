// The list of what was mended and what is doubtful, as it grows while a record is read. Each is told once.
import type { Doubt, DoubtCode, Repair, RepairCode } from "@/lib/domain/others/remark";

export class Remarks {
  readonly repairs: Repair[] = [];
  readonly doubts: Doubt[] = [];

  mended(code: RepairCode, place: string | null = null): void {
    if (!this.repairs.some((known) => known.code === code && known.place === place))
      this.repairs.push({ code, place });
  }

  doubtful(code: DoubtCode, place: string | null = null): void {
    if (!this.doubts.some((known) => known.code === code && known.place === place))
      this.doubts.push({ code, place });
  }
}
