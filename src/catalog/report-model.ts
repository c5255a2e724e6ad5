/** What a report looks like before anyone writes it: plain data, no Google service. */

import type { Day } from "../core/values/day.ts";
import type { Share } from "../core/values/share.ts";
import type { CustomerSet } from "../core/segments/customer-sets.ts";
import type { Text } from "./language.ts";
import type { MetricId } from "./metrics/metrics.ts";
import type { CellRule } from "./settings/cell-rules.ts";

/**
 * How a number is shown; the writer turns it into a number format by the file's currency. A `…Filled` one carries the
 * mark * of a value that all stages stand in for, a `…SoFar` one that of a month that goes on after the anchor.
 */
export type Unit =
  | "count"
  | "countSoFar"
  | "people"
  | "money"
  | "moneyFilled"
  | "moneySoFar"
  | "rate"
  | "rateFilled"
  | "change"
  | "countChange"
  | "countUp"
  | "countDown"
  | "multiple"
  | "decimal"
  | "ratio"
  | "day"
  | "text";

/** A named look; `src/catalog/look.ts` says what each means in colour, size and weight. */
export type Style =
  | "plain"
  | "title"
  | "subtitle"
  | "sentence"
  | "statement"
  | "section"
  | "header"
  | "headerLeft"
  | "headerOpen"
  | "headerCenter"
  | "label"
  | "point"
  | "alarm"
  | "number"
  | "centred"
  | "total"
  | "totalLabel"
  | "muted"
  | "mutedNumber"
  | "lossNumber"
  | "gainNumber"
  | "note"
  | "link"
  | "aside"
  | "cardLabel"
  | "cardValue"
  | "cardNote"
  | "boxName"
  | "boxNameGold"
  | "loss"
  | "kept"
  | "returned"
  | "goldLabel"
  | "arrow"
  | "arrowNarrow"
  | "arrowRate"
  | "bottleneck"
  | "bottleneckMark"
  | "input"
  | "inputValue"
  | "inputText"
  | "rank-loyal"
  | "rank-promising"
  | "rank-new"
  | "rank-atRisk"
  | "rank-wavering"
  | "rank-defecting"
  | "rank-lost"
  /** Few to many, of one colour. */
  | "heat-1"
  | "heat-2"
  | "heat-3"
  | "heat-4"
  | "heat-5";

/** A formula of ours, written as such; never made from foreign text (see `formula.ts`). */
export interface Formula {
  readonly formula: string;
  /** What it shows by our own arithmetic as long as no input was changed; absent = not known here. */
  readonly shows?: string | number;
}

/** What a cell's number is, so that it can be explained; never written to a sheet. */
export interface About {
  readonly metric: MetricId;
  /** Its stage, 1 … 5; absent = of all stages. */
  readonly stage?: number;
  /** The people it counts where they are others than the metric's own: a part of them, an RFM group. */
  readonly set?: CustomerSet;
  /** Of a number of people that no set counts, such as a change: how many. */
  readonly people?: number;
  /** Of a projection: years from the anchor, 0 = today. */
  readonly year?: number;
  /** Of a projection: which of the three; absent = the one that the main table shows. */
  readonly model?: "static" | "migration" | "retentionOnly";
  /** Of the map: 0 = F1 … 4 = F5, 5 = F5継続. */
  readonly box?: number;
  /** Of 定点観測: the anchor of the row. */
  readonly month?: Day;
  /** Of データ品質: the rule, status, channel … of the line. */
  readonly line?: Text;
  /** Of a quotient whose sides the cell names: people, purchases or money [count, or minor units]. */
  readonly share?: Share;
  /** Of 新規・リピート: the first and the last day. */
  readonly period?: { readonly start: Day; readonly end: Day };
  /** Of 比較: the column, 0 = the whole shop, 1 = the first slice beside it. */
  readonly compared?: number;
}

/** How an input cell is known. */
export interface Input {
  /** Its name between versions of the report, so that a value the user changed finds its cell when the layout moves. */
  readonly name: string;
  /** What it holds, as a reader calls it: 「F1の維持率」. */
  readonly label: string;
  /** What may be entered, and what is said when something else is; absent = anything. */
  readonly allowed?: Allowed;
}

export interface Allowed {
  readonly rule: CellRule;
  readonly help: string;
}

export interface Cell {
  /** null is "no answer" and shows as 「—」; "" is an empty cell; a text is written so that it cannot become a formula. */
  readonly value: string | number | boolean | null | Formula;
  readonly unit?: Unit;
  readonly style?: Style;
  /** A cell note, an extra to what the sheet says itself. */
  readonly note?: string;
  /** Of an input cell (a style that begins with `input`). Without it the place on the sheet is its name and label. */
  readonly input?: Input;
  /** True for words on one line that run on over the empty cells beside them, whatever their style says of wrapping. */
  readonly open?: boolean;
  /** What the number is; absent = nothing to explain. */
  readonly about?: About;
  /** Of a text without a number of its own: the numbers it mentions, or leans on. */
  readonly tells?: readonly About[];
}

/** A rectangle on the sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartSeries {
  readonly name: string;
  /** One row or one column of numbers on the same sheet. */
  readonly values: Area;
  readonly kind: "column" | "line";
  readonly color: string;
  readonly axis: "left" | "right";
  readonly dashed?: boolean;
}

export interface Chart {
  readonly title: string;
  /** One row or one column of labels, as long as each series. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  readonly leftAxis: string;
  /** True where columns stand on each other; such a chart has no lines. */
  readonly stacked?: boolean;
  /** True where numbers below 0 are drawn; absent = the left axis begins at 0. */
  readonly belowZero?: boolean;
  /** Where the left axis ends; absent = where the program ends it. */
  readonly leftMaximum?: number;
  readonly rightAxis?: string;
  /** Where the chart's upper left corner stands, and its size in pixels. */
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Parts of a report that do not follow its inputs: they are muted while one of those differs from its original. */
export interface Muted {
  readonly areas: readonly Area[];
  /** True on the sheet while the areas are to be muted; made by `mutedWhen`. */
  readonly when: Formula;
}

/** Cells that hold a report's own values beside its inputs: Google warns who is about to change one by hand. */
export interface Originals {
  readonly areas: readonly Area[];
  /** What the warning is called in Google's list of protected cells; tells ours from the user's. */
  readonly label: string;
}

/** A cell a formula of the user may rely on: its name stays, so does its place between versions. */
export interface Headline {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Rows of a sheet, counted from 0. */
export type Rows = Pick<Area, "row" | "rows">;

/** What means something else than in an earlier version of the add-on: said once, where the report was there before. */
export interface News {
  readonly id: string;
  readonly sentence: string;
}

export interface ReportModel {
  /** The report's id in the catalogue, e.g. `customerBalanceSheet`. */
  readonly id: string;
  /** The sheet's name in the file's language. */
  readonly sheetName: string;
  readonly tabColor: string;
  /** Pixels, one per column; together at most 1,400. */
  readonly columnWidths: readonly number[];
  /** Pixels by row number (0-based) where a row is not the usual height. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  /** The cells, row by row; every row as long as `columnWidths`. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  /** Areas with a thin line around (cards, boards). */
  readonly boxes: readonly Area[];
  readonly charts: readonly Chart[];
  readonly headlines: readonly Headline[];
  /** What does not follow the report's inputs; absent = everything does, or it has none. */
  readonly muted?: Muted;
  /** The values that its inputs began with; absent = none stand beside them. */
  readonly originals?: Originals;
  /** Absent = nothing changed its meaning. */
  readonly news?: readonly News[];
  /** Rows that compute with the report's inputs, and stand or go together; absent = none go by themselves. */
  readonly trial?: readonly Rows[];
  /** Rows for those who keep the file, which nobody else needs; absent = none. */
  readonly keeping?: readonly Rows[];
}
