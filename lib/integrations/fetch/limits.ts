// The bounds of one fetch. Nothing that a site sends or leaves out can take more than this.
import "server-only";

export type FetchLimits = {
  /** Hops after the first. */
  redirects: number;
  /** Bytes of the body as they travel. */
  wireBytes: number;
  /** Bytes of the body once unpacked; 165 bytes of brotli can hold 100 MiB. */
  unpackedBytes: number;
  /** Milliseconds from the name to an open (and encrypted) connection, for each hop. */
  connectMs: number;
  /** Milliseconds for everything, all hops together. */
  totalMs: number;
};

const MIB = 1024 * 1024;

export const fetchLimits: FetchLimits = {
  redirects: 5,
  wireBytes: 10 * MIB,
  unpackedBytes: 20 * MIB,
  connectMs: 5_000,
  totalMs: 30_000,
};
