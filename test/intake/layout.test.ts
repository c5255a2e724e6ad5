import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { outcomeOf } from "../support/laid-files.ts";

const given = (name: string) =>
  readOrderFile(name, readFileSync(new URL(`../support/cases/${name}`, import.meta.url))).rows;

const HEADER = ["注文番号", "注文日", "会員番号", "商品名", "金額"];
const ORDERS = [
  ["A1", "2024/1/5", "C1", "石けん", "1000"],
  ["A2", "2024/1/6", "C2", "化粧水", "2500"],
];
const [FIRST, SECOND] = ["C1 2024-01-05 1000", "C2 2024-01-06 2500"];

/* Worked by hand from the rows. */
describe("given files", () => {
  it.each([
    ["36-merged-cells.csv", ["C1 2024-01-05 4000", "C2 2024-02-05 1500"], []],
    [
      "38-total-row-dated.csv",
      ["C1 2024-01-05 1000", "C1 2024-02-05 1500", "C2 2024-01-20 2000"],
      ["totalRow", "totalRow"],
    ],
    [
      "40-glued-swapped.csv",
      ["1001 2024-01-05 1000", "1001 2024-02-05 3000", "1002 2024-01-06 2000", "1003 2024-02-06 4000"],
      ["headerRow"],
    ],
  ])("%s", (name, purchases, excluded) => {
    expect(outcomeOf(given(name))).toMatchObject({ purchases, excluded, asks: false });
  });
});

describe("a row of a total", () => {
  it.each(
    [
      "合計",
      "1月計",
      "2月 小計",
      "2024年度 合計",
      "Jan subtotal",
      "C2 Total",
      "C2集計",
      "合　計",
      "計：",
      "Total:",
    ].flatMap((label) => [0, 2, 3].map((column) => ({ label, column }))),
  )(
    "is $label in column $column, also with a date and with an amount that is no sum",
    ({ label, column }) => {
      const total = ["", "2024/1/31", "", "", "9"].map((cell, i) => (i === column ? label : cell));
      expect(outcomeOf([HEADER, ...ORDERS, total])).toMatchObject({
        purchases: [FIRST, SECOND],
        excluded: ["totalRow"],
        asks: false,
      });
    },
  );

  it.each(["腕時計", "会計", "設計", "Total Care", "TotalEnergies", "C9 Total", "統計学入門"])(
    "is not %s without an order ID and a customer",
    (product) => {
      const { excluded } = outcomeOf([HEADER, ...ORDERS, ["", "2024/1/7", "", product, "9"]]) as {
        excluded: readonly string[];
      };
      expect(excluded).toEqual([]);
    },
  );

  it.each(["合計", "計", "Total"])(
    "is none where the customer or product %s has an order ID of its own",
    (word) => {
      const rows = [
        HEADER,
        ...ORDERS,
        ["A3", "2024/1/7", word, "石けん", "9"],
        ["A4", "2024/1/8", "C1", word, "8"],
      ];
      expect(outcomeOf(rows)).toMatchObject({ excluded: [], rows: 4 });
    },
  );
});

describe("cells left blank", () => {
  const read = (...below: string[][]) => outcomeOf([HEADER, ...ORDERS, ...below]);

  it("take the values above, but not after a blank row", () => {
    expect(read(["", "", "", "タオル", "700"])).toMatchObject({ purchases: [FIRST, "C2 2024-01-06 3200"] });
    expect(read([], ["", "", "", "タオル", "700"])).toMatchObject({
      purchases: [FIRST, SECOND],
      excluded: ["badDate"],
    });
  });

  it("are a total's where the amount is the sum above, which is asked about", () => {
    expect(read(["", "", "", "締め", "3500"])).toMatchObject({
      purchases: [FIRST, SECOND],
      excluded: ["totalRow"],
      asks: true,
    });
  });

  it("without a product column are not filled in the last row when it is the only such one", () => {
    const plain = (...below: string[][]) =>
      outcomeOf([HEADER, ...ORDERS, ...below].map((row) => row.filter((_, i) => i !== 3)));
    expect(plain(["", "", "", "", "700"])).toMatchObject({
      purchases: [FIRST, SECOND],
      excluded: ["badDate"],
    });
    expect(plain(["", "", "", "", "700"], ["", "", "", "", "80"])).toMatchObject({
      purchases: [FIRST, "C2 2024-01-06 3280"],
      excluded: [],
    });
  });

  it("stay blank where only some of order ID, date and customer are", () => {
    expect(read(["A3", "", "", "タオル", "700"])).toMatchObject({ excluded: ["badDate"] });
  });
});

describe("a header further down", () => {
  it("with amounts under another name of tax, or with a column of statuses more, refuses the file", () => {
    const below = (header: string[], row: string[]) => outcomeOf([HEADER, ...ORDERS, header, row]);
    expect(
      below(
        ["注文番号", "注文日", "会員番号", "金額(税抜)", "商品名"],
        ["A3", "2024/2/1", "C1", "500", "石けん"],
      ),
    ).toEqual({ kind: "refused" });
    expect(below([...HEADER, "注文ステータス"], ["A3", "2024/2/1", "C1", "石けん", "500", "取消"])).toEqual({
      kind: "refused",
    });
  });
});
