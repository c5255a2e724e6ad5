import { managementReports } from "../../src/reports/index.ts";
import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { bookToXlsx } from "../../src/workbench/xlsx.ts";
import type { ManagementAnswer } from "../../src/entry/contract.ts";
import { inDays } from "../support/campaign-book.ts";
import { FEW_ANCHOR, fewReturned } from "../support/few-returned.ts";
import { cellIn, HAS_LIBRE_OFFICE, officeTitle, readWithLibreOffice } from "../support/libre-office.ts";
import { answer, ask, at, bookOf, run, tableOf } from "../support/run-book.ts";
import { readSheets, xmlParts } from "../support/xlsx-readers.ts";

/** The reports that a copy is made of. */
const AT = {
  ...at(FEW_ANCHOR),
  reports: ["summary", "customerBalanceSheet", "goldCustomerMap", "businessPlan", "monthlyHistory"],
};
const HEADER = ["顧客ID", "注文日", "金額", "注文番号", "注文者名", "メールアドレス", "電話番号", "住所"];

/** What is planted in the orders about each person; none of it may be read in a copy. */
const person = (id: string, i: number) => ({
  id: `ID#${id}`,
  name: `植田${i}子`,
  mail: `planted${i}@secret.example`,
  phone: `080-5555-${String(1000 + i)}`,
  street: `秘密町${i}丁目`,
});
const PLANTED = /ID#|植田|planted|secret\.example|080-5555|0805555|秘密町|注文ひみつ/;

/** The orders sheet is named after somebody, and some of its cells are wrong, so that notices have something to quote. */
function shop(returned = 4): Book {
  const ids = [...new Set(fewReturned(returned).map(([id]) => id))];
  const rows = fewReturned(returned).map(([id, day, amount, order]) => {
    const { name, mail, phone, street, ...one } = person(id, ids.indexOf(id));
    return [one.id, String(day), String(amount), `${order ?? ""}`, name, mail, phone, street];
  });
  const wrong = Array.from({ length: 40 }, (_, i) => {
    const { id, name, mail, phone, street } = person(`wrong-${i}`, 500 + i);
    return [id, mail, "1000", `w${i}`, name, mail, phone, street];
  });
  const giant = Array.from({ length: 90 }, (_, i) => {
    const { id, name, mail, phone, street } = person("giant", 900);
    return [id, `2023-0${4 + (i % 5)}-0${1 + (i % 9)}`, "100", `g${i}`, name, mail, phone, street];
  });
  const book = openBook();
  book.addTable("注文ひみつ", [HEADER, ...rows, ...giant, ...wrong], "text");
  return book;
}

const copy = (book: Book): ManagementAnswer => answer(book, "managementCopy", { language: "ja" });

/** Everything of a sheet that anybody can see, and its formulas and charts. */
function seen(book: Book, name: string): unknown {
  const { getters } = book.model;
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const { id } = sheet;
  const cells = book.values(name).map((line, row) =>
    line.map((value, col) => {
      const at = { sheetId: id, row, col };
      return [value, getters.getCellText(at, { showFormula: true }), getters.getCellStyle(at)];
    }),
  );
  const charts = getters.getChartIds(id).map((one) => getters.getChartDefinition(one));
  const more = [getters.getConditionalFormats(id), getters.getDataValidationRules(id), getters.getMerges(id)];
  return JSON.parse(JSON.stringify({ sheet, cells, charts, more, notes: book.notes(name) }));
}

describe("a copy for management", () => {
  let book: Book;
  let made: ManagementAnswer;

  beforeAll(() => {
    book = shop();
    const { result } = run(book, AT);
    // The reports have what to quote: it is in the notices of the run.
    expect(JSON.stringify(result?.notices)).toMatch(PLANTED);
    made = copy(book);
  });

  it("is a sheet for each report that is fit for a meeting, visible, with the day in its name", () => {
    const names = made.sheets.map(({ name }) => name);
    expect(names.map((name) => name.replace(/\d{4}-\d\d-\d\d$/, "DAY"))).toEqual(
      managementReports().map(({ texts }) => `会議用 ${texts.name.ja} DAY`),
    );
    expect(names[0]?.slice(-10)).toBe(inDays(0));
    expect(book.visibleSheets().slice(-names.length)).toEqual(names);
  });

  it("holds nothing of anybody in cells, notes, formulas, charts and rules", () => {
    for (const { name } of made.sheets) {
      expect(JSON.stringify(seen(book, name))).not.toMatch(PLANTED);
      expect(book.notes(name)).toEqual([]);
    }
  });

  it("holds nothing of anybody in any part of the file it is written to", async () => {
    const bytes = await bookToXlsx(
      book,
      made.sheets.map(({ name }) => name),
    );
    const parts = [...xmlParts(bytes)];
    expect(parts.length).toBeGreaterThan(8);
    for (const [path, xml] of parts) expect(xml, path).not.toMatch(PLANTED);
  });

  it("leads nowhere: no link, no other sheet, no function of ours", () => {
    for (const { name } of made.sheets) {
      const text = JSON.stringify(seen(book, name));
      expect(text).not.toMatch(/HYPERLINK|#gid=|CPM_[A-Z]|!\$?[A-Z]+\$?\d/);
    }
  });

  it("says under five where four came back, and why the 試算 is not there", () => {
    const cells = made.sheets.flatMap(({ name }) => book.values(name)).flat();
    expect(cells).toContain("5人未満");
    expect(cells.filter((cell) => String(cell).startsWith("試算（率を変えたら"))).toHaveLength(1);
  });

  it("has a way to print each sheet alone: without a gid it would print the orders", () => {
    expect(made.sheets).toHaveLength(managementReports().length);
    for (const { sheetId, name, pdf } of made.sheets) {
      expect(book.sheet(name)?.sheetId).toBe(sheetId);
      const url = new URL(pdf);
      expect([...url.searchParams.getAll("gid")]).toEqual([String(sheetId)]);
      expect(url.href).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/export\?/);
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        format: "pdf",
        portrait: "false",
        fitw: "true",
      });
    }
  });
});

describe("a copy and what comes after", () => {
  it("stays to the byte over three runs with other orders, and over another copy", () => {
    const book = shop();
    run(book, AT);
    const first = copy(book).sheets.map(({ name }) => name);
    const before = first.map((name) => seen(book, name));
    ["7", "77", "777"].forEach((amount, i) => {
      for (let row = 2; row < 12; row++) book.setCell("注文ひみつ", `C${row}`, amount);
      run(book, { ...AT, ...at(["2024-02-29", "2023-12-31"][i] ?? FEW_ANCHOR) });
      expect(first.map((name) => seen(book, name))).toEqual(before);
    });
    const second = copy(book).sheets.map(({ name }) => name);
    expect(second).toEqual(first.map((name) => `${name} (2)`));
    expect(first.map((name) => seen(book, name))).toEqual(before);
    expect(answer(book, "removeAll", { language: "ja" }).left).toEqual([]);
    expect(first.map((name) => seen(book, name))).toEqual(before);
  });

  it("leaves a sheet of the user's alone that has its name", () => {
    const book = shop();
    run(book, AT);
    const [name = ""] = copy(book).sheets.map((one) => one.name);
    const other = shop();
    run(other, AT);
    other.addTable(name, [["わたしのメモ"]], "text");
    expect(copy(other).sheets[0]?.name).toBe(`${name} (2)`);
    expect(other.values(name)).toEqual([["わたしのメモ"]]);
  });

  it("is no orders sheet for the next run", () => {
    const book = shop();
    run(book, AT);
    const names = copy(book).sheets.map(({ name }) => name);
    const { sheets } = answer(book, "open", { language: "ja" });
    expect(sheets.filter(({ name, orderLike }) => names.includes(name) && orderLike)).toEqual([]);
  });
});

describe("since the last meeting", () => {
  /** The line, as it stands at the end of the first sheet. */
  function moved(book: Book): string {
    const [first] = copy(book).sheets;
    const column = book.values(first?.name ?? "").map(([cell]) => String(cell));
    return column.find((cell) => cell.startsWith("前回の会議から")) ?? "";
  }

  it("there is nothing the first time, nor for a second copy of the day", () => {
    const book = bookOf(tableOf(fewReturned(5)));
    run(book, { ...AT, settings: { minSample: 1 } });
    expect(moved(book)).toContain("前回のコピーはまだありません");
    expect(moved(book)).toContain("前回のコピーはまだありません");
  });
});

describe("a copy that cannot be made", () => {
  it("says so in a sentence before the first run, and leaves nothing", () => {
    const book = bookOf(tableOf(fewReturned(5)));
    const before = book.sheets().map(({ name }) => name);
    const reply = ask(book, "managementCopy", { language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { message: "まだレポートが作られていません。" } });
    expect(book.sheets().map(({ name }) => name)).toEqual(before);
  });

  it("is refused to a viewer", () => {
    const book = bookOf(tableOf(fewReturned(5)), "text", { canEdit: false });
    expect(ask(book, "managementCopy", { language: "ja" })).toMatchObject({
      problem: { code: "no-edit-right" },
    });
  });
});

/** A text of a formula, which may hold what looks like a cell (F2転換率), or cells. */
const TEXT_OR_CELLS = /("[^"]*")|\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?/g;

describe("each sheet of a copy taken out of the file", () => {
  it("comes to the same values by its own formulas, live where nobody is hidden", async () => {
    const book = bookOf(tableOf(fewReturned(5)));
    run(book, { ...AT, settings: { minSample: 1, maskBelow: 1 } });
    let formulas = 0;
    for (const { name } of copy(book).sheets) {
      const [alone, ...others] = await readSheets(await bookToXlsx(book, [name]));
      expect(others).toEqual([]);
      for (const [cell, formula] of alone?.formulas ?? []) {
        formulas++;
        expect(formula).not.toContain("!");
        const here = formula.replace(TEXT_OR_CELLS, (all, text) => (text ? all : `'${name}'!${all}`));
        const is = alone?.values.get(cell) ?? null;
        // The reader tells no result where it is 0 or empty.
        if (is === null) continue;
        const expected: unknown = typeof is === "number" ? expect.closeTo(is, 6) : is;
        expect(book.evaluate(`=${here}`), cell).toEqual(expected);
      }
    }
    expect(formulas).toBeGreaterThan(100);
  });
});

describe.runIf(HAS_LIBRE_OFFICE)(
  officeTitle("each sheet of a copy alone, recalculated by LibreOffice"),
  () => {
    it("comes to the same numbers in every cell", async () => {
      const book = bookOf(tableOf(fewReturned(5)));
      run(book, { ...AT, settings: { minSample: 1, maskBelow: 1 } });
      for (const { name } of copy(book).sheets) {
        const bytes = await bookToXlsx(book, [name]);
        const [alone] = await readSheets(bytes);
        const rows = readWithLibreOffice(bytes).sheets.get(name) ?? [];
        const numbers = [...(alone?.values ?? [])].filter(([, value]) => typeof value === "number");
        expect(numbers.length).toBeGreaterThan(10);
        for (const [cell, value] of numbers)
          expect(cellIn(rows, cell), `${name} ${cell}`).toBeCloseTo(Number(value), 6);
      }
    });
  },
);
