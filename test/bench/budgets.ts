import type { Cost } from "./clock.ts";
import type { ByContender, ContenderId } from "./contenders.ts";
import type { OneReadingCost } from "./one-reading.ts";
import type { Results, SizeResult } from "./results.ts";

/** What budgets are read from: a run of the bench, or its printed page. */
export interface Measured {
  readonly sizes: readonly MeasuredSize[];
  readonly cold: { readonly costs: ByContender<Pick<Cost, "cpu">> };
  readonly memory: Results["memory"];
}

export interface MeasuredSize extends Pick<SizeResult, "rows"> {
  readonly costs: ByContender<Pick<Cost, "cpu">>;
  readonly slices: { readonly two: Pick<SizeResult["slices"]["two"], "stages"> };
  readonly oneReading: OneReadingCost;
}

/** What the product should be able to do, and what it must not fall behind. */
export interface Budget {
  readonly name: string;
  /** The aim, which the page sets beside what was measured; absent = the page shows it elsewhere. */
  readonly aim?: number;
  /** More than this is a fault: what the product does already, with room for a restless machine. */
  readonly most: number;
  /** null where it was not measured. */
  readonly of: (measured: Measured) => number | null;
}

const sizeOf = ({ sizes }: Measured, rows: number): MeasuredSize | undefined =>
  sizes.find((one) => one.rows === rows);

/** The processor time of one by that of another at a number of rows. */
const costTo =
  (one: ContenderId, other: ContenderId, rows: number): Budget["of"] =>
  (measured) =>
    ratio(sizeOf(measured, rows)?.costs[one]?.cpu, sizeOf(measured, rows)?.costs[other]?.cpu);

const productTo = (other: ContenderId, rows: number): Budget["of"] => costTo("product", other, rows);

/** How something grows from 100,000 rows to a million; 10 = in step with the rows. */
const growthOf =
  (of: (size: MeasuredSize) => number | undefined): Budget["of"] =>
  (measured) => {
    const [small, large] = [sizeOf(measured, 100_000), sizeOf(measured, 1_000_000)];
    return ratio(large && of(large), small && of(small));
  };

export const ratio = (top: number | undefined, bottom: number | undefined): number | null =>
  top === undefined || bottom === undefined ? null : top / bottom;

export const BUDGETS: readonly Budget[] = [
  {
    ...{ name: "1,000,000 rows, to the floor of both IDs", aim: 1.3, most: 2 },
    of: productTo("floor", 1_000_000),
  },
  {
    ...{ name: "1,000,000 rows, all that its reports ask, to the floor of both IDs", most: 3.2 },
    of: costTo("wholeRun", "floor", 1_000_000),
  },
  {
    ...{ name: "100,000 rows, to the floor of both IDs", aim: 1.6, most: 4.5 },
    of: productTo("floor", 100_000),
  },
  {
    ...{ name: "1,000,000 rows, to DuckDB on one thread", aim: 1.2, most: 1.9 },
    of: productTo("duckDbOne", 1_000_000),
  },
  { name: "100,000 rows, to polars", aim: 1, most: 1, of: productTo("polars", 100_000) },
  { name: "10,000 rows, to polars", aim: 1, most: 1, of: productTo("polars", 10_000) },
  { name: "1,000,000 rows, to arquero", aim: 1, most: 1, of: productTo("arquero", 1_000_000) },
  { name: "100,000 rows, to arquero", aim: 1, most: 1, of: productTo("arquero", 100_000) },
  { name: "10,000 rows, to arquero", aim: 1, most: 1.2, of: productTo("arquero", 10_000) },
  {
    ...{ name: "10,000 rows, cold, to `Map`s of objects", aim: 5, most: 11 },
    of: ({ cold: { costs } }) => ratio(costs.product?.cpu, costs.mapOfObjects?.cpu),
  },
  {
    // Twice the aim: tables of goods, of first purchases and of carts each walk lines that the first two never look at.
    ...{ name: "100,000 rows, facts of all reports to those of pattern and months", aim: 1.5, most: 3 },
    of: (measured) => {
      const { all, patternAndMonths } = sizeOf(measured, 100_000)?.oneReading ?? {};
      return ratio(all, patternAndMonths);
    },
  },
  {
    ...{ name: "memory beside 1,000,000 rows [bytes a row]", aim: 120, most: 145 },
    of: ({ memory }) => (memory?.rows === 1_000_000 ? (memory.bytesARow.product ?? null) : null),
  },
  {
    ...{ name: "growth from 100,000 to 1,000,000 rows", aim: 11, most: 12 },
    of: growthOf(({ costs }) => costs.product?.cpu),
  },
  {
    ...{ name: "the same of two slices by stage", aim: 11, most: 12 },
    of: growthOf(({ slices }) => slices.two.stages),
  },
];

/** The budgets that were not kept, each as a line that says by how much; what was not measured is none. */
export const overBudget = (measured: Measured): string[] =>
  BUDGETS.flatMap(({ name, most, of }) => {
    const value = of(measured);
    return value === null || value <= most ? [] : [`${name}: ${value.toFixed(2)}, at most ${most}`];
  });
