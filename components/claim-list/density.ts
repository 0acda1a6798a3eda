// How high the rows of the claim table are: 32, 36 or 44 pixels. A cookie remembers it.
export const densities = ["compact", "default", "comfortable"] as const;
export type Density = (typeof densities)[number];

/** The density that a cookie names; `default` for anything else. */
export function densityOf(value: string | undefined): Density {
  return densities.find((density) => density === value) ?? "default";
}
