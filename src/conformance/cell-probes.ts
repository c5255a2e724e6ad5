/** What cells with functions of a script do. A function answers what a property holds, so that an old result is told from a new one. */
import { openFile, type Range } from "../sheets/book.ts";
import { type Desk, type Json, LATER, OPEN, type Probe } from "./probe.ts";

const STORED = "probe.stored";
/** The cell that formulas mention, as CPM_UPDATED. */
const NAMED = "PROBE_UPDATED";

const GUIDE = "developers.google.com/apps-script/guides/sheets/functions";

/** The property as a function in a cell reads it. */
export const storedNumber = (): number | string =>
  Number(PropertiesService.getDocumentProperties().getProperty(STORED) ?? -1);

/** Of the file, as a function in a cell reads it. */
export function fileFacts(): string {
  const file = openFile();
  const named = file.getRangeByName(NAMED)?.getRow() ?? null;
  const id = file.getId().length > 0;
  return JSON.stringify({ named, id, zone: file.getSpreadsheetTimeZone().length > 0 });
}

const cell = ({ cells }: Desk, row: number): Range => cells.getRange(row, 1);
const shown = (range: Range): string | number => {
  const [[value = ""] = []] = range.getValues() as unknown[][];
  return typeof value === "number" || typeof value === "string" ? value : `${typeof value}`;
};

/** First press: 1 is stored and the formula typed; second: 2 is stored and the formula treated; then it is read. */
function secondResult(desk: Desk, row: number, treat: (range: Range) => void): Json {
  const range = cell(desk, row);
  if (desk.press >= 3) return shown(range);
  PropertiesService.getDocumentProperties().setProperty(STORED, String(desk.press));
  if (desk.press === 2) treat(range);
  return LATER;
}

const typedOnce =
  (row: number, formula: string, read: (text: string) => Json) =>
  (desk: Desk): Json => {
    if (desk.press === 1) {
      openFile().setNamedRange(NAMED, desk.cells.getRange(1, 3));
      cell(desk, row).setFormulas([[formula]]);
      return LATER;
    }
    return read(String(shown(cell(desk, row))));
  };

export const CELL_PROBES: readonly Probe[] = [
  {
    id: "refresh-same-text",
    asks: {
      ja: "引数のない関数の数式を消して同じ文字で書き直すと、計算し直されるか（2＝される、1＝前の結果のまま）",
      en: "Is a function without arguments computed again when its formula is cleared and entered again with the same text (2 = it is, 1 = the old result stays)?",
    },
    expected: OPEN,
    source:
      "disputed: github.com/flexiodata/flexio-web-app/issues/472 against scripts that enter formulas again",
    where: "cells",
    run(desk) {
      if (desk.press === 1) cell(desk, 2).setFormulas([["=PROBE_STORED()"]]);
      return secondResult(desk, 2, (range) => {
        range.setFormulas([[""]]);
        SpreadsheetApp.flush();
        range.setFormulas([["=PROBE_STORED()"]]);
      });
    },
  },
  {
    id: "refresh-changed-argument",
    asks: {
      ja: "引数のセルを書き換えると、関数が計算し直されるか（2＝される）",
      en: "Is a function computed again when the cell it mentions changes (2 = it is)?",
    },
    expected: 2,
    source: GUIDE,
    where: "cells",
    run(desk) {
      if (desk.press === 1) {
        openFile().setNamedRange(NAMED, desk.cells.getRange(1, 3));
        desk.cells.getRange(1, 3).setValues([[1]]);
        cell(desk, 3).setFormulas([[`=PROBE_STORED(${NAMED})`]]);
      }
      return secondResult(desk, 3, () => desk.cells.getRange(1, 3).setValues([[2]]));
    },
  },
  {
    id: "refresh-nothing-done",
    asks: {
      ja: "何もしなければ、引数のない関数は前の結果のままか（1＝前の結果のまま）",
      en: "Does a function without arguments keep its result while nobody touches it (1 = it does)?",
    },
    expected: 1,
    source: GUIDE,
    where: "cells",
    run(desk) {
      if (desk.press === 1) cell(desk, 4).setFormulas([["=PROBE_STORED()"]]);
      return secondResult(desk, 4, () => undefined);
    },
  },
  {
    id: "properties-from-a-cell",
    asks: {
      ja: "セルの関数から文書のプロパティが読めるか",
      en: "Can a function in a cell read document properties?",
    },
    expected: "yes",
    source: GUIDE,
    where: "cells",
    run: typedOnce(5, "=PROBE_STORED()", (text) => (Number(text) >= 1 ? "yes" : text)),
  },
  {
    id: "file-from-a-cell",
    asks: {
      ja: "セルの関数から、名前付き範囲・ファイルのID・タイムゾーンが読めるか",
      en: "Can a function in a cell read named ranges, the file's id and its time zone?",
    },
    expected: '{"named":1,"id":true,"zone":true}',
    source: GUIDE,
    where: "cells",
    run: typedOnce(6, "=PROBE_FILE()", (text) => text),
  },
  {
    id: "plain-object-from-a-cell",
    asks: {
      ja: "セルからサイドバーの入口 cpmCall を呼んでも、何も読まれずに断られるか",
      en: "Is the sidebar's door cpmCall refused, nothing read, when a cell calls it?",
    },
    expected: "refused",
    source: "cells hand over values and tables only: " + GUIDE,
    where: "cells",
    run: typedOnce(7, '=PROBE_DOOR("open")', (text) => text),
  },
];
