import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { ChosenColumn } from "../../src/intake/chosen-columns.ts";
import { answered, openQuestion, type Question } from "../../src/intake/questions.ts";
import { ended, type FileRead, readFile, understand } from "../../src/intake/read-file.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { listed, purchasesIn } from "../support/exports/read.ts";

const dayOfInstant = dayInZone("Asia/Tokyo");
const CASES = new URL("../support/cases/", import.meta.url);

/** A file of the collected cases, which are made up in the shapes of real exports. */
function caseFile(name: string, columns: readonly ChosenColumn[] = []): FileRead {
  return ended(readFile(name, readFileSync(new URL(name, CASES)), { answers: {}, columns, dayOfInstant }));
}

/** The file with an answer to one of its questions. */
function said(file: FileRead, id: Question["id"], value: string): FileRead {
  return { ...file, ...ended(understand(file.table, answered(file.mapping, id, value), { dayOfInstant })) };
}

const asked = ({ questions }: FileRead): string[] => questions.map(({ id }) => id);
const headerOf = ({ mapping, headers }: FileRead, role: ColumnRole) => headers[mapping.columns[role] ?? -1];

/** Order, day and amount of each purchase. */
function purchases({ table, mapping }: FileRead) {
  return listed(purchasesIn(orderFileToRows({ name: "", rows: table }, mapping, dayOfInstant)).purchases);
}

describe("files as shops have them", () => {
  it("Etsy's sold orders are recognised, by the buyer's ID and the order's total", () => {
    const file = caseFile("06-etsy-sold-orders.csv");
    expect(file.missing).toEqual([]);
    expect(headerOf(file, "customer")).toBe("Buyer User ID");
    expect(purchases(file)).toEqual([
      ["3935119401", "2023-01-31", 76],
      ["3935119402", "2023-09-12", 33],
      ["3935119403", "2023-10-03", 13],
    ]);
  });

  it("months as columns are named for what they are", () => {
    const file = caseFile("31-pivot-months.csv");
    expect(file).toMatchObject({ other: "months", hasHeader: true });
    expect(file.missing).toEqual(["date", "amount"]);
  });

  it("JSON is refused as JSON", () => {
    expect(() => caseFile("49-orders.json")).toThrowError(
      expect.objectContaining<Partial<UnreadableFile>>({ code: "json" }),
    );
  });

  it("of amounts with and without tax those with tax count", () => {
    expect(purchases(caseFile("57-tax-both.csv"))).toEqual([
      ["A1", "2024-01-05", 1_100],
      ["A2", "2024-02-05", 2_200],
    ]);
  });

  it("取引No is the order number; whose the repeated amounts are is asked", () => {
    const file = caseFile("58-unknown-order-id.csv");
    expect(headerOf(file, "orderId")).toBe("取引No");
    expect(asked(file)).toEqual(["amountLevel"]);
    expect(purchases(said(file, "amountLevel", "order"))).toEqual([
      ["9001", "2024-01-05", 5_000],
      ["9002", "2024-02-05", 2_000],
      ["9003", "2024-03-05", 8_000],
    ]);
  });

  it("where only names are there they are offered, and used when said so or named", () => {
    const file = caseFile("59-superstore-names.csv");
    expect(asked(file)).toContain("onlyNames");
    expect(openQuestion(file.questions, {})?.id).toBe("onlyNames");
    expect(headerOf(said(file, "onlyNames", "3"), "customer")).toBe("Customer Name");
    const named = caseFile("59-superstore-names.csv", [{ role: "customer", header: "customer name" }]);
    expect({ missing: named.missing, asked: asked(named) }).toEqual({ missing: [], asked: [] });
  });

  it("a statement of payments is one, and its columns are asked for", () => {
    const file = caseFile("61-paypal.csv");
    expect(file.other).toBe("payments");
    expect(file.missing).toEqual(["customer", "amount"]);
  });

  it("refunds are taken off by the column's own name", () => {
    const file = caseFile("76-refund-column-names.csv");
    expect(headerOf(file, "refund")).toBe("Total Refunded");
    // 5,000 − 5,000 is no purchase; 3,000 − 1,000
    expect(purchases(file)).toEqual([["2", "2024-02-05", 2_000]]);
  });
});

it("lines of a shop's orders are orders also where fees and net amounts stand beside the totals", () => {
  const lines = [
    "注文番号,注文日,会員番号,合計金額,手数料,入金額,種別",
    "A1,2024/1/5,C1,5000,300,5300,通常",
    "A2,2024/2/5,C1,2000,300,2300,定期",
  ];
  const file = ended(
    readFile("a.csv", new TextEncoder().encode(lines.join("\n")), { answers: {}, dayOfInstant }),
  );
  expect(file).toMatchObject({ other: null, missing: [], questions: [] });
  expect(purchases(file)).toEqual([
    ["A1", "2024-01-05", 5_000],
    ["A2", "2024-02-05", 2_000],
  ]);
});

describe("a table without a known order number", () => {
  const table = (...lines: string[]): FileRead =>
    ended(readFile("a.csv", new TextEncoder().encode(lines.join("\n")), { answers: {}, dayOfInstant }));
  const header = "注文日,会員番号,金額,商品名";

  it("offers the column whose values repeat with the orders", () => {
    const address = table(
      `住まい,${header}`,
      "港区1,2024/1/5,C1,2000,石けん",
      "港区1,2024/1/5,C1,3000,化粧水",
    );
    expect(asked(address)).toEqual([]);
    const numbered = table(
      `控え番号,${header}`,
      "9001,2024/1/5,C1,2000,石けん",
      "9001,2024/1/5,C1,3000,化粧水",
    );
    expect(asked(numbered)).toEqual(["orderIdColumn"]);
    expect(purchases(said(numbered, "orderIdColumn", "0"))).toEqual([["9001", "2024-01-05", 5_000]]);
    expect(purchases(said(numbered, "orderIdColumn", "none"))).toHaveLength(2);
  });

  it("asks how many purchases lines alike in day, customer and amount are, and takes an answer back", () => {
    const file = table(
      header,
      "2024/1/5,C1,5000,石けん",
      "2024/1/5,C1,5000,化粧水",
      "2024/2/5,C2,2000,石けん",
    );
    expect(asked(file)).toEqual(["sameDayLines"]);
    const one = said(file, "sameDayLines", "order");
    expect(purchases(one).map(([, day, amount]) => [day, amount])).toEqual([
      ["2024-01-05", 5_000],
      ["2024-02-05", 2_000],
    ]);
    expect(purchases(said(one, "sameDayLines", "line"))).toHaveLength(3);
  });

  it("offers a column of any name where its numbers keep orders of a person apart", () => {
    const file = table(
      `控,${header}`,
      "9001,2024/1/5,C1,2000,石けん",
      "9001,2024/1/5,C1,3000,化粧水",
      "9002,2024/1/9,C1,3000,化粧水",
    );
    expect(asked(file)).toEqual(["orderIdColumn"]);
  });

  it("asks nothing of rows of one day that were sold at different times", () => {
    const file = table(header, "2024/1/5 10:00,C1,500,石けん", "2024/1/5 18:30,C1,500,化粧水");
    expect(asked(file)).toEqual([]);
  });

  it("asks nothing where price × quantity is each row's amount, or the product is the same", () => {
    const own = table(`${header},単価,数量`, "2024/1/5,C1,500,石けん,500,1", "2024/1/5,C1,500,化粧水,500,1");
    const same = table(header, "2024/1/5,C1,500,石けん", "2024/1/5,C1,500,石けん");
    expect([asked(own), asked(same)]).toEqual([[], []]);
  });
});

it.each([
  ["顧客ID,氏名,メール,登録日\n1,山田,a@x.jp,2023/1/5\n2,佐藤,b@x.jp,2023/2/5", "customers"],
  ["顧客ID,登録日,金額\n1,2023/1/5,500\n2,2023/2/5,600", null],
] as const)(
  "who joined on which day is a list of customers, unless money stands beside it",
  (text, other) => {
    const file = ended(readFile("a.csv", new TextEncoder().encode(text), { answers: {}, dayOfInstant }));
    expect(file.other).toBe(other);
  },
);
