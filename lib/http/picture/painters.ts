import "server-only";
// Threads that draw: two at most, begun when there is something to draw, ended when there is nothing more.
import path from "node:path";
import { Worker } from "node:worker_threads";
import { fontFiles } from "@/lib/render/picture/fonts";

const MOST_AT_ONCE = 2;
/** Pictures that wait their turn; the one after is refused. */
const MOST_WAITING = 50;
/** Milliseconds for one picture, with the start of its thread; usual are 100. */
const TOO_LONG = 8000;
/** Milliseconds after which a thread without work gives its memory back. */
const IDLE = 30_000;
const PAINTER = path.join(process.cwd(), "lib", "http", "picture", "painter.mjs");

/** A class of our own: the build would bundle what is given to `new Worker`, and break it. */
class PainterThread extends Worker {
  constructor() {
    super(PAINTER, { workerData: { fonts: fontFiles() } });
  }
}

/** More is asked for than can be drawn; later it can. */
export class Busy extends Error {
  override readonly name = "Busy";
}

type Png = Uint8Array<ArrayBuffer>;
type Job = { svg: string; done: (png: Png) => void; failed: (error: unknown) => void };
type Painter = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | null };

// The server's bundles each load this module; the limit is one for the process.
const shared = globalThis as typeof globalThis & {
  secondSourcePainters?: { painters: Set<Painter>; waiting: Job[] };
};
shared.secondSourcePainters ??= { painters: new Set(), waiting: [] };
const { painters, waiting } = shared.secondSourcePainters;

/** Draws SVG as PNG. Throws Busy when too many wait already. */
export function paint(svg: string): Promise<Png> {
  if (waiting.length >= MOST_WAITING) return Promise.reject(new Busy("Too many pictures wait."));
  return new Promise((done, failed) => {
    waiting.push({ svg, done, failed });
    next();
  });
}

function next(): void {
  if (waiting.length === 0) return;
  const idle = [...painters].find((painter) => painter.job === null);
  if (!idle && painters.size >= MOST_AT_ONCE) return;
  const painter = idle ?? hire();
  const job = waiting.shift();
  if (!job) return;
  painter.job = job;
  painter.worker.ref();
  setTimer(painter, TOO_LONG, () => dismiss(painter, new Error("A picture took too long.")));
  painter.worker.postMessage(job.svg);
}

function hire(): Painter {
  const worker = new PainterThread();
  const painter: Painter = { worker, job: null, timer: null };
  painters.add(painter);
  worker.on("message", (png: Png) => {
    const { job } = painter;
    rest(painter);
    job?.done(png);
    next();
  });
  worker.on("error", (error) => dismiss(painter, error));
  worker.on("exit", (code) => dismiss(painter, new Error(`A painter ended with ${code}.`)));
  return painter;
}

/** A thread without work does not keep the process alive. */
function rest(painter: Painter): void {
  painter.job = null;
  painter.worker.unref();
  setTimer(painter, IDLE, () => dismiss(painter, null));
}

function dismiss(painter: Painter, error: unknown): void {
  if (!painters.delete(painter)) return;
  if (painter.timer) clearTimeout(painter.timer);
  void painter.worker.terminate();
  painter.job?.failed(error);
  next();
}

function setTimer(painter: Painter, after: number, then: () => void): void {
  if (painter.timer) clearTimeout(painter.timer);
  painter.timer = setTimeout(then, after);
  painter.timer.unref();
}
