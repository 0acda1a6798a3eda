// The desk's stream of changes, once for a tab however many parts of its pages listen. It is closed
// while the tab is out of sight (a browser holds six connections to one server, for all its tabs), and
// goes on where it stopped.
import type { Change, PresenceTold } from "@/lib/domain/view/live";

export type Hearer = {
  /** Someone changed something; each event once. */
  onChange?: (change: Change) => void;
  onPresence?: (presence: PresenceTold) => void;
  /** The stream begins, after a break too: what this part holds may be older than that. */
  onStart?: () => void;
  /** More was missed than is told one by one. */
  onReload?: () => void;
};

type Source = Pick<EventSource, "addEventListener" | "close" | "readyState">;
type World = {
  open: (address: string) => Source;
  isVisible: () => boolean;
  /** Calls when the tab comes into sight or goes. */
  onTurn: (turned: () => void) => void;
};

/** Milliseconds until another try when the server refuses the stream. */
const RETRY = 30_000;
/** Milliseconds that the stream outlives its last listener: the next page is already coming. */
const LINGER = 2000;
/** Numbers of events remembered, to know one that is told twice. */
const REMEMBERED = 2000;

export function createFeed({ open, isVisible, onTurn }: World) {
  const hearers = new Set<Hearer>();
  const heard = new Set<number>();
  let source: Source | null = null;
  let last: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (act: (hearer: Hearer) => void) => {
    for (const hearer of [...hearers]) act(hearer);
  };

  function isNew({ id }: Change): boolean {
    if (heard.has(id)) return false;
    heard.add(id);
    const [oldest] = heard;
    if (heard.size > REMEMBERED && oldest !== undefined) heard.delete(oldest);
    return true;
  }

  function start() {
    clearTimeout(timer);
    if (source || hearers.size === 0 || !isVisible()) return;
    const made = open(`/api/v1/desk/events${last === null ? "" : `?after=${last}`}`);
    source = made;
    const on = <T>(name: string, act: (data: T) => void) =>
      made.addEventListener(name, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>;
        if (lastEventId) last = lastEventId;
        act(JSON.parse(data) as T);
      });
    on("hello", () => tell((hearer) => hearer.onStart?.()));
    on("reload", () => tell((hearer) => hearer.onReload?.()));
    on<Change>("change", (change) => {
      if (isNew(change)) tell((hearer) => hearer.onChange?.(change));
    });
    on<PresenceTold>("presence", (presence) => tell((hearer) => hearer.onPresence?.(presence)));
    made.addEventListener("error", () => {
      // Otherwise the browser is already trying again by itself.
      if (made.readyState !== 2 || source !== made) return;
      source = null;
      timer = setTimeout(start, RETRY);
    });
  }

  function stop() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  onTurn(() => (isVisible() ? start() : stop()));

  /** Listens until the answer is called. */
  return function listen(hearer: Hearer): () => void {
    hearers.add(hearer);
    start();
    return () => {
      hearers.delete(hearer);
      if (hearers.size > 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => hearers.size === 0 && stop(), LINGER);
    };
  };
}

let feed: ReturnType<typeof createFeed> | undefined;

/** Listens to the desk until the answer is called. In the browser only. */
export function listenToDesk(hearer: Hearer): () => void {
  feed ??= createFeed({
    open: (address) => new EventSource(address),
    isVisible: () => document.visibilityState === "visible",
    onTurn: (turned) => document.addEventListener("visibilitychange", turned),
  });
  return feed(hearer);
}
