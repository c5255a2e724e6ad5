import { QUALITY_TEXTS as T } from "../../catalog/texts/quality-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { settingCell } from "../../catalog/settings/setting-cells.ts";
import { SETTING_NOTES, type SettingGroup } from "../../catalog/settings/setting-texts.ts";
import { SETTING_KEYS, type SettingKey, SETTINGS } from "../../catalog/settings/settings.ts";
import type { Page } from "../page/page.ts";
import { text } from "../page/grid.ts";
import { foreignText, QUALITY_WIDTHS, RIGHT } from "./quality-words.ts";

/** Which groups of settings stand at the left and at the right. */
const LEFT_GROUPS: readonly SettingGroup[] = ["analysis", "classes", "people"];

/** Every setting as used, in two columns; gives the first row below. */
export function putSettings(page: Page, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.settings), "section")]]);
  const isLeft = (key: SettingKey) => LEFT_GROUPS.includes(SETTING_NOTES[key].group);
  const left = SETTING_KEYS.filter(isLeft);
  const right = SETTING_KEYS.filter((key) => !isLeft(key));
  const ends = [
    sheet.put(
      row + 1,
      0,
      left.map((key) => settingLine(page, key, 0)),
    ),
    sheet.put(
      row + 1,
      RIGHT,
      right.map((key) => settingLine(page, key, RIGHT)),
    ),
  ];
  return Math.max(...ends) + 1;
}

function settingLine({ words, context }: Page, key: SettingKey, column: number): Cell[] {
  const value = settingCell(key, context.settings[key], context.language);
  const isShare = SETTINGS[key].kind.type === "share";
  const shown = typeof value !== "number" ? value : isShare ? words.percent(value) : words.count(value);
  const end = column === 0 ? RIGHT : QUALITY_WIDTHS.length;
  const room = QUALITY_WIDTHS.slice(column + 1, end).reduce((a, b) => a + b, 0) - 12;
  return [
    text(words.say(SETTINGS[key].label)),
    shown === "" ? { ...text("—", "muted") } : foreignText(shown, room, "muted"),
  ];
}
