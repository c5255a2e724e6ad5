/** What a user changed on the 設定 sheet, and what there is to change on it. */
import { type Language, say } from "../../catalog/language.ts";
import {
  cellRule,
  quotedCell,
  settingLabelled,
  type ReadCell,
  type ReadSettings,
  typedSetting,
} from "../../catalog/settings/setting-cells.ts";
import { checkedSettings, type ChosenSettings } from "../../catalog/settings/setting-values.ts";
import { type SettingKey, SETTINGS } from "../../catalog/settings/settings.ts";
import { LIMIT_TEXTS } from "../../catalog/texts/limit-texts.ts";
import { LimitProblem } from "../../core/schemes/limit-faults.ts";
import { DEFAULT_LIMITS } from "../../core/schemes/limits.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { gridRanks } from "./rank-grid.ts";
import { type SettingsSheet, VALUE_COLUMN } from "./settings-sheet.ts";

/**
 * What the user changed: every setting whose cell stands for another value than it was written with. Of several lines
 * with one label the first counts; a line that is gone changes nothing.
 *
 * @param written what the cells stood for when the sheet was written or read last
 * @throws InputProblem "sheet-setting", "limits-overlap" or "rank-gap" naming the first cell whose value does not fit
 *
 * @example
 * const line = { label: "参考値とする人数", value: "12", labelCell: "A4", cell: "B4", right: [] };
 * settingEdits({ name: "設定", lines: [line] }, { minSample: 30 }, "ja") //=> { minSample: 12 }
 */
export function settingEdits(
  sheet: ReadSettings,
  written: ChosenSettings,
  language: Language,
): ChosenSettings {
  const edits = Object.entries(typedSettings(sheet, written, language)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(written[key as SettingKey]),
  );
  return Object.fromEntries(edits);
}

/** Every setting that has a line, and the ranks where their grid is whole. */
function typedSettings(sheet: ReadSettings, written: ChosenSettings, language: Language): ChosenSettings {
  const { name, lines } = sheet;
  let found: ChosenSettings = {};
  for (const line of lines) {
    const key = settingLabelled(line.label);
    if (key === null || key in found || SETTINGS[key].kind.type === "ranks") continue;
    try {
      found = { ...found, ...checkedSettings({ [key]: typedSetting(key, line.value) }, language) };
    } catch (problem) {
      throw problem instanceof InputProblem ? refusal(key, line, { name, language, problem }) : problem;
    }
  }
  const rfmRanks = gridRanks(sheet, { ...DEFAULT_LIMITS, ...written, ...found }, language);
  return rfmRanks === null ? found : { ...found, rfmRanks };
}

function refusal(
  key: SettingKey,
  { cell, value }: ReadCell,
  { name: sheet, language, problem }: Refused,
): InputProblem {
  const [label, rule] = [say(SETTINGS[key].label, language), cellRule(key, language)];
  if (!(problem instanceof LimitProblem))
    return new InputProblem("sheet-setting", { sheet, cell, label, value: quotedCell(key, value), rule });
  const where = say(LIMIT_TEXTS.onSheet, language, { sheet, cell, label });
  return new LimitProblem(problem.code, { where, value: String(value), rule }, problem);
}

/** What was refused of which sheet, and in whose words. */
interface Refused {
  readonly name: string;
  readonly language: Language;
  readonly problem: InputProblem;
}

/** A cell to be filled anew. */
export interface CellUpdate {
  readonly cell: string;
  readonly value: string | number;
}

/**
 * The single cells to change so that a standing sheet says what it should.
 *
 * @param lastUse the line that says when the values were last used, as it was written
 * @returns null when the sheet lacks a setting's line in this language: it has to be written anew
 *
 * @example
 * const line = { label: "参考値とする人数", value: "30", labelCell: "A4", cell: "B4", right: [] };
 * const page = { inputs: [{ label: "参考値とする人数", column: 1, value: "12" }], heads: [], lastUse: "" };
 * [cellUpdates({ lines: [line] }, "", page), cellUpdates({ lines: [] }, "", page)] //=> [[{ cell: "B4", value: "12" }], null]
 */
export function cellUpdates(
  { lines }: ReadSettings,
  lastUse: string,
  page: Pick<SettingsSheet, "inputs" | "heads" | "lastUse">,
): CellUpdate[] | null {
  const changes: CellUpdate[] = [];
  for (const { label, column, value } of [...page.inputs, ...page.heads]) {
    const line = lines.find((one) => one.label === label);
    const standing = line && [line, ...line.right][column - VALUE_COLUMN];
    if (standing === undefined) return null;
    if (standing.value !== value) changes.push({ cell: standing.cell, value });
  }
  const use = lines.find(({ label }) => label === lastUse);
  if (use !== undefined && use.label !== page.lastUse)
    changes.push({ cell: use.labelCell, value: page.lastUse });
  return changes;
}
