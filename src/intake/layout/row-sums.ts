import { amountOf, type AmountStyle, minorOf } from "../../core/values/money.ts";
import { textOf } from "../../core/values/cells.ts";
import type { FileMapping } from "../mapping.ts";
import { roleCell } from "../row-mapper.ts";

/** The amounts of the rows above, added as they come. */
export interface RowSums {
  /** What a row states; it is no part of the sums yet. */
  see(row: readonly unknown[]): void;
  /** True when the row seen last states any amount. */
  stated(): boolean;
  /**
   * How many rows an amount of the row seen last is the sum of: all above, or those since the last total; 0 = it is
   * no sum, or nothing was paid.
   */
  rowsSummed(): number;
  /** Adds the row seen last to the sums. */
  take(): void;
  /** The row seen last is a total: the sums since the last one begin anew. */
  endGroup(): void;
}

/** Sums in minor units, one entry a money column and style. */
interface Sum {
  readonly cell: (row: readonly unknown[]) => number;
  now: number;
  all: number;
  since: number;
}

/** No row yet. */
export function rowSums(mapping: FileMapping): RowSums {
  const sums = sumsOf(mapping);
  const rows = { all: 0, since: 0 };
  return {
    see(row) {
      for (const sum of sums) sum.now = sum.cell(row);
    },
    stated: () => sums.some(({ now }) => !Number.isNaN(now)),
    rowsSummed() {
      for (const { now, all, since } of sums) {
        if (Number.isNaN(now) || now === 0) continue;
        if (now === since && rows.since > 0) return rows.since;
        if (now === all && rows.all > 0) return rows.all;
      }
      return 0;
    },
    take() {
      let isStated = false;
      for (const sum of sums) {
        if (Number.isNaN(sum.now)) continue;
        isStated = true;
        sum.all += sum.now;
        sum.since += sum.now;
      }
      if (!isStated) return;
      rows.all++;
      rows.since++;
    },
    endGroup() {
      for (const sum of sums) sum.since = 0;
      rows.since = 0;
    },
  };
}

function sumsOf(mapping: FileMapping): Sum[] {
  const { columns, amountStyle } = mapping;
  const styles: readonly AmountStyle[] = amountStyle === null ? ["point", "comma"] : [amountStyle];
  const has = (role: "orderTotal" | "amount" | "unitPrice"): boolean => typeof columns[role] === "number";
  const stated = (["orderTotal", "amount"] as const).filter(has);
  return styles.flatMap((style) => {
    const read = amountReader(style);
    const of = (role: "orderTotal" | "amount" | "unitPrice" | "quantity") => {
      const cell = roleCell(mapping, role, style);
      return (row: readonly unknown[]): number => read(cell(row));
    };
    const [price, quantity] = [of("unitPrice"), of("quantity")];
    const product = (row: readonly unknown[]): number => Math.round((price(row) * quantity(row)) / 100);
    const cells = stated.length > 0 || !has("unitPrice") ? stated.map(of) : [product];
    return cells.map((cell) => ({ cell, now: NaN, all: 0, since: 0 }));
  });
}

/** Minor units of a cell, NaN without an amount; each distinct text with signs is read once. */
function amountReader(style: AmountStyle): (cell: unknown) => number {
  const known = new Map<string, number>();
  return (cell) => {
    if (typeof cell === "number") return minorOf(cell);
    const whole = typeof cell === "string" ? wholeOf(cell) : -1;
    if (whole >= 0) return whole * 100;
    const text = textOf(cell);
    if (text === "") return NaN;
    let minor = known.get(text);
    if (minor === undefined) {
      minor = minorOf(amountOf(text, style) ?? NaN);
      known.set(text, minor);
    }
    return minor;
  };
}

/** The number of a text of one to twelve digits; -1 for others. */
function wholeOf(text: string): number {
  if (text.length === 0 || text.length > 12) return -1;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    whole = whole * 10 + digit;
  }
  return whole;
}
