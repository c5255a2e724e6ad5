/** What `test/bench/warehouse/bench.ts` printed, and what BigQuery asks for. */

export interface Measurement {
  /** [count] */
  readonly lines: number;
  readonly purchases: number;
  readonly customers: number;
  /** That passed, and that processors worked [seconds]. */
  readonly seconds: Parts;
  readonly worked: Parts;
  /** [MB] */
  readonly peakMb: number;
  readonly parquetMb: number;
  readonly diskMb: number;
}

interface Parts {
  readonly view: number;
  readonly cleaning: number;
  readonly tables: number;
}

export const MEASURED: readonly Measurement[] = [
  {
    ...{ lines: 5_000_000, purchases: 1_959_944, customers: 380_371 },
    seconds: { view: 18, cleaning: 50, tables: 70 },
    worked: { view: 34, cleaning: 95, tables: 135 },
    ...{ peakMb: 7_905, parquetMb: 76, diskMb: 347 },
  },
  {
    ...{ lines: 20_000_000, purchases: 7_840_255, customers: 843_430 },
    seconds: { view: 76, cleaning: 263, tables: 378 },
    worked: { view: 139, cleaning: 497, tables: 708 },
    ...{ peakMb: 8_591, parquetMb: 313, diskMb: 13_294 },
  },
  {
    ...{ lines: 50_000_000, purchases: 19_600_201, customers: 937_500 },
    seconds: { view: 277, cleaning: 1_792, tables: 3_858 },
    worked: { view: 255, cleaning: 1_836, tables: 2_490 },
    ...{ peakMb: 15_892, parquetMb: 807, diskMb: 37_720 },
  },
];

/** How many bytes values are taken for. */
export const SIZES = "cloud.google.com/bigquery/docs/reference/standard-sql/data-types#data_type_sizes";

/** Columns of texts that are read, by how many bytes their texts have on average: numbers of orders, lines, people, products; a status. */
const TEXT_BYTES: readonly number[] = [9, 9, 8, 5, 9];
/** A day, pieces and an amount. */
const NUMBERS = 3;

/** What a line is [bytes]. */
export const bytesOfLine = (): number => TEXT_BYTES.reduce((sum, one) => sum + 2 + one, 0) + 8 * NUMBERS;
