/** Small report models for the tests of the writer. */
import { mutedWhen } from "../../../src/catalog/formula.ts";
import type { Allowed, Cell, ReportModel } from "../../../src/catalog/report-model.ts";

export const SHOWING = { language: "ja", currency: "JPY" } as const;

const text = (value: string, style: Cell["style"] = "label"): Cell => ({ value, style });
const ALLOWED: Allowed = {
  rule: { kind: "between", least: 0, most: 1 },
  help: "0%〜100%の数字を入れてください。",
};
const EMPTY: Cell = { value: "" };
const CHANGED: Cell = { value: { formula: '=IF(B4=0.5,"","●")' }, unit: "text" };

/**
 * A report with a headline (B3), an input (B4), a formula on it (B5), a table that is muted while the input was changed
 * (C4 says so), cells to be warned of (C4:C5), a chart and merges.
 *
 * @param sales what the headline says
 * @param lines rows of the table [count]
 */
export function salesReport(sales: number, lines = 3): ReportModel {
  const table = Array.from({ length: lines }, (_, i): Cell[] => [
    text(`2024-${i + 1}`),
    { value: sales * (i + 1), unit: "money", style: "number" },
    { value: i % 2 === 0 ? i / 10 : null, unit: "rate", style: "number" },
  ]);
  return {
    id: "sales",
    sheetName: "売上",
    tabColor: "#0F766E",
    columnWidths: [120, 100, 100],
    rowHeights: { 0: 36 },
    frozenRows: 1,
    rows: [
      [text("売上レポート", "title"), EMPTY, EMPTY],
      [text(`年商は${sales}円`, "note"), EMPTY, EMPTY],
      [text("年商"), { value: sales, unit: "money", style: "cardValue" }, EMPTY],
      [
        text("維持率"),
        {
          ...({ value: 0.5, unit: "rate", style: "input" } as const),
          input: { name: "retention", label: "全体の維持率", allowed: ALLOWED },
        },
        CHANGED,
      ],
      [text("見込み"), { value: { formula: "=B3*B4" }, unit: "money", style: "number" }, EMPTY],
      [text("月", "headerLeft"), text("売上", "header"), text("率", "header")],
      ...table,
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 1, columns: 3 },
    ],
    boxes: [{ row: 2, column: 0, rows: 1, columns: 2 }],
    charts: [
      {
        title: "月の売上",
        categories: { row: 6, column: 0, rows: lines, columns: 1 },
        series: [
          {
            name: "売上",
            values: { row: 6, column: 1, rows: lines, columns: 1 },
            kind: "column",
            color: "#0F766E",
            axis: "left",
          },
        ],
        leftAxis: "円",
        place: { row: 2, column: 4, width: 480, height: 240 },
      },
    ],
    headlines: [{ name: "CPM_ANNUAL_SALES", row: 2, column: 1 }],
    muted: {
      areas: [{ row: 6, column: 0, rows: lines, columns: 3 }],
      when: mutedWhen({ row: 3, column: 2, rows: 1, columns: 1 }),
    },
    originals: { areas: [{ row: 3, column: 2, rows: 2, columns: 1 }], label: "元の値" },
  };
}

/** A report that is one column of texts. */
export function textReport(texts: readonly string[]): ReportModel {
  return {
    id: "texts",
    sheetName: "文字",
    tabColor: "#2563EB",
    columnWidths: [300],
    frozenRows: 0,
    rows: texts.map((value) => [{ value }]),
    merges: [],
    boxes: [],
    charts: [],
    headlines: [],
  };
}
