import { expect, it } from "vitest";
import { at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

it("a refund of an old order makes new versions of the months it touches, and keeps the old ones", () => {
  const book = bookOf(tableOf([...WORKED_ROWS]));
  const request = { ...at("2024-03-31"), reports: ["monthlyHistory"] };
  run(book, request);
  const sheetRows = () => book.values("定点観測").map((row) => row.map(String));
  expect(sheetRows().flat().join()).toContain("今回が最初の記録です");

  // C10's last order (5 May 2022, 5,000 yen) becomes 4,000: May 2022's last twelve months lose 1,000.
  const table = book.values("注文").map((row) => row.map(String));
  const line = table.findIndex((row) => row[0] === "C10" && row[1]?.startsWith("2022-05-05"));
  book.setCell("注文", `C${line + 1}`, "4000");
  run(book, request);

  // Below the table stand the chart's own numbers, which have no versions.
  const may = sheetRows().filter((row) => row[0] === "2022/05/31" && row[16] !== "");
  expect(may.map((row) => row[16]?.trim().replace(/ .*/, ""))).toEqual(["2回目", "1回目", "2回目"]);
  expect(Number(may[1]?.[13]) - Number(may[2]?.[13])).toBe(1000);
});
