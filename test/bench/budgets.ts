import type { ContenderId } from "./contenders.ts";
import type { Results, SizeResult } from "./results.ts";

/** What the product should be able to do, beside what it did. */
export interface Budget {
  readonly name: string;
  readonly most: number;
  /** null where it was not measured. */
  readonly of: (results: Results) => number | null;
}

const sizeOf = ({ sizes }: Results, rows: number): SizeResult | undefined =>
  sizes.find((one) => one.rows === rows);

/** The product's processor time by that of another at a number of rows. */
const productTo =
  (other: ContenderId, rows: number): Budget["of"] =>
  (results) =>
    ratio(sizeOf(results, rows)?.costs.product?.cpu, sizeOf(results, rows)?.costs[other]?.cpu);

/** How something grows from 100,000 rows to a million; 10 = in step with the rows. */
const growthOf =
  (of: (size: SizeResult) => number | undefined): Budget["of"] =>
  (results) => {
    const [small, large] = [sizeOf(results, 100_000), sizeOf(results, 1_000_000)];
    return ratio(large && of(large), small && of(small));
  };

export const ratio = (top: number | undefined, bottom: number | undefined): number | null =>
  top === undefined || bottom === undefined ? null : top / bottom;

export const BUDGETS: readonly Budget[] = [
  { name: "1,000,000 rows, to the floor of both IDs", most: 1.3, of: productTo("floor", 1_000_000) },
  { name: "100,000 rows, to the floor of both IDs", most: 1.6, of: productTo("floor", 100_000) },
  { name: "1,000,000 rows, to DuckDB on one thread", most: 1.2, of: productTo("duckDbOne", 1_000_000) },
  { name: "100,000 rows, to polars", most: 1, of: productTo("polars", 100_000) },
  { name: "10,000 rows, to polars", most: 1, of: productTo("polars", 10_000) },
  { name: "1,000,000 rows, to arquero", most: 1, of: productTo("arquero", 1_000_000) },
  { name: "100,000 rows, to arquero", most: 1, of: productTo("arquero", 100_000) },
  { name: "10,000 rows, to arquero", most: 1, of: productTo("arquero", 10_000) },
  {
    name: "10,000 rows, cold, to `Map`s of objects",
    most: 5,
    of: ({ cold: { costs } }) => ratio(costs.product?.cpu, costs.mapOfObjects?.cpu),
  },
  {
    name: "memory beside 1,000,000 rows [bytes a row]",
    most: 120,
    of: ({ memory }) => (memory?.rows === 1_000_000 ? (memory.bytesARow.product ?? null) : null),
  },
  {
    name: "growth from 100,000 to 1,000,000 rows",
    most: 11,
    of: growthOf(({ costs }) => costs.product?.cpu),
  },
  {
    name: "the same of two slices by stage",
    most: 11,
    of: growthOf(({ slices }) => slices.two.stages),
  },
];
