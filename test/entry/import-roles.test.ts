import { describe, expect, it } from "vitest";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { SentCell } from "../../src/intake/chunks.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { fileOf, importAll, ordersOn } from "../support/import-book.ts";
import { run, runJson } from "../support/run-book.ts";

const OLD: readonly ColumnRole[] = ["date", "customer", "orderId", "amount"];
const NEW: readonly ColumnRole[] = [
  ...OLD,
  "optOut",
  "consent",
  "postalCode",
  "couponAmount",
  "unitCost",
  "orderKind",
];

const ORDERS: readonly SentCell[][] = [
  ["2024-01-05", "C1", "O1", 1000],
  ["2024-01-06", "C2", "O2", 500],
];
const MORE: readonly SentCell[][] = [
  ["", "yes", "0600001", 100, 480, "定期"],
  ["希望しない", "", "", "", "", ""],
];
const before = fileOf("a.csv", ...ORDERS);
const now = fileOf("a.csv", ...ORDERS.map((row, i) => [...row, ...(MORE[i] ?? [])]));
const counts = ({ files }: ReturnType<typeof importAll>) =>
  files.map(({ added, updated, unchanged }) => [added, updated, unchanged]);
const reports = (book: Book) => (run(book), runJson(book));
const header = ["注文日", "顧客ID", "注文番号", "金額", "取込ファイル", "ファイルの行"];

describe("columns that say more of the buyer", () => {
  it("stand on the orders sheet where a file has them, the words as they were written", () => {
    const book = openBook();
    importAll(book, [now], NEW);
    expect(ordersOn(book)).toEqual([
      [...header, "配信停止", "配信同意", "郵便番号", "クーポン金額", "原価（1点）", "注文種別"],
      ["2024-01-05", "C1", "O1", 1000, "a.csv", 2, "", "yes", "0600001", 100, 480, "定期"],
      ["2024-01-06", "C2", "O2", 500, "a.csv", 3, "希望しない", "", "", "", "", ""],
    ]);
  });

  it.each([
    ["an orders sheet without them", before, OLD],
    ["one with all of them", now, NEW],
  ] as const)("leave %s as it is while no file has more", (_, file, roles) => {
    const book = openBook();
    importAll(book, [file], roles);
    const sheet = book.values("注文データ");
    expect(counts(importAll(book, [file], roles))).toEqual([[0, 0, 2]]);
    expect(book.values("注文データ")).toEqual(sheet);
  });

  it("come to an older orders sheet with the next import that has them, once, and reports stay as they are", () => {
    const book = openBook();
    importAll(book, [before], OLD);
    const reported = reports(book);
    expect(counts(importAll(book, [now], NEW))).toEqual([[0, 2, 0]]);
    const sheet = book.values("注文データ");
    expect(ordersOn(book)[0]).toEqual([
      ...header,
      "配信停止",
      "配信同意",
      "郵便番号",
      "クーポン金額",
      "原価（1点）",
      "注文種別",
    ]);
    expect(ordersOn(book)[1]?.slice(-6)).toEqual(["", "yes", "0600001", 100, 480, "定期"]);
    expect(counts(importAll(book, [now], NEW))).toEqual([[0, 0, 2]]);
    expect(book.values("注文データ")).toEqual(sheet);
    expect(reports(book)).toEqual(reported);
  });
});
