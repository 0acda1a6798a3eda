// The root hash of the log: a Merkle tree as in RFC 6962, section 2.1, over the hashes of the events.
import "server-only";
import { createHash } from "node:crypto";

const sha256 = (...parts: Buffer[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const node = (left: Buffer, right: Buffer) => sha256(NODE, left, right);

/** A tree that grows by leaves and keeps only the hashes of its full subtrees: 32 bytes for each bit of its size. */
export class Merkle {
  private readonly full: { size: number; hash: Buffer }[] = [];
  size = 0;

  /** Goes on from a `frontier` of that many leaves; an empty tree without one. */
  constructor(size = 0, frontier: Buffer = Buffer.alloc(0)) {
    this.size = size;
    let at = 0;
    // The binary digits of the size, from the highest, are the sizes of the full subtrees.
    for (let bit = 2 ** 52; bit >= 1; bit /= 2) {
      if (Math.floor(size / bit) % 2 === 0) continue;
      this.full.push({ size: bit, hash: frontier.subarray(at, at + 32) });
      at += 32;
    }
    if (at !== frontier.length) throw new Error("The frontier does not fit the size of the tree.");
  }

  add(leaf: Buffer): void {
    this.size += 1;
    let grown = { size: 1, hash: sha256(LEAF, leaf) };
    for (let last = this.full.at(-1); last?.size === grown.size; last = this.full.at(-1)) {
      this.full.pop();
      grown = { size: grown.size * 2, hash: node(last.hash, grown.hash) };
    }
    this.full.push(grown);
  }

  get frontier(): Buffer {
    return Buffer.concat(this.full.map(({ hash }) => hash));
  }

  /** 32 bytes; of an empty tree the hash of nothing. */
  get root(): Buffer {
    const [last, ...rest] = this.full.map(({ hash }) => hash).reverse();
    return last ? rest.reduce((right, left) => node(left, right), last) : sha256();
  }
}
