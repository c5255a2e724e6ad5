/** The sheet 顧客の動き of the worked example: the pairs of classes stand, by hand, in flow-hand.test.ts. */
import { describe, expect, it } from "vitest";
import { flows } from "../../../src/reports/flows/flows-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, SETTINGS } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const contextFor = (settings: Partial<typeof SETTINGS> = {}) =>
  contextOf(analyse(WORKED_ROWS, WORKED_ANCHOR, settings));

describe("the sheet of the movements, by hand", () => {
  const linesOf = (settings?: Partial<typeof SETTINGS>) =>
    flows.model(contextFor(settings)).rows.map((row) => row.map(textOf));
  const model = flows.model(contextFor());
  const lines = linesOf();
  const titleAt = (title: string) => lines.findIndex(([first]) => first === title);

  it("begins with who left, came back and is new, and the three largest movements, those who stayed left out", () => {
    // C05 left; C08, C04 and C03 moved, one each: in the order of the classes. C05's own movement is the fourth.
    expect(lines[3]?.[0]).toBe(
      "2024/02/29から、RFMランクで離れた人は1人、戻った人は0人、新規は0人です。多い動きは、" +
        "有望顧客→浮気予備軍顧客（1人）、有望顧客→悩み顧客（1人）、浮気・不満顧客→有望顧客（1人）です。",
    );
    // C08, C04 and C11 left; C09, C03 and C06 came back. C04 and C11 went together, though three stayed dormant.
    expect(linesOf({ flowScheme: "nurture", flowSince: "2023-12-31" })[3]?.[0]).toBe(
      "2023/12/31から、育成セグメントで離れた人は3人、戻った人は3人、新規は0人です。多い動きは、" +
        "初回リピート顧客→休眠顧客（2人）、リピート顧客→休眠顧客（1人）、休眠顧客→優良顧客（1人）です。",
    );
    expect(linesOf({ flowScheme: "cpm" })[3]?.[0]).toBe(
      "2024/02/29から、CPM10群で離れた人は0人、戻った人は0人、新規は0人です。区分を移った人はいません。",
    );
    // C05, C07 and C10 left, C11 came back; C01 and C02 are new, so they moved from nowhere.
    expect(linesOf({ flowSince: "2023-03-31" })[3]?.[0]).toBe(
      "2023/03/31から、RFMランクで離れた人は3人、戻った人は1人、新規は3人です。多い動きは、" +
        "浮気・不満顧客→離反顧客（2人）、有望顧客→浮気・不満顧客（1人）、新規顧客→離反顧客（1人）です。",
    );
    // By group C13 and C01 left and C06 came back.
    expect(linesOf({ flowScheme: "cpm", flowSince: "2023-12-31" })[3]?.[0]).toMatch(
      /離れた人は2人、戻った人は1人、新規は0人です。多い動きは、コツコツ現役→コツコツ離脱（1人）、/,
    );
  });

  it("shows the chosen scheme first, of each the latest day first", () => {
    const first = linesOf({ flowScheme: "nurture" });
    const at = first.findIndex(([title]) => title === "動きのまとめ（人数）");
    expect(first.slice(at + 2, at + 10).map(([scheme, day]) => `${scheme} ${day}`)).toEqual([
      ...["育成セグメント 2024/02/29", "育成セグメント 2023/03/31"],
      ...["ランクと稼働・離脱 2024/02/29", "ランクと稼働・離脱 2023/03/31"],
      ...["RFMランク 2024/02/29", "RFMランク 2023/03/31"],
      ...["CPM10群 2024/02/29", "CPM10群 2023/03/31"],
    ]);
  });

  it("says what those of each word spent since: new, left, back, up, down, same, all", () => {
    const at = titleAt("動きのまとめ（その人たちの、比較日より後の売上）");
    const year = lines.slice(at + 2, at + 10).filter(([, day]) => day === "2023/03/31");
    expect(year.map((line) => line.slice(2, 9).map(Number))).toEqual([
      // RFM: C01–C03; –; C11; C08 10,000, C09 16,000, C04 4,000; C13; C06
      [23_000, 0, 4_000, 30_000, 7_000, 6_000, 70_000],
      // Stages: the same; –; C11; C13 7,000, C08 10,000, C06 6,000, C04 4,000; –; C09
      [23_000, 0, 4_000, 27_000, 0, 16_000, 70_000],
      // Nurture: C13 left; C09 back; C06 6,000 and C11 4,000 up; C04 and C08 the same
      [23_000, 7_000, 16_000, 10_000, 0, 14_000, 70_000],
      // CPM: C13 left; C09 16,000 and C11 4,000 back; C04 up; C06 and C08 the same
      [23_000, 7_000, 20_000, 4_000, 0, 16_000, 70_000],
    ]);
    // 2023-04-01 (19,448) to 2024-03-31 (19,813): the earlier day itself is no part of it.
    const cell = model.rows[at + 3]?.[2];
    expect([cell?.about?.metric, cell?.about?.period]).toEqual([
      "flowMovedSales",
      { start: 19_448, end: 19_813 },
    ]);
    const people = model.rows[titleAt("動きのまとめ（人数）") + 3]?.[2];
    expect([people?.about?.metric, people?.about?.period]).toEqual([
      "flowMoved",
      { start: 19_448, end: 19_813 },
    ]);
  });

  it.each([
    [
      "RFMランク：2023/03/31 → 2024/03/31（人数）",
      [
        ["優良顧客", "", "", "", "", "", "", "", "0"],
        ["有望顧客", "", "1", "", "", "", "1", "", "2"],
        ["新規顧客", "", "", "", "", "", "", "1", "1"],
        ["浮気予備軍顧客", "", "", "", "", "", "", "", "0"],
        ["悩み顧客", "", "", "", "1", "", "", "", "1"],
        ["浮気・不満顧客", "1", "", "", "", "1", "", "2", "4"],
        ["離反顧客", "", "", "", "", "1", "", "2", "3"],
        ["まだ客でない", "", "1", "", "", "", "2", "", "3"],
        ["合計", "1", "2", "0", "1", "2", "3", "5", "14"],
      ],
    ],
    [
      "RFMランク：2023/03/31より後の売上",
      [
        ["優良顧客", "", "", "", "", "", "", "", "0"],
        ["有望顧客", "", "6000", "", "", "", "7000", "", "13000"],
        ["新規顧客", "", "", "", "", "", "", "0", "0"],
        ["浮気予備軍顧客", "", "", "", "", "", "", "", "0"],
        ["悩み顧客", "", "", "", "10000", "", "", "", "10000"],
        ["浮気・不満顧客", "16000", "", "", "", "4000", "", "0", "20000"],
        ["離反顧客", "", "", "", "", "4000", "", "0", "4000"],
        ["まだ客でない", "", "13000", "", "", "", "10000", "", "23000"],
        ["合計", "16000", "19000", "0", "10000", "8000", "17000", "0", "70000"],
      ],
    ],
  ])("%s has the pairs, and the sums of both days", (title, wanted) => {
    const at = titleAt(title);
    expect(lines.slice(at + 2, at + 11).map((line) => line.slice(0, 9))).toEqual(wanted);
  });

  it("knows of every number whom it counts", () => {
    const at = titleAt("RFMランク：2023/03/31 → 2024/03/31（人数）");
    const aboutAt = (below: number, column: number) => model.rows[at + below]?.[column]?.about;
    // 2023-03-31 is day 19,447. From 浮気・不満 (row 7) to 悩み (column 5), to any, from none, to 悩み from any, all.
    const flow = { kind: "flow", scheme: "rfm", since: 19_447 };
    expect(aboutAt(7, 5)?.set).toEqual({ ...flow, from: "defecting", to: "wavering" });
    expect(aboutAt(7, 8)?.set).toEqual({ ...flow, from: "defecting", to: null });
    expect(aboutAt(9, 8)?.set).toEqual({ ...flow, from: "", to: null });
    expect(aboutAt(10, 5)?.set).toEqual({ ...flow, from: null, to: "wavering" });
    expect(aboutAt(10, 8)?.set).toEqual({ ...flow, from: null, to: null });
    expect(aboutAt(7, 5)?.period).toEqual({ start: 19_448, end: 19_813 });
  });

  it("marks leaving and coming back of a year: C05 ↓, C11 ↑, C13 ↓", () => {
    const at = titleAt("RFMランク：2023/03/31 → 2024/03/31（人数）");
    const unitAt = (below: number, column: number) => model.rows[at + below]?.[column]?.unit;
    // 新規 (row 4) to 離反 (column 7); 離反 (row 8) to 悩み (column 5); 有望 (row 3) to 浮気・不満 (column 6).
    expect([unitAt(4, 7), unitAt(8, 5), unitAt(3, 6)]).toEqual(["countDown", "countUp", "countDown"]);
  });

  it("says from which day nothing is told, as there were no orders", () => {
    const young = flows.model(contextOf(analyse([["A", "2024-02-10", 100]], WORKED_ANCHOR)));
    expect(young.rows.flat().map(textOf)).toContain(
      "2023/03/31より前の注文がないため、2023/03/31からの動きは出していません。",
    );
  });
});
