import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import {
  cellRule,
  settingCell,
  settingLabelled,
  typedSetting,
} from "../../../src/catalog/settings/setting-cells.ts";
import { checkedSettings } from "../../../src/catalog/settings/setting-values.ts";
import { SETTING_GROUPS, SETTING_NOTES } from "../../../src/catalog/settings/setting-texts.ts";
import { namedChoices } from "../../../src/catalog/settings/setting-choices.ts";
import { SETTING_KEYS, type SettingKey, SETTINGS } from "../../../src/catalog/settings/settings.ts";

/** Values of every setting: its default, each of its choices, and one that was typed. */
const TYPED: Partial<Record<SettingKey, unknown[]>> = {
  stageThresholds: [[1, 2, 3, 6, 12]],
  cancelWords: [[], ["キャンセル", "ボツ"]],
  newCustomersOverride: [null, 0, 300],
  annualSalesOverride: [null, 0, 1_200_000, 99.5],
  grossMargin: [null, 0.4, 1, 1 / 3],
  anchorDaysAgo: [null, 0, 30],
  minSample: [1, 100],
  earliestDate: ["2020-01-05"],
};
const cases = SETTING_KEYS.flatMap((key) =>
  [
    SETTINGS[key].fallback,
    ...(namedChoices(key) ?? []).map(({ value }) => value),
    ...(TYPED[key] ?? []),
  ].flatMap((value) => LANGUAGES.map((language) => ({ key, value, language }))),
);

describe("a setting in a cell", () => {
  it.each(cases)("$key = $value comes back as it was ($language)", ({ key, value, language }) => {
    const typed = typedSetting(key, settingCell(key, value, language));
    expect(checkedSettings({ [key]: typed }, "ja")[key]).toEqual(value);
  });

  it.each([
    ["minSample", "３０", "30"],
    ["annualSalesOverride", "1,200円", 1200],
    ["stageThresholds", "1、2、3、4、5", "1,2,3,4,5"],
    ["projectionModel", " ｗith promotion ", "migration"],
    ["includeReactivation", true, true],
    ["earliestDate", "2020年1月5日", "2020-01-05"],
    ["projectionModel", "magic", "magic"],
  ] as const)("%s: %j is read as %j", (key, cell, value) => {
    expect(typedSetting(key, cell)).toBe(value);
  });
});

describe("the words of the settings", () => {
  it("tell every setting by its label, in both languages", () => {
    for (const key of SETTING_KEYS)
      for (const language of LANGUAGES) expect(settingLabelled(SETTINGS[key].label[language])).toBe(key);
    expect(settingLabelled("分析のしかた")).toBeNull();
  });
  it("say of every setting what it changes, under a group of the sheet", () => {
    for (const key of SETTING_KEYS) {
      const { group, note } = SETTING_NOTES[key];
      expect(Object.keys(SETTING_GROUPS)).toContain(group);
      for (const language of LANGUAGES) expect(note[language].length).toBeGreaterThan(10);
    }
  });
  it("name every choice but the currencies' codes", () => {
    for (const key of SETTING_KEYS.filter((one) => one !== "currency"))
      for (const { value, name } of namedChoices(key) ?? []) expect(name.ja).not.toBe(value);
  });
  it("say what to enter by the choices' names", () => {
    expect(cellRule("dateBasis", "ja")).toBe("注文日 か 発送日 ");
    expect(cellRule("dateBasis", "en")).toBe("Order date or Ship date");
    expect(cellRule("minSample", "en")).toBe("a whole number, 1 or more");
  });
});
