import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { settingsOf } from "../../../src/catalog/settings/setting-values.ts";
import { SETTING_KEYS } from "../../../src/catalog/settings/settings.ts";
import { settingsSheet, VALUE_COLUMN } from "../../../src/reports/lists/settings-sheet.ts";
import { cutCells } from "../../support/report-cells.ts";

const USE = { madeAt: "2026/11/22 14:30", anchor: "2024/03/31", source: "注文" };

describe.each(LANGUAGES)("設定, %s", (language) => {
  const values = settingsOf({ annualSalesOverride: 1_234_567_890 }, language);
  const { model, inputs } = settingsSheet(values, values, USE);

  it("cuts nothing off and fits a page", () => {
    expect(cutCells(model, "JPY")).toEqual([]);
    expect(model.columnWidths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1400);
  });
  it("has one yellow cell for every setting, and no other", () => {
    expect(inputs.map(({ key }) => key).sort()).toEqual([...SETTING_KEYS].sort());
    const yellow = model.rows.flatMap((row, r) =>
      row.flatMap(({ style }, c) => (style === "inputText" || style === "input" ? [`${r} ${c}`] : [])),
    );
    expect(yellow).toEqual(inputs.map(({ row }) => `${row} ${VALUE_COLUMN}`));
  });
  it("says before any run that the values were never used", () => {
    const never = settingsSheet(values, values, null);
    expect(never.model.rows[1]?.[0]?.value).toBe(never.lastUse);
    expect(never.lastUse).not.toContain("{");
  });
});
