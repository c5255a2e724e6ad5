import fc from "fast-check";
import { dayOf, isoOf } from "../../src/core/values/day.ts";
import { type GivenFile, outcomeOf, type Outcome, type ReadShop, textFile } from "./read-orders.ts";

/** Files of made-up shops that vary one thing, and the tally of how they end. */

/** One order as it is meant; amount in whole currency units. */
export interface MadeOrder {
  readonly id: string;
  /** ISO. */
  readonly date: string;
  readonly customer: string;
  readonly amount: number;
}

/** A file, and the purchases that a careful person would read in it. */
export interface MadeFile {
  readonly files: readonly GivenFile[];
  readonly truth: readonly MadeOrder[];
}

/** So many files a kind. */
export const FILES = 500;

const FIRST = dayOf(2024, 1, 5) ?? 0;
const PRICES = fc.integer({ min: 100, max: 20_000 });

/** Orders of some days each, of seven customers. */
export const madeOrders = (least = 6, most = 16): fc.Arbitrary<MadeOrder[]> =>
  fc
    .array(fc.record({ days: fc.nat({ max: 12 }), who: fc.nat({ max: 6 }), amount: PRICES }), {
      minLength: least,
      maxLength: most,
    })
    .map((orders) => {
      let day = FIRST;
      return orders.map(({ days, who, amount }, i) => {
        day += days;
        return { id: `A${101 + i}`, date: isoOf(day), customer: `C${11 + who}`, amount };
      });
    });

/** A file of rows of named cells, its columns in any order. */
export function fileOf(
  header: Readonly<Record<string, string>>,
  rows: readonly object[],
  name = "orders.csv",
): GivenFile {
  const keys = Object.keys(header);
  const lines = rows.map((row) => keys.map((key) => quoted(cellIn(row, key))).join(","));
  return textFile([keys.map((key) => quoted(header[key] ?? "")).join(","), ...lines].join("\r\n"), name);
}

const cellIn = (row: object, key: string): string =>
  `${(row as Readonly<Record<string, string | number>>)[key] ?? ""}`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Words that head a column: those of the product's lists. */
export const headers = fc.record({
  id: fc.constantFrom("注文番号", "受注番号", "Order ID", "order_number"),
  date: fc.constantFrom("注文日", "受注日", "Order Date", "date"),
  customer: fc.constantFrom("会員番号", "顧客ID", "Customer ID", "customer_id"),
  amount: fc.constantFrom("金額", "合計金額", "Amount", "order_total"),
});

/** How many files ended how: `told` = read otherwise, with a word about it; `silent` = without. */
export interface Ends {
  right: number;
  told: number;
  asked: number;
  refused: number;
  silent: number;
}

/** Purchases as lines of text, sorted. */
export const linesOf = (purchases: readonly Omit<MadeOrder, "id">[]): string =>
  purchases
    .map(({ customer, date, amount }) => `${customer} ${date} ${amount}`)
    .sort()
    .join("\n");

export const isRight = (shop: ReadShop, truth: readonly MadeOrder[]): boolean =>
  linesOf(shop.purchases.map((one) => ({ ...one, customer: one.customer ?? "" }))) === linesOf(truth);

/**
 * Reads many files and counts how they end.
 *
 * @param isTold whether what the reader is told or asked names what is read otherwise than meant
 * @throws the property's failure at the first file that is read wrong without a word
 */
export function endsOf<T extends MadeFile>(
  kind: string,
  made: fc.Arbitrary<T>,
  isTold: (shop: ReadShop, file: T) => boolean = () => false,
): Ends {
  const ends: Ends = { right: 0, told: 0, asked: 0, refused: 0, silent: 0 };
  fc.assert(
    fc.property(made, (file) => {
      const end = endOf(outcomeOf(file.files), file, isTold);
      ends[end]++;
      if (end === "silent") throw new Error(`read wrong, nothing said:\n${textsOf(file)}`);
    }),
    { numRuns: FILES },
  );
  console.info(kind, ends);
  return ends;
}

const textsOf = ({ files, truth }: MadeFile): string =>
  [...files.map(({ bytes }) => new TextDecoder().decode(bytes)), "is", linesOf(truth)].join("\n");

function endOf<T extends MadeFile>(
  outcome: Outcome,
  file: T,
  isTold: (shop: ReadShop, file: T) => boolean,
): keyof Ends {
  if (outcome.kind !== "read") return outcome.kind;
  if (isRight(outcome, file.truth)) return "right";
  return isTold(outcome, file) ? "told" : "silent";
}
