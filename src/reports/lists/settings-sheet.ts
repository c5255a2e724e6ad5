import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { STYLES, TAB_COLORS } from "../../catalog/look.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import { RANK_NAMES } from "../../catalog/metrics/classes.ts";
import { rankNames } from "../../catalog/settings/rank-cells.ts";
import { cellRule, settingCell } from "../../catalog/settings/setting-cells.ts";
import { SETTING_GROUPS, SETTING_NOTES, type SettingGroup } from "../../catalog/settings/setting-texts.ts";
import { namedChoices } from "../../catalog/settings/setting-choices.ts";
import { SETTING_KEYS, type SettingKey, type Settings, SETTINGS } from "../../catalog/settings/settings.ts";
import { SETTINGS_SHEET_TEXTS as T } from "../../catalog/texts/settings-sheet-texts.ts";
import type { StageProposal } from "../../core/schemes/stage-proposal.ts";
import { minorOf } from "../../core/values/money.ts";
import { rankGrid } from "./rank-grid.ts";
import { longestStageNote, stageNote } from "./stage-words.ts";
import { aside, type Grid, paragraph, text, textPixels } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";
import { moneyText } from "../page/words.ts";

/** Where and when the values were last used. */
export interface LastUse {
  readonly madeAt: string;
  readonly anchor: string;
  readonly source: string;
  /** Where F3, F4 and F5 may begin by the counts of then; absent = an earlier version made it. */
  readonly stages?: StageProposal;
  /** What its amounts were in, ISO 4217; absent = a version before this was told did not say. */
  readonly currency?: string;
}

/** A cell that is known by the label of its line and its column, and what it should hold. */
export interface LabelledCell {
  readonly label: string;
  readonly column: number;
  readonly value: string | number;
}

/** A cell of the sheet that holds a setting, or a part of one. */
export interface SettingInput extends LabelledCell {
  readonly key: SettingKey;
  readonly row: number;
}

/** The 設定 sheet: what stands on it, and where its values are. */
export interface SettingsSheet {
  readonly model: ReportModel;
  readonly inputs: readonly SettingInput[];
  /** What else follows the settings: the limits above the grid of ranks, and what is proposed beside the stages. */
  readonly heads: readonly LabelledCell[];
  /** Says when the values were last used. */
  readonly lastUse: string;
}

/** The column of the values, counted from 0; their labels stand in the one before. */
export const VALUE_COLUMN = 1;

/** The label, six columns for the grid of ranks, and the rest of the notes. */
const COLUMN_WIDTHS = [280, 130, 130, 130, 130, 130, 130, 320];
/** First column and columns of a setting's label, value, default and note. */
const NOTE_SPAN = [5, 3] as const;
const SPANS = [[0, 1], [VALUE_COLUMN, 2], [3, 2], NOTE_SPAN] as const;
const ASIDE_COLUMN = COLUMN_WIDTHS.length - 1;
/** 0.4 typed into a cell of percents may become 0.4 %: the cell takes nothing below 1 % [ratio]. */
const LEAST_SHARE = 0.01;
const LAST_USE_ROW = 1;
const FROZEN_ROWS = 3;
/** No row of a setting is lower [pixels]. */
const ROW_HEIGHT = 24;

/** What the sheet says beside the settings. */
interface Beside {
  /** When the values were last used; null = never. */
  readonly use: LastUse | null;
  /** In which amounts are shown, ISO 4217. */
  readonly currency: string;
}

/**
 * The 設定 sheet as it should stand.
 *
 * @param values every setting in force
 * @param initial what holds without any choice
 */
export function settingsSheet(values: Settings, initial: Settings, { use, currency }: Beside): SettingsSheet {
  const { language } = values;
  const sheet = titledGrid(COLUMN_WIDTHS, say(T.title, language));
  const lastUse = lastUseLine(use, language);
  sheet.put(LAST_USE_ROW, 0, [[text(lastUse, "subtitle")]]);
  let row = paragraph(sheet, LAST_USE_ROW + 1, text(say(T.sentence, language), "sentence")) + 1;
  const filled: Filled = { sheet, values, initial, currency, use, inputs: [], heads: [] };
  for (const group of Object.keys(SETTING_GROUPS) as SettingGroup[]) {
    row = putGroup(filled, row, group) + 1;
  }
  putRules(sheet, row, language);
  const { inputs, heads } = filled;
  const sheetName = say(T.sheetName, language);
  const said = { id: "settings", sheetName, tabColor: TAB_COLORS.settings, frozenRows: FROZEN_ROWS };
  return { model: plainModel(sheet, said), inputs, heads, lastUse };
}

function lastUseLine(use: LastUse | null, language: Language): string {
  return use === null
    ? say(T.neverUsed, language)
    : say(T.lastUsed, language, { madeAt: use.madeAt, anchor: use.anchor, source: use.source });
}

interface Filled {
  readonly sheet: Grid;
  readonly values: Settings;
  readonly initial: Settings;
  readonly currency: string;
  readonly use: LastUse | null;
  readonly inputs: SettingInput[];
  readonly heads: LabelledCell[];
}

function putGroup(filled: Filled, row: number, group: SettingGroup): number {
  const { sheet, values } = filled;
  const { language } = values;
  const head = (words: Text) => text(say(words, language), "headerLeft");
  sheet.put(row, 0, [[text(say(SETTING_GROUPS[group], language), "section")]]);
  const heads = [head(T.setting), head(T.value), aside(say(T.initial, language), "headerLeft"), head(T.note)];
  let next = putLine(sheet, row + 1, heads);
  for (const key of SETTING_KEYS.filter((one) => SETTING_NOTES[one].group === group)) {
    next = key === "rfmRanks" ? putRanks(filled, next) : putSetting(filled, next, key);
  }
  return next;
}

function putSetting(filled: Filled, row: number, key: SettingKey): number {
  const { sheet, values, inputs, use } = filled;
  const { language } = values;
  const label = say(SETTINGS[key].label, language);
  const value = settingCell(key, values[key], language);
  const isTyped = typeof value === "number" || SETTINGS[key].kind.type === "share";
  inputs.push({ key, label, row, column: VALUE_COLUMN, value });
  const note = text(noteOf(filled, key), "note");
  const next = putLine(sheet, row, [
    text(label),
    { ...inputCell(key, value, language), unit: isTyped ? unitOf(key) : "text" },
    aside(initialText(filled, key), "note"),
    note,
  ]);
  if (key === "stageThresholds" && use?.stages)
    keepProposal(filled, { label, row, note: noteOf(filled, key) });
  return next;
}

/** What is proposed changes from run to run, in one cell: it has room for any proposal from the beginning. */
function keepProposal(
  { sheet, heads, values: { language } }: Filled,
  { label, row, note }: { readonly label: string; readonly row: number; readonly note: string },
): void {
  heads.push({ label, column: NOTE_SPAN[0], value: note });
  const longest = noteWith(longestStageNote(language), "stageThresholds", language);
  const height = wrappedHeight(text(longest, "note"), NOTE_SPAN);
  sheet.rowHeights[row] = Math.max(sheet.rowHeights[row] ?? 0, height);
}

/** What a setting changes; of the stages also what the shop's counts propose. */
function noteOf({ values: { language }, use }: Filled, key: SettingKey): string {
  const stages = key === "stageThresholds" ? use?.stages : undefined;
  return noteWith(stages === undefined ? "" : stageNote(stages, language), key, language);
}

function noteWith(proposal: string, key: SettingKey, language: Language): string {
  const parts = [say(SETTING_NOTES[key].note, language), proposal].filter((part) => part !== "");
  return parts.join(language === "ja" ? "" : " ");
}

/** What a setting is without any choice; an amount with the sign that it has in its own cell. */
function initialText({ values, initial, currency }: Filled, key: SettingKey): string {
  const cell = settingCell(key, initial[key], values.language);
  if (cell === "") return say(T.none, values.language);
  const isAmount = typeof cell === "number" && unitOf(key) === "money";
  return isAmount ? moneyText(minorOf(cell), currency) : String(cell);
}

function inputCell(key: SettingKey, value: string | number, language: Language): Cell {
  const [rule, label] = [ruleOf(key, language), say(SETTINGS[key].label, language)];
  const help = say(T.help, language, { rule: cellRule(key, language) });
  const input = { name: key, label, ...(rule === null ? {} : { allowed: { rule, help } }) };
  return { value, style: "inputText", input };
}

/** One cell a span, as high as its texts need; gives the next row. */
function putLine(sheet: Grid, row: number, cells: readonly Cell[]): number {
  cells.forEach((cell, i) => {
    const [column, columns] = SPANS[i] ?? SPANS[0];
    const rest = Array.from({ length: columns - 1 }, () => ({ value: "", style: cell.style ?? "plain" }));
    sheet.put(row, column, [[cell, ...rest]]);
    if (columns > 1) sheet.merges.push({ row, column, rows: 1, columns });
  });
  sheet.rowHeights[row] = Math.max(
    ROW_HEIGHT,
    ...cells.map((cell, i) => wrappedHeight(cell, SPANS[i] ?? SPANS[0])),
  );
  return row + 1;
}

/** The ranks of the RFM cells, painted; gives the next row. */
function putRanks({ sheet, values, initial, inputs, heads }: Filled, row: number): number {
  const { language } = values;
  const { head, lines } = rankGrid(values, initial);
  heads.push(...head.limits.map((value, r) => ({ label: head.label, column: VALUE_COLUMN + r, value })));
  const limits = head.limits.map((limit) => text(limit, "headerCenter"));
  let next = putRankLine(sheet, row, [text(head.label, "headerLeft"), ...limits, text(head.note, "note")]);
  for (const { label, ranks, first } of lines) {
    const cells = ranks.map((rank, r): Cell => {
      const value = say(RANK_NAMES[rank], language);
      inputs.push({ key: "rfmRanks", label, row: next, column: VALUE_COLUMN + r, value });
      return { ...inputCell("rfmRanks", value, language), unit: "text", style: `rank-${rank}` };
    });
    next = putRankLine(sheet, next, [text(label), ...cells, text(first, "note")]);
  }
  const area = { column: VALUE_COLUMN, rows: lines.length, columns: head.limits.length };
  sheet.boxes.push({ row: row + 1, ...area });
  return next;
}

/** A line of the grid; what stands beside it may wrap. */
function putRankLine(sheet: Grid, row: number, cells: readonly Cell[]): number {
  const beside = cells[ASIDE_COLUMN];
  sheet.rowHeights[row] = Math.max(ROW_HEIGHT, beside ? wrappedHeight(beside, [ASIDE_COLUMN, 1]) : 0);
  return sheet.put(row, 0, [cells]);
}

function unitOf(key: SettingKey) {
  const { type } = SETTINGS[key].kind;
  return type === "money" ? "money" : type === "share" ? "rate" : "count";
}

/** The height of a row for a text that wraps inside its columns [pixels]. */
function wrappedHeight(
  { value, style = "plain" }: Cell,
  [column, columns]: readonly [column: number, columns: number],
): number {
  const width = COLUMN_WIDTHS.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const pixels = (textPixels(typeof value === "object" ? "" : String(value)) * STYLES[style].size) / 10;
  return 8 + 17 * Math.ceil(pixels / (width - 12));
}

function ruleOf(key: SettingKey, language: Language): CellRule | null {
  const choices = namedChoices(key);
  if (choices !== null) return { kind: "list", values: choices.map(({ name }) => name[language]) };
  const { kind } = SETTINGS[key];
  if (kind.type === "ranks") return { kind: "list", values: rankNames(language) };
  if (kind.type === "whole" && kind.max !== undefined)
    return { kind: "between", least: kind.min, most: kind.max };
  if (kind.type === "whole") return { kind: "atLeast", least: kind.min };
  if (kind.type === "share") return { kind: "between", least: LEAST_SHARE, most: 1 };
  return kind.type === "money" ? { kind: "atLeast", least: 0 } : null;
}

function putRules(sheet: Grid, row: number, language: Language): void {
  let next = sheet.put(row, 0, [[text(say(T.rules, language), "section")]]);
  for (const words of [T.ruleOrder, T.ruleDelete]) {
    next = paragraph(sheet, next, text(say(words, language), "note"));
  }
}
