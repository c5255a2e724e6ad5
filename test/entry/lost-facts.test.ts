import { expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { ask, at, bookOf, run, start, step, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const ANCHOR = at("2024-03-31");

function removeStore(book: Book): void {
  const { id, name } = book.sheet("CPM_DATA")!;
  book.model.dispatch("SHOW_SHEET", { sheetId: id });
  book.model.dispatch("DELETE_SHEET", { sheetId: id, sheetName: name });
}

const lost = (notices: readonly string[]): string[] => notices.filter((one) => one.includes("か月分"));

it("figures that somebody deletes in the middle of a run are named as that, and the next run succeeds", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const { runId } = start(book, ANCHOR);
  step(book, runId);
  removeStore(book);
  const reply = ask(book, "step", { runId, language: "ja" });
  expect(reply).toMatchObject({ ok: false, problem: { code: "facts-gone" } });
  expect(run(book, ANCHOR).result?.notices).not.toEqual(null);
});

it("a hidden sheet that is protected is named, and the run ends with that; without it all is well again", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const request = { ...ANCHOR, reports: ["rfm"] };
  run(book, request);
  book.obstruct("protected", "CPM_DATA");
  const { runId } = start(book, request);
  const reply = ask(book, "step", { runId, language: "ja" });
  if (reply.ok) throw new Error("the step went through");
  expect([reply.problem.code, reply.problem.message]).toEqual([
    "store-protected",
    expect.stringContaining("「CPM_DATA」"),
  ]);
  book.unobstruct();
  expect(run(book, request).state).toBe("done");
});

it("months that were recorded and went with the hidden sheet are said, once, and recorded anew", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  expect(lost(run(book, ANCHOR).result!.notices)).toEqual([]);
  expect(lost(run(book, ANCHOR).result!.notices)).toEqual([]);
  removeStore(book);
  expect(lost(run(book, ANCHOR).result!.notices)).toHaveLength(1);
  expect(lost(run(book, ANCHOR).result!.notices)).toEqual([]);
});

it("a report whose sheet is protected holds up no other; the run says so and ends", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const names = run(book, ANCHOR).result!.reports.map(({ name }) => name);
  const before = book.sheets().length;
  book.obstruct("protected", names[1]!, "A1:B2");
  const { result, state } = run(book, ANCHOR);
  expect([state, result?.reports.map(({ name }) => name), book.sheets().length]).toEqual([
    "done",
    names,
    before,
  ]);
  expect(result?.notices.filter((one) => one.includes("書き換えられなかった"))).toHaveLength(1);
});
