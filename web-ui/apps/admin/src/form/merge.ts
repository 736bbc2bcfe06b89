/** One field in which two people want different things. */
export interface Difference<D> {
  field: keyof D & string;
  /** Who changed it since both began. */
  by: 'mine' | 'theirs' | 'both';
}

/** Where a draft and what somebody else has stored meanwhile differ, seen from what both began with. */
export function differences<D extends object>(
  base: D,
  mine: D,
  theirs: D,
  fields: readonly (keyof D & string)[],
): Difference<D>[] {
  return fields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => {
      if (same(base[field], mine[field])) return { field, by: 'theirs' };
      return { field, by: same(base[field], theirs[field]) ? 'mine' : 'both' };
    });
}

/** The draft with the values of `theirs` in these fields. */
export function merged<D extends object>(mine: D, theirs: D, fields: readonly (keyof D & string)[]): D {
  const result = { ...mine };
  for (const field of fields) result[field] = theirs[field];
  return result;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
