import { currencyForm } from "../../catalog/currency.ts";
import { TAB_COLORS } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { AD_COST_COLUMNS, AD_COST_TEXTS as T } from "../../catalog/texts/ad-cost-texts.ts";
import { ROW_STATES } from "../../catalog/texts/filled-texts.ts";
import type { AdCostColumn } from "../../core/ltv/ad-costs.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { type FilledPage, filledPage, stateRule } from "../page/filled-page.ts";

const WIDTHS: Readonly<Record<AdCostColumn, number>> = {
  ...{ state: 80, month: 110, channel: 220, product: 280, cpo: 140, spend: 140 },
};
const COLUMNS = Object.keys(AD_COST_COLUMNS) as readonly AdCostColumn[];
const isAmount = (column: AdCostColumn): boolean => column === "cpo" || column === "spend";

/** Rows to be filled in, the first ones among them [count]. */
const ROWS = 40;

/** What stands in a row by its columns; absent = nothing. */
export type FirstRow = { readonly [Column in AdCostColumn]?: string };

/** What 広告費 is first written with. */
export interface FirstAdCosts extends Pick<ReportContext, "language" | "currency"> {
  /** The month of the example, such as "2024-03". */
  readonly month: string;
  /** Rows to stand there; empty = examples that are switched off. */
  readonly rows: readonly FirstRow[];
}

/** 広告費 as it is first written. */
export function adCostPage({ month, rows, ...spoken }: FirstAdCosts): FilledPage {
  const words = wordsOf(spoken);
  const first = rows.length > 0 ? rows : examples(month, spoken, words);
  const amount = { rule: { kind: "atLeast", least: 0 } as const, help: words.say(T.helpAmount) };
  const at = (column: AdCostColumn): number => COLUMNS.indexOf(column);
  return filledPage({
    id: "adCosts",
    sheetName: words.say(T.sheetName),
    tabColor: TAB_COLORS.settings,
    hints: [T.hint, T.hintBlank, T.hintRows, T.hintRun].map((hint) => words.say(hint)),
    columns: COLUMNS.map((column) => ({
      ...{ title: words.say(AD_COST_COLUMNS[column]), width: WIDTHS[column] },
      holds: isAmount(column) ? "amounts" : "words",
    })),
    lines: Array.from({ length: Math.max(ROWS, first.length) }, (_, i) => line(first[i] ?? {})),
    rules: [
      { column: at("state"), ...stateRule(spoken.language) },
      { column: at("cpo"), ...amount },
      { column: at("spend"), ...amount },
    ],
  });
}

/** Of all customers, of a channel's in a month, and of a product's. */
function examples(month: string, { currency }: Pick<ReportContext, "currency">, words: Words): FirstRow[] {
  const scale = currencyForm(currency).digits === 0 ? 100 : 1;
  const state = words.say(ROW_STATES.off);
  return [
    { state, cpo: String(30 * scale) },
    {
      ...{ state, month: month.replace("-", "/"), channel: words.say(T.exampleChannel) },
      spend: String(5000 * scale),
    },
    { state, product: words.say(T.exampleProduct), cpo: String(25 * scale) },
  ];
}

const line = (row: FirstRow): Cell[] => COLUMNS.map((column) => cell(row[column] ?? "", column));

/** An amount in figures is a number; whatever else stands there is told when it is read. */
function cell(value: string, column: AdCostColumn): Cell {
  if (!isAmount(column)) return { value, unit: "text", style: "inputText" };
  return { value: /^\d+(\.\d+)?$/.test(value) ? Number(value) : value, unit: "money", style: "input" };
}
