import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognise } from "../../src/intake/recognise.ts";
import { sameNames } from "../../src/intake/same-names.ts";
import { endsOf, type MadeFile, madeOrders } from "../support/made-files.ts";
import { outcomeOf, textFile } from "../support/read-orders.ts";

const table = (...lines: string[]): string[][] => lines.map((line) => line.split(","));

function found(...lines: string[]) {
  const rows = table(...lines);
  const mapping = recognise(rows);
  if (mapping === null) throw new Error("no header");
  return sameNames(mapping.names, rows.slice(mapping.headerRow), mapping);
}

describe("columns of one name", () => {
  it("are told apart by the first row in which they differ", () => {
    const lines = ["注文日,会員番号,金額,金額", "2024-01-05,C1,100,100", "2024-01-06,C2,900,1000"];
    const columns = [
      { column: 2, cell: "900" },
      { column: 3, cell: "1000" },
    ];
    expect(found(...lines)).toEqual([{ role: "amount", header: "金額", row: 3, columns }]);
  });

  it("are nothing to ask about where all others repeat the first, or hold nothing beside it", () => {
    expect(found("注文日,会員番号,金額,金額", "2024-01-05,C1,100,100", "2024-01-06,C2,200,")).toEqual([]);
  });

  it("are asked about where the first is blank and the second is not", () => {
    expect(found("注文日,会員番号,金額,金額", "2024-01-05,C1,100,", "2024-01-06,C2,,200")).toHaveLength(1);
  });

  it("are nothing to ask about where no role is read from them", () => {
    expect(found("注文日,会員番号,金額,備考,備考", "2024-01-05,C1,100,a,b")).toEqual([]);
  });

  it("of any role are asked about, written in any width", () => {
    const roles = found(
      "注文日,注文日,会員番号,会員番号,金額,商品名,商品名",
      "2024-01-05,2024-01-06,C1,D1,1,a,b",
    );
    expect(roles.map(({ role }) => role)).toEqual(["date", "customer", "productName"]);
    expect(found("注文日,会員番号,Amount,ａｍｏｕｎｔ ", "2024-01-05,C1,1,2")).toMatchObject([
      { role: "amount" },
    ]);
  });
});

const FILE = textFile("注文番号,注文日,会員番号,金額,金額\nA1,2024-01-05,C1,100,500\n");

describe("an answer", () => {
  it("names the column that is read", () => {
    expect(outcomeOf([FILE])).toEqual({ kind: "asked", about: ["sameName"] });
    const second = outcomeOf([FILE], {}, { "sameName:amount": "amount:4" });
    expect(second).toMatchObject({ kind: "read", purchases: [{ amount: 500 }] });
  });
});

/** A second column of the name of one that is read, which holds something else in one row at least. */
const doubled: fc.Arbitrary<MadeFile> = fc
  .record({
    truth: madeOrders(),
    at: fc.constantFrom(1, 2, 3),
    isFirst: fc.boolean(),
    name: fc.constantFrom(
      ["注文番号", "注文日", "会員番号", "金額"],
      ["Order ID", "Order Date", "Customer ID", "Amount"],
    ),
    row: fc.nat(),
  })
  .map(({ truth, at, isFirst, name, row }) => {
    const lines = truth.map(({ id, date, customer, amount }, i) => {
      const cells = [id, date, customer, String(amount)];
      const other = i === row % truth.length ? ["", "2023-11-05", "Z9", String(amount + 1)][at] : cells[at];
      return withOther(cells, other ?? "");
    });
    const header = withOther(name, name[at] ?? "");
    return { truth, files: [textFile([header, ...lines].map((cells) => cells.join(",")).join("\n"))] };

    function withOther(cells: readonly string[], other: string): string[] {
      return isFirst ? [other, ...cells] : [...cells, other];
    }
  });

it("a file with two columns of one name is asked about, wherever they stand", () => {
  expect(endsOf("two columns of one name", doubled)).toMatchObject({ right: 0, told: 0, silent: 0 });
});
