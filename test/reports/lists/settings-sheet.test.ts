import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { settingsOf } from "../../../src/catalog/settings/setting-values.ts";
import { SETTING_KEYS } from "../../../src/catalog/settings/settings.ts";
import { settingsSheet, VALUE_COLUMN } from "../../../src/reports/lists/settings-sheet.ts";
import { cutCells, textOf } from "../../support/report-cells.ts";

const USE = { madeAt: "2026/11/22 14:30", anchor: "2024/03/31", source: "注文" };
const SHOWN = { use: USE, currency: "JPY" };

describe.each(LANGUAGES)("設定, %s", (language) => {
  const values = settingsOf({ annualSalesOverride: 1_234_567_890 }, language);
  const { model, inputs } = settingsSheet(values, values, SHOWN);

  it("cuts nothing off and fits a page", () => {
    expect(cutCells(model, "JPY")).toEqual([]);
    expect(model.columnWidths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1400);
  });
  it("has a cell for every setting, 36 of the ranks, and a rule or a list wherever there is one", () => {
    expect([...new Set(inputs.map(({ key }) => key))].sort()).toEqual([...SETTING_KEYS].sort());
    const ranks = inputs.filter(({ key }) => key === "rfmRanks");
    expect(ranks).toHaveLength(36);
    expect(inputs).toHaveLength(36 + SETTING_KEYS.length - 1);
    const cells = model.rows.flatMap((row, r) => row.flatMap(({ input }, c) => (input ? [`${r} ${c}`] : [])));
    expect(cells).toEqual(inputs.map(({ row, column }) => `${row} ${column}`));
  });
  it("paints each rank of the grid, under its limits", () => {
    const place = inputs.find(({ key }) => key === "rfmRanks");
    const rowAt = (row: number) => model.rows[row]?.slice(VALUE_COLUMN, VALUE_COLUMN + 6) ?? [];
    const [head, first, , , fourth] = [0, 1, 2, 3, 4].map((f) => rowAt((place?.row ?? 0) - 1 + f));
    expect(first?.map(({ style }) => style)).toEqual(
      ["new", "new", "new", "wavering", "defecting", "lost"].map((rank) => `rank-${rank}`),
    );
    expect(fourth?.map(({ style }) => style)).toEqual(
      ["loyal", "loyal", "promising", "atRisk", "defecting", "lost"].map((rank) => `rank-${rank}`),
    );
    const limits = { ja: ["30日以内", "360日超"], en: ["≤ 30 days", "> 360 days"] }[language];
    expect([head?.[0]?.value, head?.[5]?.value]).toEqual(limits);
  });
  it("names each line of the grid by its purchases", () => {
    // 2, 3, 5, 7 and 10 are where the classes begin.
    const rules = {
      ja: ["1回", "2回", "3〜4回", "5〜6回", "7〜9回", "10回以上"],
      en: ["1×", "2×", "3–4×", "5–6×", "7–9×", "10× or more"],
    }[language];
    const labels = new Set(inputs.filter(({ key }) => key === "rfmRanks").map(({ label }) => label));
    expect([...labels]).toEqual(
      rules.map((rule, f) => `RFM F${f + 1}${language === "ja" ? "：" : ": "}${rule}`),
    );
  });
  it("says what the ranks of a changed line are at first", () => {
    const rfmRanks = ["GCCEFG", ...values.rfmRanks.slice(1)];
    const changed = settingsSheet({ ...values, rfmRanks }, values, SHOWN).model;
    const said = { ja: "初期値：新規顧客、新規顧客", en: "Default: New, New" }[language];
    const saying = ({ rows }: typeof model) => rows.filter((row) => textOf(row[7]).includes(said));
    expect(saying(changed)).toHaveLength(1);
    // The line itself shows the choice: G, and behind it what was there before.
    const [line] = saying(changed);
    const ranks = { ja: ["離反顧客", "新規顧客"], en: ["Lost", "New"] }[language];
    expect(line?.slice(VALUE_COLUMN, VALUE_COLUMN + 2).map(textOf)).toEqual(ranks);
    expect(saying(model)).toEqual([]);
  });
  it.each([
    ["JPY", "¥70,000"],
    ["USD", "$70,000.00"],
  ])("says an amount that holds without any choice as its cell does, in %s", (currency, said) => {
    const { rows } = settingsSheet(values, values, { ...SHOWN, currency }).model;
    const { row } = inputs.find(({ key }) => key === "cpmAmount") ?? { row: -1 };
    expect(textOf(rows[row]?.[VALUE_COLUMN + 2]).trim()).toBe(said);
  });
  it("says before any run that the values were never used", () => {
    const never = settingsSheet(values, values, { use: null, currency: "JPY" });
    expect(never.model.rows[1]?.[0]?.value).toBe(never.lastUse);
    expect(never.lastUse).not.toContain("{");
  });
});
