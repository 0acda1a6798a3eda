// A form whose record someone else changed meanwhile: what comes of the two, field by field.

export type Values = Record<string, string>;
export type Merged<V extends Values> = {
  /** What the form shows: the person's text wherever they wrote one, else what stands now. */
  values: V;
  /** Fields that both changed to different texts; the person decides. */
  conflicts: (keyof V & string)[];
};

/** `base` is what the person began with, `mine` what they typed, `theirs` what stands now. */
export function mergeRecord<V extends Values>(base: V, mine: V, theirs: V): Merged<V> {
  const values = { ...theirs };
  const conflicts: (keyof V & string)[] = [];
  for (const field of Object.keys(theirs) as (keyof V & string)[]) {
    if (mine[field] === base[field]) continue;
    values[field] = mine[field];
    if (theirs[field] !== base[field] && theirs[field] !== mine[field]) conflicts.push(field);
  }
  return { values, conflicts };
}

/** Fields whose text differs from what stands on the server. */
export function changedFields<V extends Values>(standing: V, values: V): (keyof V & string)[] {
  return (Object.keys(standing) as (keyof V & string)[]).filter(
    (field) => values[field] !== standing[field],
  );
}
