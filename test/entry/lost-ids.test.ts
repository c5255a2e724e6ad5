import { describe, expect, it } from "vitest";
import { ask, at, bookOf, opened, requestOf } from "../support/run-book.ts";

const HEADER = ["注文番号", "注文日", "顧客ID", "金額"];
/** Days and months that fit two orders, so that another question waits behind. */
const ROWS = [
  ["25012345678901234", "01/02/2024", "A", "100"],
  ["25012345678905678", "03/04/2024", "B", "200"],
];

/** What becomes of a run over orders in a sheet; typed cells become numbers, as a pasted table's do. */
function outcome(rows: readonly (readonly string[])[], typing: "text" | "typed", settings = {}) {
  const book = bookOf([HEADER, ...rows], typing);
  const request = requestOf(opened(book), { ...at("2024-03-31"), dateOrder: null, settings });
  const begun = ask(book, "start", { ...request, language: "ja" });
  const reply = begun.ok ? ask(book, "step", { runId: begun.value.runId, language: "ja" }) : begun;
  return reply.ok ? null : { code: reply.problem.code, message: reply.problem.message };
}

describe("a sheet whose IDs were destroyed", () => {
  it("stops the run by column, row and cell, before it asks how dates are written", () => {
    // Sheets keeps 15 digits of what is typed or pasted: 25012345678901234 is 25012345678901200 from then on.
    const typed = ROWS.map(([, ...rest]) => ["25012345678901200", ...rest]);
    expect(outcome(typed, "typed")).toEqual({
      code: "ids-destroyed",
      message:
        "列「注文番号」の番号が、表計算ソフトで失われています（2行目「2.50123456789012E+16」など）。別々の番号が同じ番号になるため、集計できません。",
    });
    const cut = ROWS.map(([id, ...rest]) => [(id ?? "").slice(0, 15) + "00", ...rest]);
    expect(outcome(cut, "text")?.code).toBe("ids-destroyed");
    expect(outcome([["2.50123E+16", "01/02/2024", "A", "1"], ROWS[1]!], "text")?.code).toBe("ids-destroyed");
  });

  it("is none where the numbers stand as text, or the settings say that they are the shop's own", () => {
    expect(outcome(ROWS, "text")?.code).toBe("date-order-unknown");
    const cut = ROWS.map(([id, ...rest]) => [(id ?? "").slice(0, 15) + "00", ...rest]);
    expect(outcome(cut, "text", { keepLongIds: true })?.code).toBe("date-order-unknown");
  });

  it("stops a cell function with the same sentence", () => {
    const book = bookOf([HEADER, ["2.50123E+16", "2024-01-05", "A", "100"]]);
    expect(book.explain("=CPM_ACTIVE(注文!A1:D)").message).toContain("列「注文番号」");
    book.addTable("健全", [HEADER, ["25012345678901234", "2024-01-05", "A", "100"]], "text");
    expect(book.evaluate("=CPM_ACTIVE(健全!A1:D)")).toBe(1);
  });

  it("tells the page whether such numbers are the shop's own, as the settings sheet has it now", () => {
    const book = bookOf([HEADER, ...ROWS]);
    const keeps = () => ask(book, "longIds", { language: "ja" });
    expect(keeps()).toEqual({ ok: true, value: { keepLongIds: false } });
    ask(book, "settingsSheet", { language: "ja" });
    const row = book.values("設定").findIndex(([label]) => label === "0で終わる長い番号をそのまま使う") + 1;
    book.setCell("設定", `B${row}`, "はい");
    expect(keeps()).toEqual({ ok: true, value: { keepLongIds: true } });
  });
});
