import { beforeAll, expect, it } from "vitest";
import { openHostTable } from "../../src/workbench/server/host-table.ts";
import { tableOf } from "../../src/workbench/server/tables.ts";
import { word } from "../../src/workbench/words.ts";
import { at, run } from "../support/run-book.ts";

type Book = Awaited<ReturnType<typeof openHostTable>>;

/** The last cell that is seen before one scrolls. */
const LAST_SEEN = "L41";
const SHEET = word("trySheet", "ja");

let book: Book;

beforeAll(async () => {
  book = await openHostTable(await tableOf({ kind: "sample" }, "ja"), "ja");
  run(book, { ...at("2026-03-31"), reports: ["rfm"] });
}, 120_000);

// The first head of each: what is longest, and what is widest.
it.each([
  ["=CPM_HELP()", "関数"],
  ["=CPM_FLOW()", "比較日"],
  ["=CPM_COHORT()", "始めた月"],
])("%s finds room on the sheet to try functions on, wherever it is typed", (formula, head) => {
  book.typeFormula(SHEET, LAST_SEEN, formula);
  expect([book.cellText(SHEET, LAST_SEEN), book.cellMessage(SHEET, LAST_SEEN)]).toEqual([head, ""]);
  book.setCell(SHEET, LAST_SEEN, "");
});
