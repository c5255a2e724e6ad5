/** How many people were erased on a day: all that is kept of them. */
export interface ErasedDay {
  /** ISO. */
  readonly day: string;
  /** [count] */
  readonly people: number;
}

/** What a file keeps of those who were erased. */
export interface ErasedRecord {
  readonly days: readonly ErasedDay[];
  /** The last erasing that is in it, so that none is counted twice. */
  readonly last: string;
}

/** What a file keeps in which nobody was erased. */
export const NOBODY_ERASED: ErasedRecord = { days: [], last: "" };

/**
 * The record with one more person; an erasing that is in it already changes nothing.
 *
 * @param erasing by what it is known, and the day, ISO
 *
 * @example
 * const once = withErased({ days: [], last: "" }, { id: "1", day: "2026-11-30" });
 * withErased(withErased(once, { id: "1", day: "2026-11-30" }), { id: "2", day: "2026-11-30" })
 * //=> { days: [{ day: "2026-11-30", people: 2 }], last: "2" }
 */
export function withErased(
  { days, last }: ErasedRecord,
  { id, day }: { readonly id: string; readonly day: string },
): ErasedRecord {
  if (id === last) return { days, last };
  const before = days.find((one) => one.day === day)?.people ?? 0;
  return { days: [...days.filter((one) => one.day !== day), { day, people: before + 1 }], last: id };
}

/**
 * Everybody who was erased [count].
 *
 * @example
 * erasedPeople([{ day: "2026-11-30", people: 2 }, { day: "2026-12-01", people: 1 }]) //=> 3
 */
export const erasedPeople = (days: readonly ErasedDay[]): number =>
  days.reduce((sum, { people }) => sum + people, 0);
