import type { FunctionName } from "../catalog/functions.ts";
import type { Language } from "../catalog/language.ts";
import type { ReportGroup } from "../catalog/report-groups.ts";
import type { Cell, ReportModel } from "../catalog/report-model.ts";
import type { Analysis } from "../core/analysis.ts";
import type { MetaFacts } from "../core/facts/meta.ts";
import type { Kept } from "../core/facts/kept.ts";
import type { FactsRequest } from "../core/facts/tables.ts";
import type { AnalysisSettings } from "../core/settings.ts";
import type { Day } from "../core/values/day.ts";
import type { ReportContext, ReportTexts } from "./context.ts";
import { replaceCells } from "./page/grid.ts";
import { modelOf, type Page, pageOf } from "./page/page.ts";

/** A calendar day, which a cell gets as a date. */
export interface CellDay {
  readonly day: Day;
}

/** What stands in one cell. */
export type CellValue = string | number | CellDay;

/** What a cell function gives: a value, or rows that spill. Money in whole currency units, 「—」 for no answer. */
export type CellAnswer = CellValue | CellValue[][];

/** The facts tables a report is made of, beside those of every analysis. */
export type ReportAsks = (meta: MetaFacts, settings: AnalysisSettings, kept: Kept) => readonly FactsRequest[];

/** What some reports tell of alone, beside the shop itself. */
export type Subject = "slices" | "campaigns";

/** What a sheet has beyond cells, merges and charts. */
type PageParts = Pick<ReportModel, "muted" | "originals" | "news" | "trial" | "keeping">;

/** The cell functions that a report answers; `argument` is what they are asked: a `ShopAsked`, or what they are told. */
type Cells<Of> = {
  readonly [Name in FunctionName]?: (of: Of, language: Language, argument?: unknown) => CellAnswer;
};

/** A report as its folder says it, in one record; `M` is what it computes from the facts. */
export interface ReportRecord<Id extends string, M> {
  /** Its name among the reports and in the JSON, where its part stands under it. */
  readonly id: Id;
  readonly group: ReportGroup;
  readonly texts: ReportTexts;
  readonly asks: ReportAsks;
  readonly metrics: (analysis: Analysis) => M;
  /** Pixels, one a column. */
  readonly widths: readonly number[] | ((context: ReportContext, metrics: M) => readonly number[]);
  /** Lays the sheet out; gives what the sheet has beyond cells, merges and charts, if it has. */
  readonly put: (page: Page<M>) => PageParts | void;
  readonly json?: (metrics: M, context: ReportContext) => unknown;
  readonly cells?: Cells<{ readonly analysis: Analysis; readonly metrics: M }>;
  /** What it tells of, always of the whole shop, whatever slice the other sheets show; without any there is no such sheet. */
  readonly only?: Subject;
  /** True where a copy of it may be handed to management (経営向けコピー); the page says whether it is laid out for one. */
  readonly forManagement?: boolean;
}

/** What a copy for management is laid out with. */
export interface CopyTerms {
  /** The fewest people a number may tell of [count, ≥ 1]. */
  readonly least: number;
  /** What stands in a cell's place; absent = the cell itself. */
  readonly shown?: (cell: Cell) => Cell;
}

/** A report of the list, whatever it computes. */
export interface Report<Id extends string = string> extends Pick<
  ReportRecord<Id, unknown>,
  "id" | "group" | "texts" | "asks"
> {
  /** null = of every shop. */
  readonly only: Subject | null;
  readonly forManagement: boolean;
  /** The sheet, or what of it a copy for management shows. */
  readonly model: (context: ReportContext, copy?: CopyTerms) => ReportModel;
  /** Its part of the JSON; absent = it has none. */
  readonly json?: (context: ReportContext) => unknown;
  readonly cells: Cells<Analysis>;
}

/**
 * A record as an entry of the list.
 *
 * @example
 * // a record that counts people, and a cell function that shows the count
 * const record = { id: "people", asks: () => [], metrics: ({ balance }) => balance.newCustomers, widths: [], put: () => {} };
 * const { cells, only } = report({ ...record, texts: {}, cells: { CPM_NEW: ({ metrics }) => metrics } });
 * [cells.CPM_NEW({ balance: { newCustomers: 7 } }, "ja"), only] //=> [7, null]
 */
export function report<Id extends string, M>(record: ReportRecord<Id, M>): Report<Id> {
  const { id, group, texts, asks, metrics, widths, put, json, cells = {} } = record;
  const { only = null, forManagement = false } = record;
  const toldOf = (ofRun: ReportContext) => (only === null ? ofRun : ofWholeShop(ofRun));
  const answers = Object.entries(cells).map(([name, cell]) => [
    name,
    (analysis: Analysis, language: Language, argument?: unknown) =>
      cell(cellOf(analysis, metrics), language, argument),
  ]);
  return {
    id,
    group,
    texts,
    asks,
    only,
    forManagement,
    model(ofRun, copy) {
      const context = toldOf(ofRun);
      const found = metrics(context.analysis);
      const columns = typeof widths === "function" ? widths(context, found) : widths;
      const page = pageOf(context, columns, { texts, metrics: found, least: copy?.least ?? null });
      const more = put(page) ?? {};
      if (copy?.shown) replaceCells(page.sheet, copy.shown);
      return { ...modelOf(page, id), ...more };
    },
    ...(json && {
      json(ofRun) {
        const context = toldOf(ofRun);
        return json(metrics(context.analysis), context);
      },
    }),
    cells: Object.fromEntries(answers) as Cells<Analysis>,
  };
}

/** What a cell is answered from: the report's own numbers only where the cell looks at them, as a slice that was compared has none. */
const cellOf = <M>(analysis: Analysis, metrics: (analysis: Analysis) => M) => ({
  analysis,
  get metrics() {
    return metrics(analysis);
  },
});

/** The head and the settings of such a sheet are the whole shop's. */
const ofWholeShop = (context: ReportContext): ReportContext => ({
  ...context,
  analysis: context.comparison.whole,
  slice: null,
});
