import "server-only";
// Pictures that were drawn are kept by what they show: the same drawing is painted once, however often
// the database has to be asked what it shows.
import { createHash } from "node:crypto";
import { createStore } from "../kept/store";
import { paint } from "./painters";

const MEBIBYTE = 2 ** 20;
const MOST = 16 * MEBIBYTE;

type Png = Uint8Array<ArrayBuffer>;
const shared = globalThis as typeof globalThis & {
  secondSourceDrawn?: {
    store: ReturnType<typeof createStore>;
    underWay: Map<string, Promise<Png>>;
  };
};
shared.secondSourceDrawn ??= { store: createStore(MOST), underWay: new Map() };
const { store, underWay } = shared.secondSourceDrawn;

/** The PNG of a drawing. Throws Busy when too many wait already. */
export function drawn(svg: string): Promise<Png> {
  const key = createHash("sha256").update(svg).digest("base64url");
  const held = store.get(key);
  if (held) return Promise.resolve(held.body);
  const begun = underWay.get(key);
  if (begun) return begun;
  const painting = paint(svg)
    .then((body) => {
      store.put(key, { body, headers: {}, at: 0 }, store.generation());
      return body;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, painting);
  return painting;
}
