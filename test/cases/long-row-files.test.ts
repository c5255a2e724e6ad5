import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longRows } from "../../src/intake/long-rows.ts";
import { endsOf, type MadeFile, madeOrders } from "../support/made-files.ts";
import { outcomeOf, textFile } from "../support/read-orders.ts";

describe("rows with more cells than the header", () => {
  it("are counted, the first of them named; blanks behind the last cell are none", () => {
    const below = [["1", "2", "", ""], ["1", "2", "3"], ["1"], ["1", "2", "", "4"]];
    expect(longRows(["a", "b", ""], below, 3)).toEqual({ rows: 2, row: 5, cells: 3, names: 2 });
    expect(longRows(["a", "b"], below.slice(0, 1), 1)).toBeNull();
  });

  it("are read as they stand once the user says that nothing has moved", () => {
    const file = textFile(
      "注文番号,注文日,会員番号,金額\nA1,2024-01-05,C1,100,要連絡\nA2,2024-01-06,C2,200\n",
    );
    expect(outcomeOf([file])).toEqual({ kind: "asked", about: ["longRows"] });
    expect(outcomeOf([file], {}, { longRows: "keep" })).toMatchObject({
      kind: "read",
      purchases: [{ amount: 100 }, { amount: 200 }],
    });
  });
});

/** Files in which some cells hold a comma and stand without quotation marks. */
const unquoted: fc.Arbitrary<MadeFile> = fc
  .record({
    truth: madeOrders(),
    row: fc.nat(),
    all: fc.boolean(),
    where: fc.constantFrom("name", "amount"),
    hasPoints: fc.boolean(),
  })
  .map(({ truth, row, all, where, hasPoints }) => {
    const lines = truth.map(({ id, date, customer, amount }, i) => {
      const isBroken = all || i === row % truth.length;
      const money =
        where === "amount" && isBroken ? `3,${String(amount).padStart(3, "0").slice(-3)}` : `${amount}`;
      const name = where === "name" && isBroken ? "Yamada, Inc" : "山田";
      return [id, date, name, customer, money, ...(hasPoints ? ["0"] : [])].join(",");
    });
    const header = `注文番号,注文日,氏名,会員番号,金額${hasPoints ? ",ポイント" : ""}`;
    const amounts = truth.map((order, i) => {
      const isBroken = where === "amount" && (all || i === row % truth.length);
      return { ...order, amount: isBroken ? 3000 + (order.amount % 1000) : order.amount };
    });
    return { truth: amounts, files: [textFile([header, ...lines].join("\n"))] };
  });

it("a file with a comma in a cell without quotation marks is asked about or refused, never read shifted", () => {
  expect(endsOf("commas without quotation marks", unquoted)).toMatchObject({ right: 0, told: 0, silent: 0 });
});
