import { describe, expect, it } from "vitest";
import { rowPrinter } from "../../../src/core/merge/row-print.ts";
import {
  after,
  afterBy,
  columnOf,
  EMPTY,
  fileOf,
  type Line,
  said,
  typed,
} from "../../support/merged-sheet.ts";

const line = (orderId: string, more: Line): Line => ({
  orderId,
  date: "2024-01-05",
  customer: "C1",
  ...more,
});
const sheetOf = (...lines: Line[]) => after(EMPTY, fileOf("a.csv", lines));

describe("an order that comes again", () => {
  it("with another status is a newer state: its rows take the places of the old ones", () => {
    const before = sheetOf(
      line("O1", { amount: 10 }),
      line("O2", { amount: 20, status: "paid" }),
      line("O3", { amount: 30 }),
    );
    const now = after(before, fileOf("b.csv", [line("O2", { amount: 20, status: "refunded" })]));
    expect(columnOf(now, "status")).toEqual(["", "refunded", ""]);
    expect(columnOf(now, "file")).toEqual(["a.csv", "b.csv", "a.csv"]);
    expect(now.last).toEqual([{ added: 0, updated: 1, unchanged: 0, editsReplaced: 0 }]);
    expect(now.changed).toEqual([1]);
  });

  it("with another amount and nothing that describes lines is a newer state, never a second line", () => {
    const now = after(sheetOf(line("O1", { amount: 1000 })), fileOf("b.csv", [line("O1", { amount: 800 })]));
    expect(columnOf(now, "amount")).toEqual([800]);
  });

  it("with another product and the same date, customer and status brings one more line", () => {
    const before = sheetOf(line("O1", { product: "A", amount: 100 }));
    const now = after(before, fileOf("b.csv", [line("O1", { product: "B", amount: 50 })]));
    expect(columnOf(now, "amount")).toEqual([100, 50]);
    expect(now.last[0]).toMatchObject({ added: 0, updated: 1, unchanged: 0 });
  });

  it("with another product and another status is a newer state", () => {
    const before = sheetOf(line("O1", { product: "A", amount: 100, status: "paid" }));
    const now = after(before, fileOf("b.csv", [line("O1", { product: "B", amount: 50, status: "swapped" })]));
    expect(columnOf(now, "amount")).toEqual([50]);
  });

  it("with a refund on a day of its own keeps the sale beside it", () => {
    const before = sheetOf(line("O1", { product: "A", amount: 1000 }));
    const refund = line("O1", { product: "A", amount: -1000, date: "2024-02-01" });
    expect(columnOf(after(before, fileOf("b.csv", [refund])), "amount")).toEqual([1000, -1000]);
  });

  it("with another amount under the same line ID is a newer state", () => {
    const lines = [line("O1", { lineId: "1", amount: 100 }), line("O1", { lineId: "2", amount: 50 })];
    const now = after(sheetOf(...lines), fileOf("b.csv", [lines[0]!, { ...lines[1], amount: 40 }]));
    expect(columnOf(now, "amount")).toEqual([100, 40]);
  });

  it("with two equal lines where one stood has two, and never loses one again", () => {
    const one = line("O1", { product: "A", amount: 100 });
    const two = after(sheetOf(one), fileOf("b.csv", [one, one]));
    expect(columnOf(two, "amount")).toEqual([100, 100]);
    expect(columnOf(after(two, fileOf("c.csv", [one])), "amount")).toEqual([100, 100]);
  });

  it("with fewer lines leaves blank what it no longer has; all other rows stand where they stood", () => {
    const before = sheetOf(
      line("O1", { product: "A", amount: 1, orderTotal: 3 }),
      line("O1", { product: "B", amount: 2, orderTotal: 3 }),
      line("O2", { product: "A", amount: 5 }),
    );
    const now = after(before, fileOf("b.csv", [line("O1", { product: "A", amount: 1, orderTotal: 1 })]));
    expect(columnOf(now, "orderId")).toEqual(["O1", "", "O2"]);
    expect(columnOf(now, "amount")).toEqual([1, "", 5]);
    expect(now.changed).toEqual([0, 1]);
  });

  it("with more lines has the further ones at the sheet's end", () => {
    const before = sheetOf(
      line("O1", { product: "A", amount: 1, status: "paid" }),
      line("O2", { product: "A", amount: 5 }),
    );
    const more = ["A", "B", "C"].map((product) => line("O1", { product, amount: 2, status: "new" }));
    const now = after(before, fileOf("b.csv", more));
    expect(columnOf(now, "orderId")).toEqual(["O1", "O2", "O1", "O1"]);
    expect(now.changed).toEqual([0, 2, 3]);
  });

  it("from another channel is another order; order 1 of no channel too", () => {
    const channels = ["shop", "mall", ""].map((channel) => line("1", { channel, amount: 10 }));
    expect(after(sheetOf(channels[0]!), fileOf("b.csv", channels)).last[0]).toMatchObject({
      added: 2,
      unchanged: 1,
    });
  });

  it("in a file that fills fewer columns says nothing about the others", () => {
    const before = sheetOf(line("O1", { amount: 10, status: "paid", category: "tea" }));
    const now = after(before, fileOf("b.csv", [line("O1", { amount: 10 })]));
    expect(now.last[0]).toMatchObject({ updated: 0, unchanged: 1 });
    expect(columnOf(now, "category")).toEqual(["tea"]);
  });

  it("with products where none were mapped before is the same order, now with products", () => {
    const before = sheetOf(line("O1", { amount: 10 }), line("O1", { amount: 20 }));
    const lines = [line("O1", { amount: 10, product: "A" }), line("O1", { amount: 20, product: "B" })];
    expect(columnOf(after(before, fileOf("b.csv", lines)), "product")).toEqual(["A", "B"]);
  });

  it("twice in one import is taken in turn: the later file wins", () => {
    const states = ["paid", "shipped"].map((status, i) =>
      fileOf(`${i}.csv`, [line("O1", { amount: 10, status })]),
    );
    const now = after(EMPTY, ...states);
    expect(columnOf(now, "status")).toEqual(["shipped"]);
    expect(now.last.map(({ added, updated }) => [added, updated])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe("several files in one import", () => {
  const stood = sheetOf(line("O8", { amount: 80 }), line("O9", { amount: 90 }));
  const [a, b] = [line("O1", { product: "A", amount: 1 }), line("O1", { product: "B", amount: 2 })];

  it("go on where the one before ended: a line that was added is there for the next", () => {
    const now = after(stood, fileOf("1.csv", [a]), fileOf("2.csv", [b]), fileOf("3.csv", [b, a]));
    expect(columnOf(now, "amount")).toEqual([80, 90, 1, 2]);
    expect(now.last.map(({ added, updated, unchanged }) => [added, updated, unchanged])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it("change what one of them brought in its own place", () => {
    const files = ["paid", "sent"].map((status) =>
      fileOf(`${status}.csv`, [line("O8", { amount: 80 }), { ...a, status }, line("O2", { amount: 7 })]),
    );
    const now = after(stood, ...files);
    expect(columnOf(now, "orderId")).toEqual(["O8", "O9", "O1", "O2"]);
    expect(columnOf(now, "status")).toEqual(["", "", "sent", ""]);
  });

  it("without order IDs keep as many equal rows as one of them has at most", () => {
    const loose: Line = { date: "2024-01-05", customer: "C1", amount: 10 };
    const files = [1, 2, 1].map((count, i) =>
      fileOf(
        `${i}.csv`,
        Array.from({ length: count }, () => loose),
      ),
    );
    expect(after(EMPTY, ...files).last.map(({ added }) => added)).toEqual([1, 1, 0]);
  });
});

describe("what the user wrote on a row", () => {
  const file = [line("O1", { amount: 10, status: "paid" }), line("O2", { amount: 20, status: "paid" })];

  it("stays when its order arrives as it did before", () => {
    const edited = typed(sheetOf(...file), 0, { amount: 11, customer: "C9" });
    const now = after(edited, fileOf("b.csv", file));
    expect(said(now)).toEqual(said(edited));
    expect(now.last[0]).toEqual({ added: 0, updated: 0, unchanged: 2, editsReplaced: 0 });
  });

  it("goes, and is counted, when the order arrives changed", () => {
    const edited = typed(sheetOf(...file), 0, { amount: 11 });
    const now = after(edited, fileOf("b.csv", [{ ...file[0], status: "refunded" }, file[1]!]));
    expect(columnOf(now, "amount")).toEqual([10, 20]);
    expect(now.last[0]).toEqual({ added: 0, updated: 1, unchanged: 1, editsReplaced: 1 });
  });

  it("goes rather than that the order counts twice, where its line cannot be known again", () => {
    const edited = typed(sheetOf(line("O1", { product: "A", amount: 10 })), 0, { amount: 11 });
    const now = after(
      edited,
      fileOf("b.csv", [line("O1", { product: "A", amount: 10, shipDate: "2024-01-09" })]),
    );
    expect(columnOf(now, "amount")).toEqual([10]);
    expect(now.last[0]).toMatchObject({ updated: 1, editsReplaced: 1 });
  });

  it("stays when the order only gets the line that a file limit had cut", () => {
    const [a, b] = [line("O1", { product: "A", amount: 1 }), line("O1", { product: "B", amount: 2 })];
    const now = after(typed(sheetOf(a), 0, { amount: 7 }), fileOf("b.csv", [a, b]));
    expect(columnOf(now, "amount")).toEqual([7, 2]);
  });

  it("stays on rows without order IDs, and an edited row is not taken for a new one", () => {
    const loose: Line[] = [{ date: "2024-01-05", customer: "C1", amount: 10 }];
    const now = after(typed(sheetOf(...loose), 0, { amount: 12 }), fileOf("b.csv", loose));
    expect(columnOf(now, "amount")).toEqual([12]);
  });

  it("as a row of its own is known by what it says", () => {
    const mine: Line = { date: "2024-01-05", customer: "C1", amount: 10 };
    const { table, ...rest } = sheetOf(mine);
    const byHand = { ...rest, table: { ...table, prints: [NaN] } };
    expect(after(byHand, fileOf("b.csv", [mine])).last[0]).toMatchObject({ added: 0, unchanged: 1 });
  });
});

describe("the sign of a row", () => {
  const print = rowPrinter({ date: 0, customer: 1, amount: 2, file: 3 });

  it("does not follow where the row came from, but everything else", () => {
    const signs = [
      ["2024-01-05", "C1", 10, "a.csv"],
      ["2024-01-05", "C1", 100, "a.csv"],
      ["2024-01-05C", "1", 10, "a.csv"],
      ["", "2024-01-05C1", 10, "a.csv"],
      ["2024-01-05", "", "C110", "a.csv"],
    ].map(print);
    expect(new Set(signs).size).toBe(signs.length);
    expect(print(["2024-01-05", "C1", "10", "b.csv"])).toBe(signs[0]);
  });

  it("is a whole number that fits 15 digits, and 200,000 rows that differ by little have 200,000 signs", () => {
    const signs = new Set(Array.from({ length: 200_000 }, (_, i) => print(["2024-01-05", `C${i % 500}`, i])));
    expect(signs.size).toBe(200_000);
    expect([...signs].every((sign) => Number.isInteger(sign) && sign < 1e15)).toBe(true);
  });
});

describe("order IDs that begin anew in the next file", () => {
  const january = fileOf("1.csv", [
    line("1", { customer: "A", date: "2024-01-05", amount: 10 }),
    line("2", { customer: "B", date: "2024-01-05", amount: 20 }),
    line("3", { customer: "C", date: "2024-01-06", amount: 30 }),
  ]);
  const february = fileOf("2.csv", [
    line("1", { customer: "D", date: "2024-02-05", amount: 40 }),
    // Given to an account since; shipped on another day; and nobody named.
    line("2", { customer: "E", date: "2024-01-05", amount: 20 }),
    line("3", { customer: "C", date: "2024-02-06", amount: 30 }),
    line("4", { customer: "A", date: "2024-02-06", amount: 50 }),
  ]);

  it("are told where an ID stands for somebody else on another day", () => {
    const { clashes } = after(after(EMPTY, january), february);
    expect(clashes).toEqual([{ orders: 1, ofOrders: 3, example: "1" }]);
    expect(after(EMPTY, january, february).clashes[1]).toEqual(clashes[0]);
    expect(after(EMPTY, january).clashes).toEqual([{ orders: 0, ofOrders: 0, example: "" }]);
  });

  it("are told, too, where an ID lies on another day and nobody is named who could be compared", () => {
    const guests = (name: string, date: string) => fileOf(name, [{ orderId: "1", date, amount: 10 }]);
    const { clashes } = after(after(EMPTY, guests("1.csv", "2024-01-05")), guests("2.csv", "2024-02-05"));
    expect(clashes).toEqual([{ orders: 1, ofOrders: 1, example: "1" }]);
  });

  it("take no order's place where orders are told apart by ID and date", () => {
    const now = afterBy("idAndDate", afterBy("idAndDate", EMPTY, january), february);
    expect(columnOf(now, "amount")).toEqual([10, 20, 30, 40, 30, 50]);
    expect(now.last).toEqual([{ added: 3, updated: 1, unchanged: 0, editsReplaced: 0 }]);
    expect(now.clashes).toEqual([{ orders: 0, ofOrders: 1, example: "" }]);
  });

  it("keep the lines below an order's first one, which state no date, with their own order", () => {
    const lined = (name: string, date: string, customer: string) =>
      fileOf(name, [
        { orderId: "1", date, customer, product: "A", amount: 10 },
        { orderId: "1", product: "B", amount: 5 },
      ]);
    const first = lined("1.csv", "2024-01-05", "C1");
    const second = lined("2.csv", "2024-02-05", "C2");
    const both = afterBy("idAndDate", afterBy("idAndDate", EMPTY, first), second);
    expect(columnOf(both, "customer")).toEqual(["C1", "", "C2", ""]);
    expect(both.last).toEqual([{ added: 1, updated: 0, unchanged: 0, editsReplaced: 0 }]);
    const again = afterBy("idAndDate", both, second);
    expect(again.last).toEqual([{ added: 0, updated: 0, unchanged: 1, editsReplaced: 0 }]);
  });
});
