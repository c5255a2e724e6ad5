import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { Book } from "../../src/workbench/book.ts";
import { explained } from "../support/explain-book.ts";
import { at, bookOf, run, runJson, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const KPI = "KPI";
const SINCE = { ...at("2024-03-31"), reports: ["kpi"] };

function kpiBook(): Book {
  const book = bookOf(tableOf(WORKED_ROWS));
  run(book, SINCE);
  return book;
}

/** Row and column of a cell in the first table with a header, in A1 notation. */
function cellOf(book: Book, label: string, header: string): string {
  const rows = book.values(KPI);
  const top = rows.findIndex((cells) => cells.includes(header));
  const row = rows.findIndex((cells, i) => i > top && cells[0] === label);
  const column = rows[top]?.indexOf(header) ?? -1;
  if (top < 0 || row < 0 || column < 0) throw new Error(`no ${label} / ${header}`);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function valueOf(book: Book, label: string, header: string): unknown {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(cellOf(book, label, header)) ?? [];
  return book.values(KPI)[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
}

describe("a target that is typed on KPI", () => {
  it("is set against what is, by the sheet itself", () => {
    const book = kpiBook();
    const gap = (label: string) => valueOf(book, label, "目標との差");
    expect(gap("リピーター率")).toBe("");
    // 8/9 = 88.9 % against 90 %, then against 80 %; 5,000 against 5,250; 1.56 times against 1.5.
    book.setCell(KPI, cellOf(book, "リピーター率", "目標"), "0.9");
    expect(gap("リピーター率")).toBe("あと 1.1ポイント");
    book.setCell(KPI, cellOf(book, "リピーター率", "目標"), "0.8");
    expect(gap("リピーター率")).toBe("達成 +8.9ポイント");
    book.setCell(KPI, cellOf(book, "受注単価", "目標"), "5250");
    expect(gap("受注単価")).toBe("あと ¥250");
    book.setCell(KPI, cellOf(book, "購入頻度", "目標"), "1.5");
    expect(gap("購入頻度")).toBe("達成 +0.06回");
    book.setCell(KPI, cellOf(book, "顧客単価", "目標"), "高く");
    expect(gap("顧客単価")).toBe("数字を入れてください");
    book.setCell(KPI, cellOf(book, "リピーター率", "目標"), "150%");
    expect(gap("リピーター率")).toBe("0〜100%で入力");
    book.setCell(KPI, cellOf(book, "顧客単価", "目標"), "-1");
    expect(gap("顧客単価")).toBe("0以上で入力");
  });

  it("is still there after the reports are made anew, and the run says so", () => {
    const book = kpiBook();
    book.setCell(KPI, cellOf(book, "リピーター率", "目標"), "0.9");
    book.setCell(KPI, cellOf(book, "年間売上の目標", "目標").replace(/^[A-Z]/, "B"), "84000");
    const { result } = run(book, SINCE);
    expect(valueOf(book, "リピーター率", "目標")).toBe(0.9);
    expect(valueOf(book, "リピーター率", "目標との差")).toBe("あと 1.1ポイント");
    expect(valueOf(book, "受注単価", "必要な値")).toBe(6000);
    expect(result?.notices).toContain(
      "「KPI」で変更した前提を引き継ぎました: リピーター率の目標、年間売上の目標",
    );
  });
});

describe("a target for a year's sales", () => {
  const typed = (target: string): Book => {
    const book = kpiBook();
    book.setCell(KPI, cellOf(book, "年間売上の目標", "目標").replace(/^[A-Z]/, "B"), target);
    return book;
  };
  const needed = (book: Book, label: string) => [
    valueOf(book, label, "必要な値"),
    valueOf(book, label, "今との差"),
  ];

  it("asks of each figure alone what is worked out by hand", () => {
    // 84,000 of 70,000: a fifth more.
    const book = typed("84000");
    expect(needed(book, "受注単価")).toEqual([6000, 1000]);
    expect(needed(book, "購入した人")[0]).toBeCloseTo(10.8, 9);
    expect(valueOf(book, "購入頻度", "必要な値")).toBeCloseTo((14 / 9) * 1.2, 9);
    // Two of three now; 14,000 more are 3.1 second purchases of 4,500.
    expect(needed(book, "F2転換率（直近1年の新規）")).toEqual(["100%でも届きません", "—"]);
  });

  it("can be met by F2 conversion where the people are there", () => {
    const [rate, more] = needed(typed("73000"), "F2転換率（直近1年の新規）");
    expect(rate).toBeCloseTo((2 + 3000 / 4500) / 3, 9);
    expect(more).toBeCloseTo(3000 / 4500 / 3, 9);
  });

  it.each([
    // The year's sales are 70,000: a tenth and ten times are still counted as meant.
    ["100", "直近1年の売上の10分の1に足りない目標です。桁を確かめてください（このまま計算しています）"],
    ["7000", "どれか1つだけで届くときの値です"],
    ["700000", "どれか1つだけで届くときの値です"],
    ["700001", "直近1年の売上の10倍を超える目標です。桁を確かめてください（このまま計算しています）"],
  ])("of %s is counted with, and where the digits look wrong a sentence says so", (target, sentence) => {
    const book = typed(target);
    expect(book.values(KPI).flat()).toContain(sentence);
    expect(needed(book, "受注単価")[0]).toBeCloseTo((5000 * Number(target)) / 70_000, 9);
  });

  it.each(["-5", "たくさん"])("that is %s needs nothing, and says what to enter", (target) => {
    const book = typed(target);
    expect(needed(book, "受注単価")).toEqual(["—", "—"]);
    expect(book.values(KPI).flat()).toContain("0以上の数字を入れてください");
  });
});

describe("CPM_KPI", () => {
  let book: Book;
  beforeAll(() => {
    book = kpiBook();
  });

  it.each([
    ["リピーター率", 8 / 9],
    ["repeater share", 8 / 9],
    ["repeaterShare", 8 / 9],
    ["リピート率(累計顧客比)", 8 / 14],
    ["受注単価", 5000],
    ["Sales per customer", 70000 / 9],
    ["購入頻度", 14 / 9],
    ["F2転換率（90日以内）", 0],
    ["F2 within 365 days", 1 / 3],
  ])("of %s", (name, value) => {
    expect(book.evaluate(`=CPM_KPI("${name}",CPM_UPDATED)`)).toBeCloseTo(value, 9);
  });

  it("without a name is a table of all, with both sides", () => {
    const [head, ...rows] = book.evaluate("=CPM_KPI()") as unknown[][];
    expect(head).toEqual(["KPI", "実績", "分子", "分母"]);
    expect(rows).toContainEqual(["受注単価", 5000, 70000, 14]);
    expect(rows).toHaveLength(8);
  });

  it("of an unknown name says which there are", () => {
    const { message, hint } = PROBLEMS["argument-kpi"];
    const said = book.explain('=CPM_KPI("売上")').message ?? "";
    expect(said).toContain(message.ja.replace("{value}", "売上"));
    expect(said).toContain("リピーター率、リピート率（累計顧客比）、");
    expect(said.endsWith(hint.ja.replace("{known}", ""))).toBe(true);
  });

  it("of what cannot be told yet says from when it can", () => {
    const young = bookOf([
      ["顧客ID", "注文日", "金額"],
      ["A", "2024-01-10", "100"],
    ]);
    run(young, SINCE);
    expect(young.evaluate('=CPM_KPI("F2転換率（90日以内）")')).toBe("2024/04/30から出せます");
    expect(young.evaluate('=CPM_KPI("受注単価（全注文）")')).toBe("—");
  });
});

describe("a number of KPI in the sidebar", () => {
  it("of repeaters is explained with both sides and its people listed", () => {
    const book = kpiBook();
    const found = explained(book, KPI, cellOf(book, "リピーター率", "実績"));
    expect(found.name).toBe("リピーター率");
    expect(found.lines.map(({ value }) => value)).toContain("8人 ÷ 9人 = 88.9%");
    expect(found.lists.map(({ label }) => label)).toEqual([
      "リピーター 8人",
      "現在稼働 9人",
      expect.stringMatching(/現在稼働のうち「リピーター」以外 1人/),
    ]);
  });

  it("of a step lists those who have not gone on", () => {
    // Bought twice: C02 C04 C07 C11 C12.
    const book = kpiBook();
    const found = explained(book, KPI, cellOf(book, "2→3回目", "まだの人"));
    expect(found.lists).toMatchObject([
      { customers: 5, set: { kind: "purchases", least: 2, most: 2, among: "everybody" } },
    ]);
  });
});

describe("KPI in the JSON", () => {
  it("has value, both sides, interval and days of each, the steps and the groups", () => {
    const { kpi } = runJson(kpiBook()).metrics as { kpi: Record<"values" | "steps" | "groups", object[]> };
    // Wilson's interval of 8/9: 56.5–98.0 %.
    expect(kpi.values).toContainEqual(
      expect.objectContaining({
        ...{ id: "repeaterShare", value: 8 / 9, numerator: 8, denominator: 9, yearBefore: 6 / 8 },
        ...{ start: "2023-04-01", end: "2024-03-31", from: null },
      }),
    );
    expect(kpi.steps[0]).toMatchObject({ step: 1, people: 14, next: 11, medianDays: 184 });
    expect(kpi.groups.slice(-1)).toEqual([{ date: "2024-03-31", once: 1, twice: 3, more: 5, resting: 5 }]);
  });
});
