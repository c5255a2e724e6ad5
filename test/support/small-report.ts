/** A small file made by hand for the xlsx writer: a report sheet with charts, a second sheet, and orders. */
import { addFunction } from "@odoo/o-spreadsheet";
import { Model } from "../../src/workbench/engine/library.ts";
import { literal } from "../../src/workbench/engine/literals.ts";
import { registerNotes } from "../../src/workbench/engine/notes.ts";

export const REPORT = "顧客BS";
export const SECOND = "It's 2";
export const ORDERS = "注文";

/** Texts that look like something else; each must come back as it is. */
export const FOREIGN = [
  "=1+1",
  "+81-3-1234",
  "-5",
  "@home",
  "'quoted",
  "00123",
  "1-2",
  "1e5",
  "12:30",
  "TRUE",
  "[a](b)",
  " padded ",
  "<b>&amp;",
  "two\nlines",
  "tab\tin",
];

let known = false;

/** Stands for the add-on's function. */
function registerFunctions(): void {
  if (known) return;
  known = true;
  const compute = (): { value: number } => ({ value: 0.625 });
  const table = (): { value: number }[][] => [
    [{ value: 1 }, { value: 2 }],
    [{ value: 3 }, { value: 4 }],
  ];
  addFunction("CPM_TESTRATE", { description: "A rate", args: [], compute });
  addFunction("CPM_TESTTABLE", { description: "A table", args: [], compute: table });
}

const YEARS = ["現在", "1年後", "2年後", "3年後", "4年後", "5年後"];
const ACTIVE = [9, 6.8, 5.9, 5.5, 5.3, 5.2];
const SALES = [70000, 60333, 48056, 44509, 43168, 42570];
const LOW = [9, 6.7, 5.2, 4.3, 3.6, 3.1];

const row = (name: string, at: number, values: readonly (string | number)[]): [string, string][] =>
  [name, ...values].map((value, i) => [`${String.fromCharCode(65 + i)}${at}`, String(value)]);

export function smallReport(): Model {
  registerNotes();
  registerFunctions();
  const formats = { 1: "[$¥]#,##0", 2: "0.0%", 3: "@", 4: "#,##0.0", 5: "0;-0;0;@" };
  const styles = {
    1: { bold: true, fontSize: 18, textColor: "#1F2937" },
    2: { bold: true, fillColor: "#F3F4F6", textColor: "#6B7280", align: "right" },
  };
  const borders = { 1: { bottom: { style: "thin", color: "#E5E7EB" } } };
  const foreign = FOREIGN.map((text, i) => [`A${30 + i}`, literal(text, "@")] as const);
  const report = {
    id: "report",
    name: REPORT,
    colNumber: 12,
    rowNumber: 60,
    color: "#0F766E",
    panes: { xSplit: 1, ySplit: 3 },
    areGridLinesVisible: true,
    cols: { 0: { size: 160 }, 1: { size: 90 } },
    rows: { 0: { size: 36 } },
    merges: ["A1:G1"],
    cells: {
      A1: "顧客BS",
      ...Object.fromEntries([...row("年", 3, YEARS), ...row("稼働顧客数", 4, ACTIVE)]),
      ...Object.fromEntries([...row("売上", 5, SALES), ...row("下限", 6, LOW)]),
      B7: "=CPM_TESTRATE()",
      B8: `='${ORDERS}'!B2*2`,
      B9: "=SUM(B5:G5)",
      B10: "=CPM_TESTTABLE()",
      ...Object.fromEntries(foreign.map(([at, { content }]) => [at, content])),
    },
    formats: {
      "B4:G4": 4,
      "B5:G5": 1,
      "B6:G6": 4,
      B7: 2,
      ...Object.fromEntries(foreign.map(([at, { format }]) => [at, format === "@" ? 3 : 5])),
    },
    styles: { A1: 1, "A3:G3": 2 },
    borders: { "A3:G3": 1 },
    notes: { "3 1": "直近1年に購入した人" },
  };
  const second = {
    id: "second",
    name: SECOND,
    colNumber: 5,
    rowNumber: 10,
    cells: { A1: `='${REPORT}'!B9` },
  };
  const orders = {
    id: "orders",
    name: ORDERS,
    colNumber: 5,
    rowNumber: 10,
    cells: { A2: "C01", B2: "3000" },
  };
  const data = { version: "19.3.0", sheets: [orders, report, second], formats, styles, borders };
  const model = new Model(data);
  drawCharts(model);
  return model;
}

function drawCharts(model: Model): void {
  const definition = {
    type: "combo",
    title: { text: "稼働顧客数と売上" },
    dataSource: {
      type: "range",
      dataSetsHaveTitle: false,
      labelRange: "B3:G3",
      dataSets: [
        { dataSetId: "0", dataRange: "B5:G5" },
        { dataSetId: "1", dataRange: "B4:G4" },
        { dataSetId: "2", dataRange: "B6:G6" },
      ],
    },
    dataSetStyles: {
      0: { type: "bar", label: "売上", backgroundColor: "#0F766E" },
      1: { type: "line", label: "稼働顧客数", backgroundColor: "#1F2937", yAxisId: "y1" },
      2: { type: "line", label: "下限", backgroundColor: "#6B7280", yAxisId: "y1", dashed: true },
    },
    axesDesign: { y: { title: { text: "売上(円)" }, min: 0 }, y1: { title: { text: "人" }, min: 0 } },
    legendPosition: "bottom",
  };
  const bars = {
    ...definition,
    type: "bar",
    stacked: false,
    title: { text: "年ごとの売上" },
    dataSource: { ...definition.dataSource, dataSets: [{ dataSetId: "0", dataRange: "B5:G5" }] },
    legendPosition: "none",
  };
  [definition, bars].forEach((one, i) => {
    const place = { col: 1 + 4 * i, row: 12, offset: { x: 0, y: 0 }, size: { width: 420, height: 300 } };
    const command = {
      sheetId: "report",
      chartId: `chart${i}`,
      figureId: `figure${i}`,
      definition: one,
      ...place,
    };
    const result = model.dispatch("CREATE_CHART", command as never);
    if (!result.isSuccessful) throw new Error(`chart ${i}: ${result.reasons.join(", ")}`);
  });
}
