import { type Ledger, lifetime } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { add } from "../values/column.ts";
import type { Cuts } from "./bins.ts";
import { type Axis, axisCuts, classesOf, cutClass, type Life, measured } from "./cells.ts";
import type { SharedShop } from "./cohort-values.ts";
import { commonValues, everybody, type PeopleValues } from "./common-values.ts";
import type { PivotAsk, PivotAxis, PivotRow } from "./pivot.ts";

/**
 * The table `pivot`: everything first, then the lines of cells, then the cells with anybody in them. Lines and everything
 * count each person once; where an axis tells several values of a person, cells add up to more.
 *
 * @returns none where the sheet can tell none of the axes that are asked for one side
 */
export function pivotRows(shop: SharedShop, { anchor, rows, columns }: PivotAsk): PivotRow[] {
  const { ledger } = shop;
  const bought = (c: number): boolean => (ledger.day[ledger.start[c] ?? 0] ?? Infinity) <= anchor;
  const [tops, sides] = [rows, columns].map((axes) => telling(shop, axes, { anchor, bought }));
  if (!tops || !sides) return [];
  const sums = summed(ledger, { tops: tops.values, sides: sides.values }, anchor);
  const axes = [tops.axis, sides.axis] as const;
  return sums.map(({ row, column, ...one }) => ({
    ...one,
    ...{ row: textAt(tops.values, row), column: textAt(sides.values, column), axes },
  }));
}

/** The first axis that a sheet can tell, of several the first that tells people apart; undefined = none. */
function telling(
  shop: SharedShop,
  axes: readonly PivotAxis[],
  counted: Counted,
): { readonly axis: number; readonly values: Values } | undefined {
  for (const [axis, one] of axes.entries()) {
    const values = valuesOn(shop, one, counted);
    if (values && (axis === axes.length - 1 || tellsApart(values, counted.bought))) return { axis, values };
  }
  return undefined;
}

/** Whether not everybody has the same value; who bought after the anchor only has no say. */
function tellsApart({ start, codes }: Values, bought: Counted["bought"]): boolean {
  let first = -1;
  for (let c = 0; c + 1 < start.length; c++) {
    if (!bought(c)) continue;
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      if (first >= 0 && codes[i] !== first) return true;
      first = codes[i] ?? 0;
    }
  }
  return false;
}

type Values = PeopleValues<string | null>;

interface Counted {
  readonly anchor: Day;
  /** Whether somebody bought by the anchor. */
  readonly bought: (person: number) => boolean;
}

function valuesOn(shop: SharedShop, axis: PivotAxis, { anchor, bought }: Counted): Values | undefined {
  if ("classes" in axis) return classValues(shop.ledger, axis.classes);
  const values = shop.valuesOf(axis.values, anchor);
  return values ? commonValues(values, axis.most, bought) : undefined;
}

/** An axis of classes, and where these begin. */
interface CutAxis {
  readonly axis: Axis;
  readonly cuts: Partial<Cuts>;
  /** How many classes there are at most [count]. */
  readonly classes: number;
}

/** The classes of everybody; of those without a purchase by the day any. */
function classValues(ledger: Ledger, axes: readonly Axis[]): Values {
  const cut = axes.map((axis) => ({ axis, cuts: axisCuts(ledger, axis), classes: classesOf(axis) }));
  const codes = new Int32Array(ledger.customers);
  // By the classes on all axes as one number.
  const codeOf = new Int32Array(cut.reduce((all, { classes }) => all * classes, 1)).fill(-1);
  const texts: string[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    let cell = 0;
    for (let i = 0; i < cut.length; i++) {
      const one = cut[i] as CutAxis;
      cell = cell * one.classes + classOn(ledger, c, one);
    }
    if (codeOf[cell] === -1) {
      codeOf[cell] = texts.length;
      texts.push(cut.map((one) => classOn(ledger, c, one)).join(","));
    }
    codes[c] = codeOf[cell] ?? 0;
  }
  return { texts, start: everybody(ledger.customers).start, codes };
}

const classOn = (ledger: Ledger, c: number, { axis: { of, at }, cuts }: CutAxis): number =>
  cutClass(measured(of, at, lifetime(ledger, c, at)), cuts);

/** Sums of one cell or line; −1 = the row, or the column, is not told. */
type Sums = Readonly<Record<"row" | "column" | "customers" | "purchases" | "sales", number>> & {
  readonly kind: PivotRow["kind"];
};

/** Values down and across. */
type Sides = Readonly<Record<"tops" | "sides", Values>>;

/** Sums by cell: those of row r and column c, −1 = not told, stand at (r + 1) · columns + c + 1. */
type Cells = Readonly<Record<"customers" | "purchases" | "sales", Float64Array>>;

/** Everything first, then the lines, then the cells, each by their values: whatever the order of the people. */
function summed(ledger: Ledger, values: Sides, anchor: Day): Sums[] {
  const columns = values.sides.texts.length + 1;
  const cells = cellSums(ledger, values, anchor);
  const all = [...cells.customers.keys()].map((at): Sums => {
    const [row, column] = [Math.floor(at / columns) - 1, (at % columns) - 1];
    const [customers = 0, purchases = 0, sales = 0] = [
      cells.customers[at],
      cells.purchases[at],
      cells.sales[at],
    ];
    return { kind: kindOf(row, column), row, column, customers, purchases, sales };
  });
  const told = all.filter(({ kind, customers }) => kind === "all" || customers > 0);
  return [...told.filter(({ kind }) => kind !== "cell"), ...told.filter(({ kind }) => kind === "cell")];
}

const kindOf = (row: number, column: number): PivotRow["kind"] =>
  row < 0 ? (column < 0 ? "all" : "column") : column < 0 ? "row" : "cell";

function cellSums(ledger: Ledger, { tops, sides }: Sides, anchor: Day): Cells {
  const columns = sides.texts.length + 1;
  const size = (tops.texts.length + 1) * columns;
  const cells = {
    customers: new Float64Array(size),
    purchases: new Float64Array(size),
    sales: new Float64Array(size),
  };
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifetime(ledger, c, anchor);
    if (life.purchases === 0) continue;
    // Before the first value of either side stands that it is not told.
    for (let i = (tops.start[c] ?? 0) - 1; i < (tops.start[c + 1] ?? 0); i++) {
      const row = i < (tops.start[c] ?? 0) ? 0 : (tops.codes[i] ?? 0) + 1;
      for (let j = (sides.start[c] ?? 0) - 1; j < (sides.start[c + 1] ?? 0); j++) {
        const column = j < (sides.start[c] ?? 0) ? 0 : (sides.codes[j] ?? 0) + 1;
        addLife(cells, row * columns + column, life);
      }
    }
  }
  return cells;
}

function addLife({ customers, purchases, sales }: Cells, at: number, life: Life): void {
  add(customers, at, 1);
  add(purchases, at, life.purchases);
  add(sales, at, life.sales);
}

const textAt = ({ texts }: Values, code: number): string | null => (code < 0 ? "" : (texts[code] ?? null));
