/** Load on one address in fine steps, and what it costs the process that answers. */
import fs from "node:fs";
import autocannon from "autocannon";

const CONNECTIONS = 16;
/** Hundredths of a second, the kernel's unit for what a process has used. */
const TICK_MICROSECONDS = 10_000;

const percentile = (sorted, share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

/** Of times in any order: the middle one and the one that 99 of 100 stay below, in milliseconds. */
export function spread(times) {
  const sorted = Float64Array.from(times).sort();
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), most: sorted.at(-1) ?? 0 };
}

export const median = (values) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Processor time of a process so far, in microseconds; null where the system does not tell. */
function usedBy(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
  } catch {
    return null;
  }
}

/** Bytes of memory that a process holds; null where the system does not tell. */
export function memoryOf(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return null;
  }
}

/** How busy the machine was, for the line beside a figure. */
export function loadOfMachine() {
  try {
    return fs.readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(" ");
  } catch {
    return "not known";
  }
}

/** Asks one address for `seconds`; `cost` is the processor's time for one answer, in microseconds. */
export async function press({ url, headers, seconds, pid }) {
  const times = [];
  const before = usedBy(pid);
  const running = autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  running.on("response", (_client, _status, _bytes, took) => times.push(took));
  const result = await running;
  const after = usedBy(pid);
  return {
    ...spread(times),
    rps: times.length / result.duration,
    bad: result.non2xx + result.errors + result.timeouts,
    cost: before === null || after === null ? null : (after - before) / Math.max(1, times.length),
  };
}
