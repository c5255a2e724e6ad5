import { describe, expect, it } from "vitest";
import { bookOf, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

describe("the one door", () => {
  it.each([
    ["a text", "open"],
    ["nothing", null],
    ["a table, as a cell passes it", [["open"]]],
    ["no arguments", { method: "open" }],
    ["an unknown method", { method: "everything", args: {} }],
    ["a name every object has", { method: "constructor", args: {} }],
    ["__proto__", { method: "__proto__", args: {} }],
    ["toString", { method: "toString", args: {} }],
  ])("refuses %s before anything is read", (_, request) => {
    const book = bookOf(tableOf(WORKED_ROWS));
    book.resetCalls();
    expect(book.call("cpmCall", request)).toMatchObject({ ok: false, problem: { code: "request-refused" } });
    expect(book.calls().total).toBe(0);
  });
});
