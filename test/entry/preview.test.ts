import { describe, expect, it } from "vitest";
import { googleRun } from "../../src/catalog/google-prices.ts";
import { REPORTS } from "../../src/reports/index.ts";
import { openBook } from "../../src/workbench/host.ts";
import { bookOf, opened } from "../support/run-book.ts";

const SHOPIFY = [
  "Name",
  "Email",
  "Financial Status",
  "Created at",
  "Total",
  "Lineitem name",
  "Lineitem quantity",
];
const ORDER = ["#1001", "a@example.jp", "paid", "2024-03-04 10:00:00 +0900", "5400", "お茶", "1"];

it("a pasted sheet says as whose export it is read; one of plain column names does not", () => {
  expect(opened(bookOf([SHOPIFY, ORDER])).orders?.why).toBe(
    "注文日・顧客ID・金額の見出しがあるシートです。Shopifyの形式として読みます。",
  );
  const plain = [
    ["注文日", "会員番号", "注文金額"],
    ["2024/03/04", "M1", "5400"],
  ];
  expect(opened(bookOf(plain)).orders?.why).toBe("注文日・顧客ID・金額の見出しがあるシートです。");
});

it("an empty file has no orders sheet to need a look; none is chosen before something stands on it", () => {
  const book = openBook();
  expect(opened(book)).toMatchObject({ orders: null, sheets: [{ name: "Sheet1", rows: 0 }] });
  book.addTable("メモ", [["買うもの"]], "typed");
  expect(opened(book).orders?.name).toBe("メモ");
});

const LINES = {
  report:
    "Anchor date 2024/03/31  |  Current year 2023  |  Previous year 2022  |  Source “O”, 9 rows  |  Made 2024",
  list: "5人　|　分析基点日 2024/03/31　|　元データ「注文」　|　作成 2024/04/01 09:30",
  joins: "候補 2組　|　元データ「注文」　|　作成 2024/04/01 09:30",
};

it.each(Object.entries(LINES))(
  "a %s of ours is never offered as orders, by whatever it is told",
  (_, line) => {
    const header = ["注文日", "顧客ID", "金額"];
    const [ours, theirs] = [line, "うちの注文"].map((second) => [
      ["題"],
      [second],
      header,
      ["2024/03/04", "M1", "5400"],
    ]);
    const book = bookOf(theirs!);
    book.addTable("控え", ours!, "typed");
    expect(opened(book).sheets.map(({ name }) => name)).toEqual(["注文"]);
  },
);

describe("how long the run would take", () => {
  const HEADERS = ["注文番号", "注文日", "顧客ID", "金額", "メモ"];
  const book = (rows: number) => {
    const made = openBook();
    const table = made.tableBuilder("注文", "text");
    table.add(HEADERS);
    for (let i = 0; i < rows; i++) table.add([`A${i}`, "2024-03-04", `C${i % 100}`, "5400", ""]);
    table.done();
    return made;
  };

  it("is said of 200,000 orders, by the columns that are read and the sheets that are written", () => {
    const sheets = REPORTS.filter(({ only }) => only === null).length;
    const long = opened(book(200_000)).orders?.long;
    // The column behind the amounts is not read.
    const { total, read } = googleRun({ rows: 200_000, columns: 4, sheets });
    expect(long).toEqual({ total, read, sheets });
  });

  it("is not said of a few", () => {
    expect(opened(book(1_000)).orders?.long).toBeNull();
  });
});
