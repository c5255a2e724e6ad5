import type { Analysis } from "../analysis.ts";
import type { PivotRow } from "../facts/pivot.ts";
import { rowsOf } from "../facts/tables.ts";
import { LIMIT_SCHEMES, schemeOf } from "../schemes/schemes.ts";
import type { ClassLimits, CrossAxis } from "../settings.ts";
import { sumOf } from "../values/sum.ts";
import { axesOf, pivotRequest } from "./pivot-request.ts";

/** Customers and sales by two things that tell people apart. */
export interface Pivot {
  readonly rows: PivotSide;
  readonly columns: PivotSide;
  readonly all: PivotSums;
  /** The people of a row and a column. */
  readonly cell: (row: PivotLine, column: PivotLine) => PivotSums;
}

/** One of the two: its lines, those of classes best first, those of values of most people first. */
export interface PivotSide {
  readonly axis: CrossAxis;
  readonly lines: readonly PivotLine[];
  /** Whether one person may be in several lines, so that they add up to more than all. */
  readonly overlaps: boolean;
}

/** A row or a column, each person once. */
export interface PivotLine extends PivotSums {
  /** A value or a class; "" = nothing is said, null = all rarer values. */
  readonly is: string | null;
}

/** People [count], purchases [count], and what they come to [minor units]. */
export type PivotSums = Pick<PivotRow, "customers" | "purchases" | "sales">;

const NOBODY: PivotSums = { customers: 0, purchases: 0, sales: 0 };

/** The table of customers and sales; null = the sheet has none of the columns. */
export function pivotOf({ facts, settings }: Analysis): Pivot | null {
  const rows = rowsOf(facts, pivotRequest(facts.meta, settings));
  const all = rows.find(({ kind }) => kind === "all");
  if (all === undefined) return null;
  const [down, across] = all.axes;
  const axes = { rows: axesOf(settings.crossRows)[down], columns: axesOf(settings.crossColumns)[across] };
  if (axes.rows === undefined || axes.columns === undefined) return null;
  const named = rows.map((one) => ({
    ...one,
    row: isOf(axes.rows, one.row, settings),
    column: isOf(axes.columns, one.column, settings),
  }));
  const cells = named.filter(({ kind }) => kind === "cell");
  return {
    rows: sideOf(axes.rows, linesOf(named, "row"), all),
    columns: sideOf(axes.columns, linesOf(named, "column"), all),
    all,
    cell: (row, column) => summed(cells.filter((one) => one.row === row.is && one.column === column.is)),
  };
}

/** The class that classes on each axis make; a value as it is. */
function isOf(axis: CrossAxis | undefined, told: string | null, limits: ClassLimits): string | null {
  const scheme = LIMIT_SCHEMES.find((id) => id === axis);
  if (scheme === undefined || told === null || told === "") return told;
  return schemeOf(scheme).classOf(told.split(",").map(Number), limits);
}

function linesOf(rows: readonly PivotRow[], kind: "row" | "column"): PivotLine[] {
  const mine = rows.filter((one) => one.kind === kind);
  const names = [...new Set(mine.map((one) => one[kind]))];
  return names.map((is) => ({ is, ...summed(mine.filter((one) => one[kind] === is)) }));
}

const summed = (rows: readonly PivotSums[]): PivotSums =>
  rows.length === 0
    ? NOBODY
    : {
        customers: sumOf(rows, "customers"),
        purchases: sumOf(rows, "purchases"),
        sales: sumOf(rows, "sales"),
      };

function sideOf(axis: CrossAxis, lines: readonly PivotLine[], all: PivotSums): PivotSide {
  const scheme = LIMIT_SCHEMES.find((id) => id === axis);
  const place = ({ is, customers }: PivotLine): number => {
    if (scheme !== undefined) return schemeOf(scheme).classes.indexOf(is ?? "");
    return is === null ? Infinity : is === "" ? Number.MAX_VALUE : -customers;
  };
  return {
    axis,
    lines: [...lines].sort((a, b) => place(a) - place(b)),
    overlaps: sumOf(lines, "customers") > all.customers,
  };
}
