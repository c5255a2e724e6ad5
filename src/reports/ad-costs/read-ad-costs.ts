import {
  type AdCost,
  type AdCostColumn,
  type AdCostFault,
  type AdCostFaultKind,
  type AdCosts,
  clashOf,
} from "../../core/ltv/ad-costs.ts";
import { numberOf, textOf } from "../../core/values/cells.ts";
import { monthOf } from "../../core/values/month-names.ts";
import { minorOf } from "../../core/values/money.ts";
import { folded, stateSaid } from "../page/filled-page.ts";

/** A row of 広告費 by its columns. */
export interface AdCostCells {
  /** As the sheet counts it, 1 = first. */
  readonly row: number;
  readonly cells: Readonly<Record<AdCostColumn, unknown>>;
}

/** 広告費 as it stands; rows null = a column of its header is gone. */
export interface AdCostSheet {
  readonly name: string;
  readonly rows: readonly AdCostCells[] | null;
}

/**
 * Reads the rows of 広告費. A row with a fault is not counted, and its fault is told; what only the orders can tell is
 * looked at when they are read.
 */
export function readAdCosts(sheet: AdCostSheet): AdCosts {
  const costs: AdCost[] = [];
  const faults: AdCostFault[] = [];
  for (const row of sheet.rows ?? []) {
    const found = costIn(row, costs);
    if (found === null) continue;
    if ("kind" in found) faults.push(found);
    else costs.push(found);
  }
  return { sheet: sheet.name, costs, faults, headless: sheet.rows === null };
}

/** A row's cost, or its first fault; null = it is empty or not in use. */
function costIn({ row, cells }: AdCostCells, before: readonly AdCost[]): AdCost | AdCostFault | null {
  const said = (column: AdCostColumn): string => textOf(cells[column]);
  const fault = (column: AdCostColumn, kind: AdCostFaultKind): AdCostFault => ({
    ...{ row, column, value: said(column), kind },
  });
  const isEmpty = (["month", "channel", "product", "cpo", "spend"] as const).every((one) => said(one) === "");
  if (isEmpty) return null;
  const state = said("state") === "" ? "on" : stateSaid(said("state"));
  if (state === "off") return null;
  if (state === null) return fault("state", "state");
  const month = said("month") === "" ? null : monthSaid(said("month"));
  if (month === undefined) return fault("month", "month");
  const amounts = amountsIn(cells);
  if ("kind" in amounts) return fault(amounts.column, amounts.kind);
  const cost = { row, month, channel: said("channel"), product: said("product"), ...amounts };
  const clash = clashOf(cost, before);
  return clash === null ? cost : { ...fault("month", clash.kind), ...clash, of: cost };
}

type Amounts = Pick<AdCost, "cpo" | "spend">;

function amountsIn(cells: AdCostCells["cells"]): Amounts | Pick<AdCostFault, "column" | "kind"> {
  const [cpo, spend] = [textOf(cells.cpo), textOf(cells.spend)];
  if (cpo !== "" && spend !== "") return { column: "spend", kind: "twoAmounts" };
  const column = spend === "" ? "cpo" : "spend";
  if (cpo + spend === "") return { column, kind: "noAmount" };
  const amount = numberOf(cells[column]);
  if (amount === null) return { column, kind: "noNumber" };
  if (amount < 0 || (amount === 0 && column === "cpo")) return { column, kind: "tooSmall" };
  return { cpo: null, spend: null, [column]: minorOf(amount) };
}

const YEAR_FIRST = /^(\d{4})\s?[-/.年]\s?(\d{1,2})(?:月|\s?[-/.月]\s?\d{1,2}日?)?$/;
const COMPACT = /^(\d{4})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/;
const NAMED = /^(\p{L}{3,12})[.,]?\s?(\d{4})$/u;

/**
 * The month that a cell says; of a day, its month.
 *
 * @returns such as "2024-03"; undefined = it says none
 *
 * @example
 * ["2024/3", "２０２４年３月", "202403", "2024-03-31", "March 2024", "3月", "2024/13"].map(monthSaid)
 * //=> ["2024-03", "2024-03", "2024-03", "2024-03", "2024-03", undefined, undefined]
 */
export function monthSaid(words: string): string | undefined {
  const text = folded(words);
  const [, year, month] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== undefined) return monthText(year, Number(month));
  const [, first, last = ""] = YEAR_LAST.exec(text) ?? [];
  if (first !== undefined) return monthText(last, Number(first));
  const [, name, named = ""] = NAMED.exec(text) ?? [];
  return name === undefined ? undefined : monthText(named, monthOf(name) ?? 0);
}

const monthText = (year: string, month: number): string | undefined =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : undefined;
