import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../src/catalog/settings/setting-values.ts";
import { cellUpdates, settingEdits } from "../../../src/reports/lists/settings-edits.ts";
import { settingsSheet } from "../../../src/reports/lists/settings-sheet.ts";

const USE = { madeAt: "2026/11/22 14:30", anchor: "2024/03/31", source: "注文" };
const values = settingsOf({}, "ja");
const page = settingsSheet(values, values, null);
const SMALL = "参考値とする人数";
const ZERO = "0円の注文も数える";

/** The sheet as it was written, with some cells typed over; null = the line was deleted. */
function standing(typed: Readonly<Record<string, string | number | null>> = {}) {
  const inputs = page.inputs.map(({ label, row, value }) => ({
    label,
    value: label in typed ? (typed[label] ?? null) : value,
    labelCell: `A${row + 1}`,
    cell: `B${row + 1}`,
  }));
  const use = { label: page.lastUse, value: "", labelCell: "A2", cell: "B2" };
  const lines = [
    use,
    ...inputs.flatMap(({ value, ...line }) => (value === null ? [] : [{ ...line, value }])),
  ];
  return { name: "設定", lines };
}

describe("what a user changed on 設定", () => {
  it("is nothing on the sheet as it was written, nor where lines are gone", () => {
    expect(settingEdits(standing(), values, "ja")).toEqual({});
    expect(settingEdits(standing({ [SMALL]: null }), values, "ja")).toEqual({});
  });

  it("is every cell that stands for another value", () => {
    expect(settingEdits(standing({ [SMALL]: "12", [ZERO]: "はい" }), values, "ja")).toEqual({
      minSample: 12,
      countZeroYenOrders: true,
    });
  });

  it("is the first of two lines with one label", () => {
    const { lines, name } = standing({ [SMALL]: 12 });
    const copied = { name, lines: [...lines, ...standing({ [SMALL]: 40 }).lines] };
    expect(settingEdits(copied, values, "ja")).toEqual({ minSample: 12 });
  });
});

describe("what there is to change on 設定", () => {
  it("is nothing where it stands as it should", () => {
    expect(cellUpdates(standing(), page.lastUse, page)).toEqual([]);
  });

  it("are the cells of other values, and when they were last used", () => {
    const after = settingsSheet({ ...values, minSample: 12 }, values, USE);
    const row = after.inputs.find(({ key }) => key === "minSample")?.row ?? 0;
    expect(cellUpdates(standing(), page.lastUse, after)).toEqual([
      { cell: `B${row + 1}`, value: 12 },
      { cell: "A2", value: after.lastUse },
    ]);
  });

  it("is all of it where a line is missing, or stands in the other language", () => {
    expect(cellUpdates(standing({ [SMALL]: null }), page.lastUse, page)).toBeNull();
    const english = settingsOf({}, "en");
    expect(cellUpdates(standing(), page.lastUse, settingsSheet(english, english, null))).toBeNull();
  });
});
