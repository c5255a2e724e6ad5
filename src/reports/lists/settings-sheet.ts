import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { STYLES, TAB_COLORS } from "../../catalog/look.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import { cellRule, settingCell } from "../../catalog/settings/setting-cells.ts";
import { SETTING_GROUPS, SETTING_NOTES, type SettingGroup } from "../../catalog/settings/setting-texts.ts";
import { namedChoices } from "../../catalog/settings/setting-choices.ts";
import { SETTING_KEYS, type SettingKey, type Settings, SETTINGS } from "../../catalog/settings/settings.ts";
import { SETTINGS_SHEET_TEXTS as T } from "../../catalog/texts/settings-sheet-texts.ts";
import { aside, type Grid, grid, paragraph, text, textPixels } from "../page/grid.ts";

/** Where and when the values were last used. */
export interface LastUse {
  readonly madeAt: string;
  readonly anchor: string;
  readonly source: string;
}

/** A cell of the sheet that holds a setting. */
export interface SettingInput {
  readonly key: SettingKey;
  readonly label: string;
  readonly row: number;
  readonly value: string | number;
  readonly allows: CellRule | null;
  /** What to enter, shown when something else is. */
  readonly help: string;
}

/** The 設定 sheet: what stands on it, and where its values are. */
export interface SettingsSheet {
  readonly model: ReportModel;
  readonly inputs: readonly SettingInput[];
  /** Says when the values were last used. */
  readonly lastUse: string;
}

/** The column of the values, counted from 0; their labels stand in the one before. */
export const VALUE_COLUMN = 1;

const COLUMN_WIDTHS = [290, 240, 210, 560];
const LAST_USE_ROW = 1;
const FROZEN_ROWS = 3;
/** No row of a setting is lower [pixels]. */
const ROW_HEIGHT = 24;

/**
 * The 設定 sheet as it should stand.
 *
 * @param values every setting in force
 * @param initial what holds without any choice
 * @param use when the values were last used; null = never
 */
export function settingsSheet(values: Settings, initial: Settings, use: LastUse | null): SettingsSheet {
  const { language } = values;
  const sheet = grid(COLUMN_WIDTHS);
  const lastUse = lastUseLine(use, language);
  sheet.put(0, 0, [[text(say(T.title, language), "title")]]);
  sheet.rowHeights[0] = 36;
  sheet.put(LAST_USE_ROW, 0, [[text(lastUse, "subtitle")]]);
  let row = paragraph(sheet, LAST_USE_ROW + 1, text(say(T.sentence, language), "sentence")) + 1;
  const inputs: SettingInput[] = [];
  for (const group of Object.keys(SETTING_GROUPS) as SettingGroup[]) {
    row = putGroup({ sheet, values, initial, inputs }, row, group) + 1;
  }
  putRules(sheet, row, language);
  return { model: modelOf(sheet, language), inputs, lastUse };
}

function lastUseLine(use: LastUse | null, language: Language): string {
  return use === null ? say(T.neverUsed, language) : say(T.lastUsed, language, { ...use });
}

interface Filled {
  readonly sheet: Grid;
  readonly values: Settings;
  readonly initial: Settings;
  readonly inputs: SettingInput[];
}

function putGroup({ sheet, values, initial, inputs }: Filled, row: number, group: SettingGroup): number {
  const { language } = values;
  const head = (words: Text, style: "headerLeft" | "header" = "headerLeft") =>
    text(say(words, language), style);
  sheet.put(row, 0, [[text(say(SETTING_GROUPS[group], language), "section")]]);
  let next = sheet.put(row + 1, 0, [
    [head(T.setting), head(T.value), aside(say(T.initial, language), "headerLeft"), head(T.note)],
  ]);
  for (const key of SETTING_KEYS.filter((one) => SETTING_NOTES[one].group === group)) {
    const value = settingCell(key, values[key], language);
    const line = settingLine(key, [value, settingCell(key, initial[key], language)], language);
    sheet.put(next, 0, [line]);
    sheet.rowHeights[next] = Math.max(ROW_HEIGHT, wrappedHeight(line));
    const label = say(SETTINGS[key].label, language);
    const help = say(T.help, language, { rule: cellRule(key, language) });
    inputs.push({ key, label, row: next, value, allows: ruleOf(key, language), help });
    next++;
  }
  return next;
}

function settingLine(
  key: SettingKey,
  [value, first]: readonly [value: string | number, initial: string | number],
  language: Language,
): Cell[] {
  return [
    text(say(SETTINGS[key].label, language)),
    { value, unit: typeof value === "number" ? unitOf(key) : "text", style: "inputText" },
    aside(first === "" ? say(T.none, language) : String(first), "note"),
    text(say(SETTING_NOTES[key].note, language), "note"),
  ];
}

const unitOf = (key: SettingKey) => (SETTINGS[key].kind.type === "money" ? "money" : "count");

/** The height of a row whose texts wrap inside their columns [pixels]. */
function wrappedHeight(cells: readonly Cell[]): number {
  const lines = cells.map(({ value, style = "plain" }, column) =>
    Math.ceil(
      (textPixels(typeof value === "object" ? "" : String(value)) * STYLES[style].size) /
        10 /
        ((COLUMN_WIDTHS[column] ?? 0) - 12),
    ),
  );
  return 8 + 17 * Math.max(...lines);
}

function ruleOf(key: SettingKey, language: Language): CellRule | null {
  const choices = namedChoices(key);
  if (choices !== null) return { kind: "list", values: choices.map(({ name }) => name[language]) };
  const { kind } = SETTINGS[key];
  if (kind.type === "whole") {
    const { min: least, most } = kind;
    return most === undefined ? { kind: "atLeast", least } : { kind: "between", least, most };
  }
  return kind.type === "money" ? { kind: "atLeast", least: 0 } : null;
}

function putRules(sheet: Grid, row: number, language: Language): void {
  let next = sheet.put(row, 0, [[text(say(T.rules, language), "section")]]);
  for (const words of [T.ruleOrder, T.ruleDelete]) {
    next = paragraph(sheet, next, text(say(words, language), "note"));
  }
}

function modelOf(sheet: Grid, language: Language): ReportModel {
  return {
    id: "settings",
    sheetName: say(T.sheetName, language),
    tabColor: TAB_COLORS.settings,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: sheet.rowHeights,
    frozenRows: FROZEN_ROWS,
    rows: sheet.rows(),
    merges: sheet.merges,
    boxes: sheet.boxes,
    charts: [],
    headlines: [],
  };
}
