import { createRequire } from "node:module";
import type * as library from "@odoo/o-spreadsheet";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mayActOn } from "../../src/workbench/engine/quick-dispatch.ts";
import { Workbook } from "../../src/workbench/engine/workbook.ts";
import { freeBook } from "../support/bundle.ts";

type Model = library.Model;
type Getter = (...args: unknown[]) => unknown;

/** o-spreadsheet once more, as it comes: nothing of the workbench is registered in it. */
function untouched(): typeof library {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@odoo/o-spreadsheet");
  const kept = require.cache[path];
  delete require.cache[path];
  try {
    return require(path) as typeof library;
  } finally {
    if (kept === undefined) delete require.cache[path];
    else require.cache[path] = kept;
  }
}

/** Text as wide and as high as its letters are many and large: without it no row would grow. */
class RoughCanvas {
  font = "";

  getContext(): this {
    return this;
  }

  measureText(text: string): object {
    const size = Number(/([\d.]+)p/.exec(this.font)?.[1]);
    return { width: (text.length * size) / 2, fontBoundingBoxAscent: size, fontBoundingBoxDescent: size / 4 };
  }

  save(): void {
    // Nothing to keep.
  }

  restore(): void {
    // Nothing was kept.
  }
}

const cell = (row: number, col: number, change: object): object => ({ row, col, ...change });
const zone = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });
const [A, B] = ["sheet-0", "b"];

/** What is done, step by step: cells of a sheet, or a command of another kind. */
const STEPS: readonly ([string, object[]] | [string, object])[] = [
  ["CREATE_SHEET", { sheetId: B, name: "B", position: 1, rows: 40, cols: 9 }],
  [A, [cell(0, 0, { content: "1" }), cell(1, 0, { content: "=A1*2" }), cell(2, 2, { content: "=B!A1" })]],
  [A, [cell(1, 1, { style: { fontSize: 31 } }), cell(3, 0, { style: { fillColor: "#123456" } })]],
  [B, [cell(0, 0, { content: "long ".repeat(60), style: { wrapping: "wrap", fontSize: 33 } })]],
  [A, [cell(8, 0, { content: "high", style: { fontSize: 31 } })]],
  ["RESIZE_COLUMNS_ROWS", { sheetId: A, dimension: "COL", elements: [1], size: 200 }],
  ["RESIZE_COLUMNS_ROWS", { sheetId: B, dimension: "ROW", elements: [2], size: 77 }],
  ["ADD_MERGE", { sheetId: A, target: [zone(5, 6, 0, 1)], force: true }],
  [A, [cell(5, 0, { content: "merged", style: { textColor: "#ABCDEF", fontSize: 27 } })]],
  [
    "ADD_COLUMNS_ROWS",
    { sheetId: A, sheetName: "Sheet1", dimension: "ROW", base: 1, position: "before", quantity: 2 },
  ],
  ["REMOVE_COLUMNS_ROWS", { sheetId: A, sheetName: "Sheet1", dimension: "ROW", elements: [5] }],
  [
    "SET_ZONE_BORDERS",
    { sheetId: A, target: [zone(0, 3, 0, 2)], border: { position: "all", color: "#FF8800", style: "thin" } },
  ],
  ["HIDE_COLUMNS_ROWS", { sheetId: A, dimension: "ROW", elements: [4] }],
  ["FREEZE_ROWS", { sheetId: B, quantity: 1 }],
  ["DUPLICATE_SHEET", { sheetId: A, sheetIdTo: "c", sheetNameTo: "C" }],
  ["c", [cell(0, 0, { content: "5", format: "0.00" }), cell(0, 3, { content: "=SEQUENCE(3)" })]],
  ["SET_FORMATTING", { sheetId: B, target: [zone(0, 2, 0, 1)], style: { fontSize: 29, bold: true } }],
  [B, [cell(0, 0, { style: null }), cell(1, 1, { content: "", style: null, format: "" })]],
  ["RENAME_SHEET", { sheetId: B, oldName: "B", newName: "Bee" }],
  ["DELETE_SHEET", { sheetId: "c", sheetName: "C" }],
];

/** Everything that is summed up after a command, as far as cells are looked at. */
function seen(model: Model): object {
  const getters = model.getters as unknown as Record<string, Getter>;
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  return (getters.getSheetIds!() as string[]).map((sheetId) => ({
    sheetId,
    rows: upTo(12).map((row) => [getters.getRowSize!(sheetId, row), getters.getRowDimensions!(sheetId, row)]),
    columns: upTo(6).map((col) => getters.getColDimensions!(sheetId, col)),
    offset: getters.getColRowOffset!("ROW", 2, 9, sheetId),
    cells: upTo(12).flatMap((row) =>
      upTo(6).map((col) => {
        const { value, format } = getters.getEvaluatedCell!({ sheetId, row, col }) as library.EvaluatedCell;
        const style = getters.getCellComputedStyle!({ sheetId, row, col });
        return { value, format, style, border: getters.getCellComputedBorder!({ sheetId, row, col }) };
      }),
    ),
  }));
}

const view = (model: Model): object => ({
  sheets: seen(model),
  colours: model.getters.getCustomColors(),
  visible: (model.getters as unknown as Record<string, Getter>).getSheetViewVisibleRows!(),
});

function send(model: Model, type: string, payload: object): void {
  const result = (model.dispatch as unknown as (type: string, payload: object) => { isSuccessful: boolean })(
    type,
    payload,
  );
  expect(result.isSuccessful, type).toBe(true);
}

/** Does a step on the workbench's model as one command, on o-spreadsheet's own cell by cell. */
function step(quick: Model, plain: Model, [target, what]: (typeof STEPS)[number]): void {
  if (!Array.isArray(what)) return [quick, plain].forEach((model) => send(model, target, what));
  send(quick, "UPDATE_CELLS", { sheetId: target, cells: what });
  for (const one of what as object[]) send(plain, "UPDATE_CELL", { sheetId: target, ...one });
}

const OPTIONS = { timeZone: "Etc/UTC", locale: "ja_JP", rawAbove: 1e6, mostCells: 1e7, custom: {} };

function models(): { quick: Model; plain: Model } {
  const quick = new Workbook(OPTIONS).model;
  const { Model } = untouched();
  return { quick, plain: new Model(structuredClone(quick.exportData())) };
}

/** The sheets as they are kept, without the notes that only the workbench knows. */
const sheetsOf = (model: Model): object =>
  (model.exportData().sheets as unknown as { notes?: object }[]).map(({ notes: _, ...sheet }) => sheet);

describe("a model whose commands go only where they do something", () => {
  beforeAll(() => vi.stubGlobal("OffscreenCanvas", RoughCanvas));
  afterAll(() => vi.unstubAllGlobals());

  it("shows what o-spreadsheet's own shows, read after every command", () => {
    const { quick, plain } = models();
    for (const one of STEPS) {
      step(quick, plain, one);
      expect(view(quick), one[0]).toEqual(view(plain));
    }
    expect(sheetsOf(quick)).toEqual(sheetsOf(plain));
  });

  it("shows the same at the end, read only then, and after undoing and redoing the last one", () => {
    const { quick, plain } = models();
    for (const one of STEPS) step(quick, plain, one);
    expect(seen(quick)).toEqual(seen(plain));
    // 31 pt are 41 px; a quarter of that below the line, and 3 px above and below.
    expect(quick.getters.getRowSize(A, 9)).toBe(Math.round(41 * 1.25 + 6));
    for (const type of ["REQUEST_UNDO", "REQUEST_REDO"]) {
      for (const model of [quick, plain]) send(model, type, {});
      expect(seen(quick), type).toEqual(seen(plain));
    }
  });
});

describe("the workbench's modules loaded anew", () => {
  it("evaluate as before: what they put into o-spreadsheet's registry stays put once", async () => {
    new Workbook(OPTIONS);
    vi.resetModules();
    const again = await import("../../src/workbench/engine/workbook.ts");
    const { model } = new again.Workbook(OPTIONS);
    send(model, "UPDATE_CELLS", { sheetId: A, cells: [cell(0, 0, { content: "1" })] });
    expect(model.getters.evaluateFormula(A, "=A1+1")).toBe(2);
  });
});

describe("the source of a plugin's method says that it does nothing on a command", () => {
  const METHODS = [
    ["with an empty body", "handle(cmd) {}", false],
    [
      "with one switch that does not name it",
      `handle(cmd) { switch (cmd.type) { case "OTHER": act(); } }`,
      false,
    ],
    ["with one switch that names it", `handle(cmd) { switch (cmd.type) { case "IT": act(); } }`, true],
    ["with a default", `handle(cmd) { switch (cmd.type) { default: act(); } }`, true],
    ["with a case that is no text", `handle(cmd) { switch (cmd.type) { case NAME: act(); } }`, true],
    ["with something before", `handle(cmd) { act(); switch (cmd.type) { case "OTHER": act(); } }`, true],
    [
      "with something after",
      `handle(cmd) { switch (cmd.type) { case "OTHER": act(); } if (cmd) { act(); } }`,
      true,
    ],
    [
      "with a switch over another thing",
      `handle(cmd) { switch (other.type) { case "OTHER": act(); } }`,
      true,
    ],
    ["with a text that holds braces", `handle(cmd) { switch (cmd.type) { case "}{": act(); } }`, false],
  ] as const;

  it.each(METHODS)("%s: %s", (_, source, acts) => {
    const method = { toString: () => source } as unknown as (command: never) => void;
    expect(mayActOn(method, "IT")).toBe(acts);
  });
});

describe("looks that calls in a row give to one range", () => {
  it("are there for whoever asks next, the last one of a kind counts, and what was there stays", () => {
    const book = freeBook();
    book.call(
      "run",
      `var sheet = file.getActiveSheet(); var range = sheet.getRange(1, 1, 1, 2);
       range.setFontWeights([["bold", "normal"]]);
       var size = function (points) { return SpreadsheetApp.newTextStyle().setFontSize(points).build(); };
       range.setBackgrounds([["#111111", "#222222"]]).setTextStyles([[size(20), size(21)]]);
       range.setBackgrounds([["#333333", null]]);
       sheet.getRange(1, 2).setTextStyles([[size(9)]]);
       sheet.copyTo(file);`,
    );
    for (const { id: sheetId } of book.sheets()) {
      const style = (col: number) => book.model.getters.getCellStyle({ sheetId, row: 0, col });
      expect([style(0), style(1)]).toEqual([
        { bold: true, fillColor: "#333333", fontSize: 20 },
        { fontSize: 9 },
      ]);
    }
    expect(book.sheets()).toHaveLength(2);
  });

  it("reach the cells also when the call after them is refused", () => {
    const book = freeBook();
    const body = `file.getActiveSheet().getRange(1, 1).setBackgrounds([["#111111"]]).setTextStyles([["x"]]);`;
    expect(() => book.call("run", body)).toThrow();
    const position = { sheetId: book.sheets()[0]!.id, row: 0, col: 0 };
    expect(book.model.getters.getCellStyle(position)).toEqual({ fillColor: "#111111" });
  });
});
