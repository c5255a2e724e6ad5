import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { bookToXlsx } from "../../src/workbench/xlsx.ts";
import { HAS_LIBRE_OFFICE, officeTitle, readWithLibreOffice } from "../support/libre-office.ts";
import { QUALITY_LINES, QUALITY_SETTINGS, QUALITY_TABLE } from "../support/quality-example.ts";
import { at, runJson, bookOf, opened, run } from "../support/run-book.ts";

const made = () => {
  const book = bookOf(QUALITY_TABLE);
  // Most totals are after discounts already, so the user says of this column that it is not.
  const columns = { ...opened(book).orders?.columns, discount: QUALITY_TABLE[0]?.indexOf("値引き") ?? null };
  run(book, { ...at("2024-03-31"), columns, settings: { ...QUALITY_SETTINGS } });
  return book;
};
const sheet = (book: ReturnType<typeof made>, name = "データ品質") => book.values(name);
const lineOf = (rows: readonly (readonly unknown[])[], label: string, column = 0) =>
  rows.find((row) => row[column] === label)?.slice(column + 1) ?? [];

describe("データ品質 of the worked example with every rule once", () => {
  let book: ReturnType<typeof made>;
  beforeAll(() => void (book = made()));

  it("reconciles the raw total with the analysed sales, line by line", () => {
    const rows = sheet(book);
    for (const [label, amount] of QUALITY_LINES)
      expect([label, lineOf(rows, label)[2]]).toEqual([label, amount]);
    const start = rows.findIndex(([label]) => label === "元データの合計");
    const end = rows.findIndex(([label]) => label === "＝ 分析対象の売上");
    expect(rows.slice(start, end + 1).map(([label]) => label)).toEqual(QUALITY_LINES.map(([label]) => label));
  });

  it("adds the last line up by a formula, which follows the lines above", () => {
    const row = sheet(book).findIndex(([label]) => label === "＝ 分析対象の売上") + 1;
    const first = sheet(book).findIndex(([label]) => label === "元データの合計") + 1;
    book.setCell("データ品質", `D${first}`, "136950");
    expect(sheet(book)[row - 1]?.[3]).toBe(23_801);
    book.setCell("データ品質", `D${first}`, "136949");
  });

  it("says the point in one sentence", () => {
    expect(sheet(book)[3]?.[0]).toBe(
      "19行を読み、12行を除きました。元データの合計¥136,949から差し引き¥113,149で、5件の購入・¥23,800を分析しています。",
    );
  });

  it("names the first rows of every rule, and the rule's state", () => {
    const rows = sheet(book);
    const start = rows.findIndex(([label]) => label === "ルールごとの除外");
    const rule = (label: string) => {
      const [count, state, amount, , setting, , examples] = lineOf(rows.slice(start), label);
      return [count, state, amount, setting, examples];
    };
    expect(rule("日付が読めない")).toEqual([1, "常に", 1_000, "日付の書き方", "5行目：近日"]);
    expect(rule("金額が読めない")).toEqual([1, "常に", 0, "", "6行目：未定"]);
    expect(rule("同じ注文番号に別の顧客")).toEqual([
      2,
      "常に",
      700,
      "1件の注文の見分け方",
      "10行目：C3　11行目：C4",
    ]);
    expect(rule("テスト注文")).toEqual([1, "オン", 50, "テスト注文を除く", "13行目：テスト太郎"]);
    expect(rule("発送日がない（未発送）")).toEqual([0, "オフ", 0, "日付の基準", "—"]);
    expect(rule("元の注文がないマイナス")).toEqual([1, "常に", -600, "", "16行目：-600"]);
  });

  it("lists every status with its decision", () => {
    const rows = sheet(book);
    expect(lineOf(rows, "発送済み", 5)).toEqual([17, "集計する", expect.any(Number), "\u2003発送済"]);
    expect(lineOf(rows, "キャンセル", 5)).toEqual([1, "除く", 2_500, "\u2003キャンセル"]);
  });

  it("lists the channels with their purchases and period", () => {
    const rows = sheet(book);
    // 自社: O1 9,500, O3 6,000, O16 1,300, O17 1,700, O18 1,900; 楽天: O2 4,700, O15 1,100.
    expect(lineOf(rows, "自社", 5)).toEqual([16, 5, 20_400, "\u20032023/05/01–2024/03/31"]);
    expect(lineOf(rows, "楽天", 5)).toEqual([2, 2, 5_800, "\u20032023/06/01–2024/04/05"]);
  });

  it("says how people are known", () => {
    const rows = sheet(book).slice(sheet(book).findIndex(([label]) => label === "顧客の見分け方"));
    // O1, O2, O3, O15 by ID; O17 by e-mail; O18 by phone; O16 by nothing.
    expect(lineOf(rows, "顧客ID").slice(0, 2)).toEqual([4, 4 / 7]);
    expect(lineOf(rows, "メールアドレス").slice(0, 2)).toEqual([1, 1 / 7]);
    expect(lineOf(rows, "電話番号").slice(0, 2)).toEqual([1, 1 / 7]);
    expect(lineOf(rows, "不明").slice(0, 2)).toEqual([1, 1 / 7]);
    expect(lineOf(rows, "すべての購入").slice(0, 2)).toEqual([7, 1]);
  });

  it("shows every setting as used", () => {
    const rows = sheet(book).slice(sheet(book).findIndex(([label]) => label === "この表の設定"));
    expect(lineOf(rows, "送料を売上に含める", 5)[0]).toBe("いいえ");
    expect(lineOf(rows, "予測モデル")[0]).toBe("維持率固定");
  });

  it("is linked from every other report by one line", () => {
    const gid = book.sheet("データ品質")?.sheetId;
    for (const name of ["顧客BS", "育成マップ", "RFM"]) {
      expect(sheet(book, name)[4]?.[0]).toBe("データ品質：除外 12行・¥107,949");
      const row = book.model.getters.getCell({ sheetId: book.sheet(name)?.id ?? "", row: 4, col: 0 });
      expect(row?.isFormula && row.compiledFormula.toFormulaString(book.model.getters)).toContain(
        `#gid=${gid}`,
      );
    }
  });

  it("JSON reconciles to the yen", () => {
    const quality = runJson(book).quality as unknown as {
      reconciliation: {
        raw: number;
        adjustments: Record<string, number>;
        exclusions: { reason: string; amount: number }[];
        analysed: number;
      };
    };
    const { raw, adjustments, exclusions, analysed } = quality.reconciliation;
    expect({ raw, adjustments, analysed }).toEqual({
      raw: 136_949,
      adjustments: { shipping: 500, tax: 0, discount: 300, refund: 2_000 },
      analysed: 23_800,
    });
    const off = [...Object.values(adjustments), ...exclusions.map(({ amount }) => amount)];
    expect(off.reduce((rest, amount) => rest - amount, raw)).toBe(analysed);
    expect(exclusions.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["badDate", "afterAnchor", "unidentified"]),
    );
  });
});

describe.skipIf(!HAS_LIBRE_OFFICE)(officeTitle("データ品質 in an exported file"), () => {
  it("comes to the same sum by another program's arithmetic, and the links show their words", async () => {
    const office = readWithLibreOffice(await bookToXlsx(made(), ["データ品質", "RFM"]));
    const rows = office.sheets.get("データ品質") ?? [];
    expect(lineOf(rows, "＝ 分析対象の売上")[2]).toBe(23_800);
    expect(office.sheets.get("RFM")?.[4]?.[0]).toBe("データ品質：除外 12行・¥107,949");
  });
});

describe("the link in an exported file", () => {
  const formulaOf = async (sheets: string[]) => {
    const parts = unzipSync(await bookToXlsx(made(), sheets));
    return strFromU8(parts[`xl/worksheets/sheet${sheets.indexOf("RFM")}.xml`] ?? new Uint8Array());
  };
  it("leads to the sheet by its name", async () => {
    expect(await formulaOf(["データ品質", "RFM"])).toContain(
      "HYPERLINK(&quot;#&apos;データ品質&apos;!A1&quot;",
    );
  });
  it("is plain words where the sheet stays behind", async () => {
    expect(await formulaOf(["RFM"])).not.toContain("HYPERLINK");
  });
});

describe("words that stand in place of customer IDs", () => {
  const TABLE = [
    ["顧客ID", "注文日", "金額", "注文番号", "メールアドレス"],
    ["C1", "2024-01-05", "1000", "1", "c@example.com"],
    ["0", "2024-01-06", "300", "2", "a@example.com"],
    ["0", "2024-01-07", "200", "3", "b@example.com"],
    ["guest_7", "2024-01-08", "40", "4", "h***@example.com"],
  ];

  it("stand on the sheet and in JSON with rows and money, and never count as a customer", () => {
    const book = bookOf(TABLE);
    run(book, at("2024-01-31"));
    const rows = sheet(book);
    const start = rows.findIndex(([label]) => label === "顧客IDとみなさなかった語");
    expect(rows.slice(start + 2, start + 4).map((row) => row.slice(0, 4))).toEqual([
      ["0", 2, "", 500],
      ["guest_*", 1, "", 40],
    ]);
    expect(runJson(book).quality).toMatchObject({
      customers: 3,
      placeholderIds: [
        { word: "0", rows: 2, amount: 500 },
        { word: "guest_*", rows: 1, amount: 40 },
      ],
    });
  });

  it("leave somebody unknown where the e-mail cannot be read, and a notice says so with the cell", () => {
    const book = bookOf(TABLE);
    run(book, at("2024-01-31"));
    const told = sheet(book).map(([cell]) => String(cell));
    expect(told.filter((cell) => cell.includes("5行目「h***@example.com」"))).toHaveLength(1);
  });

  it("are IDs again where the settings name other words", () => {
    const book = bookOf(TABLE);
    run(book, { ...at("2024-01-31"), settings: { placeholderIds: ["0"] } });
    expect(runJson(book).quality).toMatchObject({ customers: 4, placeholderIds: [{ word: "0" }] });
  });
});

describe("a run without データ品質", () => {
  it("says what was left out without a link", () => {
    const book = bookOf(QUALITY_TABLE);
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
    expect(String(book.values("RFM")[4]?.[0])).toMatch(/^データ品質：除外 \d+行/);
    const cell = book.model.getters.getCell({ sheetId: book.sheet("RFM")?.id ?? "", row: 4, col: 0 });
    expect(cell?.isFormula).toBe(false);
  });
});
