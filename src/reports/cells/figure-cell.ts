import type { Analysis } from "../../core/analysis.ts";
import { type ShopYear, yearAt, type YearLine, yearNow } from "../../core/cpm/shop-year.ts";
import { shown } from "../page/spill.ts";
import { type ShopAsked, shopAsked } from "./shop-part.ts";

/**
 * The year that a cell asks for: at the anchor, or at a month end that is kept.
 *
 * @example
 * const balance = { stages: [], total: { activeNow: 9 } };
 * askedYear({ balance, goldMap: {}, projections: null }, { month: null }).total.activeNow //=> 9
 */
export const askedYear = (analysis: Analysis, { month }: Pick<ShopAsked, "month">): ShopYear =>
  month === null ? yearNow(analysis) : yearAt(analysis, month);

/**
 * A cell that shows one number of a year: of a stage, or of everybody.
 *
 * @example
 * const active = figureCell(({ activeNow }) => activeNow);
 * const balance = { stages: [{ activeNow: 2 }], total: { activeNow: 9 } };
 * const of = { analysis: { balance, goldMap: {}, projections: null } };
 * [active(of, "ja", { part: { kind: "stage", stage: 1 }, month: null }), active(of, "ja")] //=> [2, 9]
 */
export const figureCell =
  (figure: (line: YearLine, year: ShopYear) => number | null) =>
  ({ analysis }: { readonly analysis: Analysis }, _: unknown, asked?: unknown): string | number => {
    const { part, month } = shopAsked(asked);
    const year = askedYear(analysis, { month });
    const line = part.kind === "stage" ? year.stages[part.stage - 1] : year.total;
    return shown(line ? figure(line, year) : null);
  };
