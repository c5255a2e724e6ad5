/** The parts of a shop that a table's orders are counted of, as they are picked. */
import { fieldEntry } from "../../src/core/segments/segment-fields.ts";
import type { Segment } from "../../src/core/segments/segment.ts";
import { checkedSlice, MOST_SLICES, ORDER_FILTERS, SLICE_FIELDS } from "../../src/core/slices/slices.ts";
import type { Slice, SliceField } from "../../src/core/slices/slices.ts";
import { sourceOf } from "../../src/engines/sql/facts-sheet/facts-text.ts";
import type { TableTerms } from "../../src/engines/sql/facts-sheet/facts-text.ts";
import type { SheetSlices } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import { ProfileProblem } from "../../src/engines/sql/profiles/profile.ts";
import { saysField } from "../../src/engines/sql/slices/slice-words.ts";
import type { CalledSegment } from "../../src/entry/contract.ts";

/** What the table can be cut by; nothing while its columns are not yet what its kind asks. */
export function sliceFields(terms: TableTerms, saved: readonly Segment[]): SliceField[] {
  const columns = columnsOf(terms);
  if (columns === null) return [];
  return SLICE_FIELDS.filter((field) => {
    if (field === "segment") return saved.length > 0;
    return field === "stage" || field === "rfmRank" || saysField(field, { columns });
  });
}

function columnsOf(terms: TableTerms) {
  try {
    return sourceOf(terms).view.columns;
  } catch (thrown) {
    if (thrown instanceof ProfileProblem) return null;
    throw thrown;
  }
}

/** The values that a field has; null = they are typed. */
export function valuesOfField(field: SliceField, saved: readonly Segment[]): readonly string[] | null {
  if (field === "segment") return saved.map(({ name = "" }) => name);
  return fieldEntry(field)?.values ?? null;
}

/** What is typed, a value a line. */
export const typedValues = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** Whether a field takes a part of the orders; others choose people. */
export const cutsBy = (field: SliceField): boolean => ORDER_FILTERS.some((one) => one === field);

/** The slice of some values; null = there are none. */
export const sliceOf = (field: SliceField, values: readonly string[], saved: readonly Segment[]) =>
  checkedSlice({ [cutsBy(field) ? "orders" : "customers"]: { [field]: values } }, saved);

/**
 * Picked slices with the segments that they name as these are saved now.
 *
 * @throws InputProblem "segment-unknown" for one that is gone
 */
export const slicesAsSaved = (
  { slice, compare, firsts }: SheetSlices,
  saved: readonly Segment[],
): SheetSlices => ({
  slice: slice && checkedSlice(slice, saved),
  compare: compare.flatMap((one) => checkedSlice(one, saved) ?? []),
  firsts,
});

/** The segments that somebody saved, of those whom a list may be of. */
export const savedOf = (people: readonly CalledSegment[]): Segment[] =>
  people.filter(({ of }) => of === undefined).map(({ segment }) => segment);

/** Other slices: when their orders begin is not known. */
export const withOnly = ({ compare }: SheetSlices, slice: Slice | null): SheetSlices => ({
  ...{ slice, compare },
  firsts: [],
});
export const withCompared = ({ slice, compare }: SheetSlices, one: Slice): SheetSlices => ({
  ...{ slice, compare: [...compare, one].slice(0, MOST_SLICES) },
  firsts: [],
});
export const withoutCompared = ({ slice, compare }: SheetSlices, at: number): SheetSlices => ({
  ...{ slice, compare: compare.filter((_, i) => i !== at) },
  firsts: [],
});
