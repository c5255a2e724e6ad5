import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../src/catalog/settings/setting-values.ts";
import type { ReadLine, ReadSettings } from "../../../src/catalog/settings/setting-cells.ts";
import { cellUpdates, settingEdits } from "../../../src/reports/lists/settings-edits.ts";
import { rememberedIn, withAsked, withEdits } from "../../../src/reports/lists/remembered.ts";
import { gridRanks } from "../../../src/reports/lists/rank-grid.ts";
import { settingsSheet } from "../../../src/reports/lists/settings-sheet.ts";

const USE = { madeAt: "2026/11/22 14:30", anchor: "2024/03/31", source: "注文" };
const UNUSED = { use: null, currency: "JPY" };
const values = settingsOf({}, "ja");
const page = settingsSheet(values, values, UNUSED);
const SMALL = "参考値とする人数";
const ZERO = "0円の注文も数える";

/** The sheet as it was written, with some cells typed over; null = the line was deleted. */
function standing(typed: Readonly<Record<string, string | number | null>> = {}): ReadSettings {
  const labels = [...new Set(page.inputs.map(({ label }) => label))];
  const lines = labels.flatMap((label) => {
    const mine = page.inputs.filter((one) => one.label === label);
    return typed[label] === null
      ? []
      : [
          lineOf(
            mine[0]?.row ?? 0,
            label,
            mine.map(({ value }) => typed[label] ?? value),
          ),
        ];
  });
  const { heads } = page;
  const above = lineOf(
    40,
    heads[0]?.label ?? "",
    heads.map(({ value }) => value),
  );
  return { name: "設定", lines: [lineOf(1, page.lastUse, [""]), above, ...lines] };
}

function lineOf(row: number, label: string, values: readonly (string | number)[]): ReadLine {
  const [first, ...right] = values.map((value, i) => ({ value, cell: `${"BCDEFG".charAt(i)}${row + 1}` }));
  return { label, labelCell: `A${row + 1}`, ...(first ?? { value: "", cell: "" }), right };
}

/** The grid with one cell typed over. */
function withRank(f: number, r: number, rank: string): ReadSettings {
  const sheet = standing();
  const lines = sheet.lines.map((line) => {
    if (!String(line.label).startsWith(`RFM F${f}`)) return line;
    const cells = [line, ...line.right].map(({ value, cell }, i) => ({
      cell,
      value: i === r ? rank : value,
    }));
    const [first, ...right] = cells;
    return { ...line, ...first, right };
  });
  return { ...sheet, lines };
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

describe("the grid of ranks", () => {
  const without = (label: string) => {
    const { name, lines } = standing();
    return { name, lines: lines.filter((line) => !String(line.label).startsWith(label)) };
  };

  it.each(["離反顧客", "Lost", "lost", "G", "ｇ", " 離反顧客 "])("takes %j as a rank", (typed) => {
    expect(settingEdits(withRank(5, 1, typed), values, "ja")).toEqual({
      rfmRanks: ["CCCEFG", "BBBEFG", "BBBEFG", "AABDFG", "AGADFG", "AAADDG"],
    });
  });

  it("is read where its lines were sorted elsewhere, and not at all where one is gone", () => {
    const { name, lines } = withRank(1, 0, "優良顧客");
    expect(settingEdits({ name, lines: [...lines].reverse() }, values, "ja").rfmRanks?.[0]).toBe("ACCEFG");
    expect(settingEdits(without("RFM F3"), values, "ja")).toEqual({});
  });

  it("is read from an English sheet, each letter in its place", () => {
    const words = ["CDEFGA", "BCDEFG", "ABCDEF", "GABCDE", "FGABCD", "EFGABC"];
    const lines = words.map((letters, f) => lineOf(50 + f, `RFM F${f + 1}: ${f + 1}×`, [...letters]));
    expect(gridRanks({ name: "Settings", lines: [...lines].reverse() }, values, "en")).toEqual(words);
  });

  it.each(["", " "])("refuses %j as a gap in the limits that the sheet itself says", (typed) => {
    const row = page.inputs.find(({ label }) => label.startsWith("RFM F4"))?.row ?? 0;
    const sheet = withRank(4, 2, typed);
    const days = { "RFM：経過日数（R）": "10,20,30,40,50" };
    const typedOver = sheet.lines.map((line) => ({
      ...line,
      value: days[line.label as keyof typeof days] ?? line.value,
    }));
    // F4 is 5 and 6 purchases by default; the third R class is 21 to 30 days as typed.
    expect(() => settingEdits({ ...sheet, lines: typedOver }, values, "ja")).toThrow(
      expect.objectContaining({
        code: "rank-gap",
        values: expect.objectContaining({ sheet: "設定", cell: `D${row + 1}` }) as unknown,
        part: { idleDays: { from: 21, below: 31 }, purchases: { from: 5, below: 7 } },
      }),
    );
  });

  it.each(["上客", "H", "優良"])("refuses %j by its cell", (typed) => {
    const row = page.inputs.find(({ label }) => label.startsWith("RFM F4"))?.row ?? 0;
    const refused = { sheet: "設定", cell: `D${row + 1}`, label: "RFM：マスごとのランク", value: typed };
    expect(() => settingEdits(withRank(4, 2, typed), values, "ja")).toThrow(
      expect.objectContaining({ code: "sheet-setting", values: expect.objectContaining(refused) as unknown }),
    );
  });

  it("is written anew where a line of it is gone, or its limits are others", () => {
    expect(cellUpdates(without("RFM F3"), page.lastUse, page)).toBeNull();
    const other = settingsSheet({ ...values, rfmPurchases: [2, 3, 5, 8, 10] }, values, UNUSED);
    expect(cellUpdates(standing(), page.lastUse, other)).toBeNull();
  });

  it("shows other limits of R in their places", () => {
    const other = settingsSheet({ ...values, rfmDays: [30, 61, 120, 180, 360] }, values, UNUSED);
    const changes = cellUpdates(standing(), page.lastUse, other);
    expect(changes).toContainEqual({ cell: "C41", value: "61日以内" });
    expect(changes).toHaveLength(2);
  });
});

describe("what there is to change on 設定", () => {
  it("is nothing where it stands as it should", () => {
    expect(cellUpdates(standing(), page.lastUse, page)).toEqual([]);
  });

  it("are the cells of other values, and when they were last used", () => {
    const after = settingsSheet({ ...values, minSample: 12 }, values, { use: USE, currency: "JPY" });
    const row = after.inputs.find(({ key }) => key === "minSample")?.row ?? 0;
    expect(cellUpdates(standing(), page.lastUse, after)).toEqual([
      { cell: `B${row + 1}`, value: 12 },
      { cell: "A2", value: after.lastUse },
    ]);
  });

  it("is all of it where a line is missing, or stands in the other language", () => {
    expect(cellUpdates(standing({ [SMALL]: null }), page.lastUse, page)).toBeNull();
    const english = settingsOf({}, "en");
    expect(cellUpdates(standing(), page.lastUse, settingsSheet(english, english, UNUSED))).toBeNull();
  });
});

it("a word of 注文種別 cannot say 定期 and 通常", () => {
  const before = rememberedIn({ shown: { values, sheetId: 1, lastUse: "" } });
  const label = "定期とみなす注文種別の語";
  const edited = (typed: string) => withEdits(before, standing({ [label]: typed }), "ja");
  expect(edited("定期, 隔月便").values.subscriptionWords).toEqual(["定期", "隔月便"]);
  expect(() => edited("定期, ＳＩＮＧＬＥ")).toThrow(
    expect.objectContaining({
      code: "words-in-both",
      values: { word: "ＳＩＮＧＬＥ", subscription: label, oneOff: "通常とみなす注文種別の語" },
    }),
  );
  const asked = { settings: { oneOffWords: ["定期"] }, anchor: { kind: "default" } } as const;
  expect(() => withAsked(before, asked, "ja")).toThrow("words-in-both");
  expect(withAsked(before, { ...asked, settings: { minSample: 5 } }, "ja").values).toEqual({ minSample: 5 });
});
