import { describe, expect, it } from "vitest";
import type { ReportId } from "../../src/reports/index.ts";
import { contextOf, numbersOf, reportModel, shownBy, textOf } from "../support/report-cells.ts";
import { analyse } from "../support/shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/* Figures of the worked example, copied by hand. */
const context = contextOf(analyse(WORKED_ROWS, "2024-03-31"));
const model = (id: ReportId) => reportModel(id, context);
const about = (...values: (number | null)[]) =>
  values.map((value) => (value === null ? null : expect.closeTo(value, 1)));
const rounded = (digits: number, ...values: number[]) => values.map((value) => expect.closeTo(value, digits));
/** What a report says where so few people are enough. */
function said(id: ReportId, minSample: number) {
  const few = contextOf(analyse(WORKED_ROWS, "2024-03-31", { minSample }));
  return reportModel(id, few).rows.flat().map(textOf);
}
const texts = (id: ReportId) => model(id).rows.flat().map(textOf);

describe("顧客BS in cells", () => {
  const sheet = model("customerBalanceSheet");
  /** Without what stands beside the coming years. */
  const years = { ...sheet, rows: sheet.rows.map((row) => row.slice(0, 7)) };
  const lines = (label: string) =>
    sheet.rows.flatMap((row, i) =>
      row[0]?.value === label ? [{ ...sheet, rows: [row, ...sheet.rows.slice(i + 1)] }] : [],
    );
  /** Of a label that stands in several tables: the numbers of the n-th, of today and the coming years. */
  const nth = (label: string, n: number) =>
    lines(label).map((from) => numbersOf({ ...from, rows: from.rows.map((row) => row.slice(0, 7)) }, label))[
      n
    ];

  it("outlook: the table of definitions.md 4.4b", () => {
    expect(nth("稼働顧客の見通し", 0)).toEqual(about(9, 6.9947, 5.9503, 5.2128, 4.632, 4.1516));
    expect(nth("　幅の下（80%）", 0)).toEqual(rounded(2, 3.87, 3.06, 2.51, 2.1, 1.78));
    expect(nth("　幅の上（80%）", 0)).toEqual(rounded(2, 12.64, 11.59, 10.83, 10.22, 9.7));
    expect(nth("売上の見通し", 0)).toEqual(about(70000, 53458.1, 45252.7, 39603, 35188.9, 31548.8));
    expect(nth("　幅の下（80%）", 1)).toEqual(rounded(0, 28104, 22028, 18023, 15046, 12711));
    expect(nth("　幅の上（80%）", 1)).toEqual(rounded(0, 101685, 92963, 87020, 82300, 78307));
    expect(nth("累計売上の見通し", 0)).toEqual(about(53458.1, 98710.8, 138313.9, 173502.7, 205051.5));
    expect(nth("　幅の下（80%）", 2)).toEqual(rounded(0, 28104, 55998, 80983, 102820, 121738));
    expect(nth("　幅の上（80%）", 2)).toEqual(rounded(0, 101685, 174002, 236230, 292776, 345382));
    // Cumulative ÷ 70,000.
    expect(nth("年商の何倍（累計）", 0)).toEqual(rounded(2, 0.76, 1.41, 1.98, 2.48, 2.93));
  });
  it("what the rates of today come to", () => {
    expect(numbersOf(years, "稼働顧客 計")).toEqual(about(9, 6.8333, 5.8889, 5.4815, 5.2886, 5.1939));
    expect(numbersOf(years, "離脱顧客 計")).toEqual(about(5, 7.1667, 8.1111, 8.5185, 8.7114, 8.8061));
    expect(numbersOf(years, "売上")).toEqual(about(70000, 60333.3, 48055.6, 44509.3, 43168.2, 42569.7));
    expect(numbersOf(years, "累計売上")).toEqual(about(60333.3, 108388.9, 152898.1, 196066.4, 238636.1));
    expect(numbersOf(years, "年商倍率（累計）")).toEqual(about(0.8619, 1.5484, 2.1843, 2.8009, 3.4091));
  });
  it("the three models side by side", () => {
    const row = (name: string) => {
      const found = sheet.rows.find((cells) => textOf(cells[7]).includes(name));
      return (found ?? [])
        .slice(8)
        .map(shownBy)
        .filter((value) => typeof value === "number");
    };
    expect(row("維持率固定")).toEqual(about(5.1939, 3.4091, 238636.1));
    expect(row("昇格あり")).toEqual(about(3.8803, 3.5378, 247645.3));
    expect(row("復帰なし")).toEqual(about(2.21875, 2.3973, 167812.5));
  });
  it("stages: counts, rates with their interval, no answer as null", () => {
    const stages = sheet.rows.filter(
      ([first, rule]) => first?.value === "F2" && textOf(rule).includes("回"),
    )[0];
    expect(stages?.map(({ value }) => value)).toEqual([
      "F2",
      "2回",
      2,
      1,
      0.5,
      "9.5–90.5%",
      0.5,
      1,
      0,
      0,
      6000,
      null,
      3,
      2,
      expect.stringContaining("維持率・復帰率"),
    ]);
  });
  it("marks what is filled in", () => {
    const filled = sheet.rows.map((row) => row.filter(({ unit }) => unit?.endsWith("Filled")).map(shownBy));
    // F2 has its own 0 %, F3 to F5 the overall 1/3; nobody of F2 to F5 came back to spend anything.
    expect(filled.filter((row) => row.length > 0)).toEqual([
      [4000],
      ...[1, 2, 3].map(() => [expect.closeTo(1 / 3, 9), 4000]),
    ]);
  });
  it("says the outlook with its range, and how far the last one missed, where its people are enough", () => {
    expect(said("customerBalanceSheet", 1)).toContain(
      "新しい顧客を獲得しなければ、稼働顧客は9人から5年後に4人（幅2〜10人）へ、5年間の売上は合計¥205,052（幅¥121,738〜¥345,382、年商の2.93倍）になる見通しです。",
    );
  });
  it("withholds the headlines of 14 people and says how many are missing", () => {
    expect(texts("customerBalanceSheet")).toContain(
      "稼働顧客は9人、直近1年の売上は¥70,000です。5年売上の見通しは、前年の顧客が8人で、30人にあと22人足りないため出していません。下の表の数字は参考値です。",
    );
    const cards = sheet.rows.slice(5, 11).map((row) => row.map(textOf).filter((shown) => shown !== ""));
    expect(cards).toEqual([
      ["5年売上（見通し）", "稼働顧客", "顧客維持率"],
      ["9"],
      [
        "前年の顧客が8人\n（30人から出せます）",
        "直近1年に購入した人",
        "前年の顧客が8人\n（30人から出せます）",
      ],
      ["復帰率", "年間LTV", "年商"],
      [expect.stringMatching(/^7777\.7/), "70000"],
      ["前年に離れていた顧客が3人\n（30人から出せます）", "年商 ÷ 稼働顧客", "顧客がわかる注文 14件"],
    ]);
  });
});

describe("育成マップ in cells", () => {
  const sheet = model("goldCustomerMap");
  it("survival and people", () => {
    expect(numbersOf(sheet, "残存率")).toEqual(
      [1, 2 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 6].map((n) => expect.closeTo(n, 9)),
    );
    expect(numbersOf(sheet, "F5継続")).toEqual([1 / 6, 0.5, 0.5].map((n) => expect.closeTo(n, 9)));
  });
  it("says where it is narrowest, among how many, and that chance may have made it so", () => {
    // F2 → F3 and F5 → F5継続 are both 1/2.
    expect(said("goldCustomerMap", 1)).toContain(
      "新規3人のうち、F5継続まで残るのは0.5人（残存率16.7%）です。最も細いのはF2→F3（50.0%）です。次に細いところとの差は偶然の範囲です。",
    );
    expect(texts("goldCustomerMap").filter((value) => value === "ここが細い")).toHaveLength(1);
  });
  it("withholds 残存率 where a step has too few people, and says what the new customers did", () => {
    expect(texts("goldCustomerMap")).toContain(
      "新規3人のうち、2回目を購入したのは2人です。残存率は、前年のF3の顧客が1人で、30人にあと29人足りないため出していません。下の表の数字は参考値です。" +
        "最も細いのはF2→F3（50.0%）です。人数が少ないため参考値です。次に細いところとの差は偶然の範囲です。",
    );
    // Steps on 3, 2, 1, 1 and 2 people: three of them on two or more.
    expect(said("goldCustomerMap", 2)).toContain(
      "新規3人のうち、2回目を購入したのは2人です。残存率は、前年のF3の顧客が1人で、2人にあと1人足りないため出していません。下の表の数字は参考値です。" +
        "最も細いのはF2→F3（50.0%）です。次に細いところとの差は偶然の範囲です。",
    );
  });
  it("returns and losses stand as counts in the boxes", () => {
    expect(texts("goldCustomerMap")).toEqual(
      expect.arrayContaining([
        "維持 1人 50.0%",
        "離脱 1人 50.0%",
        "前年離脱 2人",
        "復帰 1人 50.0%",
        "復帰 0人 0.0%",
        "復帰 0人 —",
      ]),
    );
  });
});

describe("RFM in cells", () => {
  // By hand: days since the last order and lifetime orders of the fourteen customers.
  it("ranks", () => {
    const sheet = model("rfm");
    const people = (rank: string) => numbersOf(sheet, rank, 8)[0];
    expect(
      ["優良顧客", "有望顧客", "新規顧客", "浮気予備軍顧客", "悩み顧客", "浮気・不満顧客", "離反顧客"].map(
        people,
      ),
    ).toEqual([1, 2, 0, 1, 2, 3, 5]);
    expect(numbersOf(sheet, "合計", 8)).toEqual([14, 1, 177000, 1, expect.closeTo(177000 / 14, 6)]);
  });
});
