import { type Ledger, lifetime } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { dictionary } from "../values/dictionary.ts";
import { type Axis, axisCuts, cutClass, measured } from "./cells.ts";
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
    if (values && (axis === axes.length - 1 || tellsApart(values))) return { axis, values };
  }
  return undefined;
}

/** Whether not everybody has the same value. */
const tellsApart = ({ codes }: Values): boolean => codes.some((code) => code !== codes[0]);

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

/** The classes of everybody; of those without a purchase by the day any. */
function classValues(ledger: Ledger, axes: readonly Axis[]): Values {
  const cuts = axes.map((axis) => ({ axis, cuts: axisCuts(ledger, axis) }));
  const words = dictionary();
  const codes = new Int32Array(ledger.customers);
  for (let c = 0; c < ledger.customers; c++) {
    const classes = cuts.map(({ axis: { of, at }, cuts }) =>
      cutClass(measured(of, at, lifetime(ledger, c, at)), cuts),
    );
    codes[c] = words.code(classes.join(","));
  }
  return { texts: words.texts, start: everybody(ledger.customers).start, codes };
}

/** Sums of one cell or line; −1 = the row, or the column, is not told. */
type Sums = { -readonly [K in "row" | "column" | "customers" | "purchases" | "sales"]: number } & {
  readonly kind: PivotRow["kind"];
};

/** Everything first, then the lines, then the cells, each by their values: whatever the order of the people. */
function summed(
  ledger: Ledger,
  { tops, sides }: Readonly<Record<"tops" | "sides", Values>>,
  anchor: Day,
): Sums[] {
  const all: Sums = { kind: "all", row: -1, column: -1, customers: 0, purchases: 0, sales: 0 };
  const lines = new Map<number, Sums>();
  const columns = sides.texts.length + 1;
  const add = (row: number, column: number, life: ReturnType<typeof lifetime>): void => {
    const at = (row + 1) * columns + column + 1;
    const sums = at === 0 ? all : (lines.get(at) ?? { ...all, ...emptyAt(row, column) });
    sums.customers++;
    sums.purchases += life.purchases;
    sums.sales += life.sales;
    if (at > 0) lines.set(at, sums);
  };
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifetime(ledger, c, anchor);
    if (life.purchases === 0) continue;
    add(-1, -1, life);
    for (let j = sides.start[c] ?? 0; j < (sides.start[c + 1] ?? 0); j++) add(-1, sides.codes[j] ?? 0, life);
    for (let i = tops.start[c] ?? 0; i < (tops.start[c + 1] ?? 0); i++) {
      const row = tops.codes[i] ?? 0;
      add(row, -1, life);
      for (let j = sides.start[c] ?? 0; j < (sides.start[c + 1] ?? 0); j++)
        add(row, sides.codes[j] ?? 0, life);
    }
  }
  const each = [...lines.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return [all, ...each.filter(({ kind }) => kind !== "cell"), ...each.filter(({ kind }) => kind === "cell")];
}

const emptyAt = (row: number, column: number) => ({
  ...{ row, column, customers: 0, purchases: 0, sales: 0 },
  kind: row < 0 ? ("column" as const) : column < 0 ? ("row" as const) : ("cell" as const),
});

const textAt = ({ texts }: Values, code: number): string | null => (code < 0 ? "" : (texts[code] ?? null));
