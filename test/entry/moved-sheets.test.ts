import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { ask, at, bookOf, run, start, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const REQUEST = { ...at("2023-03-31"), reports: ["rfm"] };
const [ORDERS, STORE, MEMO, REPORT] = ["注文", "CPM_DATA", "メモ", "RFM"];

/** Reports of an earlier run, and a formula of the user. */
function prepared(): Book {
  const book = bookOf(tableOf(WORKED_ROWS));
  book.addTable(MEMO, [[""]], "text");
  run(book, { ...REQUEST, ...at("2024-03-31") });
  book.typeFormula(MEMO, "A1", "=CPM_ACTIVE()");
  return book;
}

function rename(book: Book, name: string): void {
  book.model.dispatch("RENAME_SHEET", { sheetId: book.sheet(name)!.id, oldName: name, newName: `${name}2` });
}

function remove(book: Book, name: string): void {
  const { id, hidden } = book.sheet(name)!;
  if (hidden) book.model.dispatch("SHOW_SHEET", { sheetId: id });
  book.model.dispatch("DELETE_SHEET", { sheetId: id, sheetName: name });
}

/** How a run ends that is under way: its state, or the code of the problem it ends with. */
function end(book: Book, runId: string): string {
  for (;;) {
    const reply = ask(book, "step", { runId, language: "ja" });
    if (!reply.ok) return reply.problem.code;
    if (reply.value.state !== "running") return reply.value.state;
  }
}

/** What each sheet's going does to a run, by the steps done before it; every other one lets it end as it should. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  [`remove ${ORDERS}`]: ["no-orders-sheet", "done", "done"],
  [`remove ${STORE}`]: ["done", "facts-gone", "facts-gone"],
};

describe("a sheet that somebody renames or deletes in the middle of a run", () => {
  const acts = { rename, remove };

  it.each([0, 1, 2])(
    "after %i steps: the run ends, in words where it cannot go on, and the next one is whole",
    (steps) => {
      const before = prepared();
      const { runId } = start(before, REQUEST);
      for (let done = 0; done < steps; done++) ask(before, "step", { runId, language: "ja" });
      const helpers = before.sheets().filter(({ hidden }) => hidden).length;
      for (const { name } of before.sheets()) {
        for (const [what, act] of Object.entries(acts)) {
          const book = before.copy();
          act(book, name);
          expect([what, name, end(book, runId)]).toEqual([
            what,
            name,
            ENDS[`${what} ${name}`]?.[steps] ?? "done",
          ]);
          if (what === "remove" && name === ORDERS) continue;
          expect(run(book, REQUEST).state).toBe("done");
          const names = book.sheets().map((sheet) => sheet.name.replace(/2$/, ""));
          expect(names.filter((one) => one === REPORT)).toHaveLength(1);
          expect(book.sheets().filter(({ hidden }) => hidden)).toHaveLength(helpers);
        }
      }
    },
    120_000,
  );
});
