// The outlines of the six signs in a box of 16 by 16, drawn by the component and by the badge.
import type { Tone } from "@/lib/domain/view/tone";

/**
 * `g-solid` is filled with the tone, `g-paper` is an empty outline, `g-part` the filled share of it,
 * `g-dash` a dashed outline that is never filled, `g-mark` the sign on top.
 */
type Part = "g-solid" | "g-paper" | "g-part" | "g-dash" | "g-mark";
type Shape =
  | { part: Part; circle: number; path?: undefined }
  | { part: Part; path: string; circle?: undefined };

const DIAMOND = "M8 .8L15.2 8 8 15.2.8 8z";
const OCTAGON = "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z";

export const shapes: Record<Tone, readonly Shape[]> = {
  true: [
    { part: "g-solid", circle: 7 },
    { part: "g-mark", path: "M4.5 8.3l2.4 2.4 4.6-5" },
  ],
  "mostly-true": [
    { part: "g-paper", circle: 7 },
    { part: "g-part", path: "M8 8V1a7 7 0 1 1-7 7z" },
  ],
  mixed: [
    { part: "g-paper", circle: 7 },
    { part: "g-part", path: "M8 1a7 7 0 0 1 0 14z" },
  ],
  "mostly-false": [
    { part: "g-solid", path: DIAMOND },
    { part: "g-mark", path: "M8 4.6v4.2M8 11v.6" },
  ],
  false: [
    { part: "g-solid", path: OCTAGON },
    { part: "g-mark", path: "M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" },
  ],
  unproven: [
    { part: "g-dash", circle: 6.8 },
    { part: "g-mark", path: "M6.1 6.2c.2-2.6 4-2.3 3.8.1-.1 1.4-1.8 1.4-1.9 2.9M8 11.4v.5" },
  ],
};
