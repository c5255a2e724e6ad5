import { describe, expect, it } from "vitest";
import { bookWith, freeBook, refusalOf } from "../support/bundle.ts";

const ADDON = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem("開く", "openSidebar").addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("CPM"));
}
function greedyOpen() { SpreadsheetApp.getActiveSpreadsheet(); }
`;

describe("opening a file", () => {
  it("builds the menu without any right", () => {
    const book = bookWith(ADDON);
    book.open("none");
    expect(book.menu()).toEqual([
      { caption: "CPM Sheets", items: [{ caption: "開く", functionName: "openSidebar" }] },
    ]);
  });

  it("builds it anew for another user", () => {
    const book = bookWith(ADDON.replace('"開く"', "Session.getActiveUserLocale()"), { userLocale: "ja" });
    expect(book.menu()[0]?.items).toEqual([{ caption: "ja", functionName: "openSidebar" }]);
    book.setUserLocale("en");
    expect(book.menu()).toEqual([
      { caption: "CPM Sheets", items: [{ caption: "en", functionName: "openSidebar" }] },
    ]);
  });

  it.each([
    [
      "none",
      "SpreadsheetApp.getActiveSpreadsheet()",
      "You do not have permission to call SpreadsheetApp.getActiveSpreadsheet",
    ],
    [
      "none",
      "PropertiesService.getUserProperties()",
      "You do not have permission to call PropertiesService.getUserProperties",
    ],
    [
      "limited",
      "SpreadsheetApp.getUi().showSidebar(null)",
      "Cannot call Ui.showSidebar() from this context.",
    ],
  ] as const)("in mode %s refuses %s", (mode, body, message) => {
    expect(() => bookWith(`function onOpen() { ${body}; }`).open(mode)).toThrow(message);
  });

  it("may read the file once the add-on is enabled", () => {
    const book = bookWith("function onOpen() { SpreadsheetApp.getActiveSpreadsheet().getSheets(); }");
    expect(() => book.open("limited")).not.toThrow();
  });

  it("shows the sidebar's page once", () => {
    const book = bookWith(ADDON);
    expect(book.openedSidebar()).toBeNull();
    book.call("openSidebar");
    expect(book.openedSidebar()).toEqual({ title: "CPM", html: "<!doctype html><title>Side</title>" });
    expect(book.openedSidebar()).toBeNull();
  });
});

describe("calls from the page", () => {
  it("carry plain data both ways; what JSON leaves out is null or left out", () => {
    const book = bookWith(
      "function echo(request) { return request; }\nfunction nothing() {}\nfunction gaps() { return [undefined, NaN, { a: undefined }]; }",
    );
    expect(book.call("echo", { a: [1, "x", null, { b: true }] })).toEqual({ a: [1, "x", null, { b: true }] });
    expect(book.call("nothing")).toBeNull();
    expect(book.call("gaps")).toEqual([null, null, {}]);
  });

  it("give the bundle objects of its own world", () => {
    const book = bookWith(
      "function kinds(a) { return [a instanceof Array, a[0] instanceof Object, Object.getPrototypeOf(a[0]) === Object.prototype]; }",
    );
    expect(book.call("kinds", [{}])).toEqual([true, true, true]);
  });

  it("bring errors with name and message", () => {
    const book = bookWith("function fail() { throw new RangeError('no such day'); }");
    expect(() => book.call("fail")).toThrow(
      expect.objectContaining({ name: "RangeError", message: "no such day" }),
    );
  });

  it("let the bundle catch a refusal as an error of its own", () => {
    const body =
      "try { sheet.getRange(0, 0); } catch (e) { return [e instanceof Error, e.name, String(e)]; }";
    expect(freeBook().call("run", body)).toEqual([
      true,
      "Exception",
      "Exception: The starting row of the range is too small.",
    ]);
  });

  it("find nothing in the world but services, console and the language", () => {
    const names =
      "return Object.getOwnPropertyNames(globalThis).filter(function (n) { return /^(process|require|global|setTimeout|fetch|Buffer|window|document)$/.test(n); })";
    expect(freeBook().call("run", names)).toEqual([]);
    const book = freeBook();
    book.call("run", "console.log('rows', 3)");
    expect(book.log()).toEqual(["rows 3"]);
  });
});

describe("counting", () => {
  it("counts every call by class and member, and cells", () => {
    const book = freeBook();
    book.call(
      "run",
      "sheet.getRange(1, 1, 2, 3).setValues([[1, 2, 3], [4, 5, 6]]).getValues(); Utilities.formatDate(new Date(0), 'Etc/UTC', 'yyyy'); Session.getActiveUserLocale()",
    );
    expect(book.calls()).toEqual({
      total: 7,
      byKind: { getters: 4, builders: 1, setters: 1, committingReads: 1 },
      byMethod: {
        "SpreadsheetApp.getActiveSpreadsheet": 1,
        "Spreadsheet.getSheets": 1,
        "Sheet.getRange": 1,
        "Range.setValues": 1,
        "Range.getValues": 1,
        "Utilities.formatDate": 1,
        "Session.getActiveUserLocale": 1,
      },
      cellsRead: 6,
      cellsWritten: 6,
    });
    book.resetCalls();
    const byKind = { getters: 0, builders: 0, setters: 0, committingReads: 0 };
    expect(book.calls()).toEqual({ total: 0, byKind, byMethod: {}, cellsRead: 0, cellsWritten: 0 });
    expect(book.touchedMembers()).toContain("Range.setValues");
  });

  it.each([
    {
      why: "the first read after writes waits for them",
      body: "A.setValues([[1]]); A.getValues(); A.getFormulas()",
      waits: 1,
    },
    {
      why: "each read between writes",
      body: "A.setValues([[1]]); A.getValues(); A.setValues([[2]]); A.getNotes()",
      waits: 2,
    },
    {
      why: "what sheets are called and how large they are",
      body: "A.setValues([[1]]); sheet.getMaxRows(); sheet.getName()",
      waits: 1,
    },
    {
      why: "none after a flush",
      body: "A.setValues([[1]]); SpreadsheetApp.flush(); A.getValues()",
      waits: 0,
    },
    {
      why: "none for what a range knows of itself",
      body: "A.setValues([[1]]); A.getRow(); sheet.getRange(2, 1); A.getSheet().getSheetId()",
      waits: 0,
    },
    {
      why: "none while a chart is only built",
      body: "sheet.newChart().asLineChart().setOption('title', 'x'); A.getValues()",
      waits: 0,
    },
    {
      why: "none of the properties",
      body: "A.setValues([[1]]); PropertiesService.getDocumentProperties().setProperty('a', 'b').getProperties()",
      waits: 0,
    },
  ])("tells reads that wait for writes: $why", ({ body, waits }) => {
    const book = freeBook();
    book.call("run", `const A = sheet.getRange(1, 1); ${body}; return null;`);
    expect(book.calls().byKind.committingReads).toBe(waits);
  });
});

describe("properties and locks", () => {
  it("keep texts between calls, user's apart from the file's", () => {
    const book = freeBook();
    book.call(
      "run",
      "PropertiesService.getDocumentProperties().setProperties({ a: '1', b: '2' }).deleteProperty('b'); PropertiesService.getUserProperties().setProperty('u', 'x')",
    );
    expect(
      book.call(
        "run",
        "return [PropertiesService.getDocumentProperties().getProperties(), PropertiesService.getDocumentProperties().getProperty('u')]",
      ),
    ).toEqual([{ a: "1" }, null]);
  });

  it("a lock is held by one, and let go at the end of an execution", () => {
    const book = freeBook();
    const take =
      "var one = LockService.getDocumentLock(), two = LockService.getDocumentLock(); return [one.tryLock(1), two.tryLock(1), (one.releaseLock(), two.tryLock(1))]";
    expect(book.call("run", take)).toEqual([true, false, true]);
    expect(book.call("run", "return LockService.getDocumentLock().tryLock(1)")).toBe(true);
  });

  it("the user has the language the file was opened with", () => {
    expect(freeBook({ userLocale: "en" }).call("run", "return Session.getActiveUserLocale()")).toBe("en");
  });

  it("the file has the zone and locale it was opened with", () => {
    const book = freeBook({ timeZone: "Pacific/Apia", locale: "en_GB" });
    expect(book.call("run", "return [file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale()]")).toEqual([
      "Pacific/Apia",
      "en_GB",
    ]);
  });
});

it("tells listeners of changes until they leave", () => {
  const book = freeBook();
  let count = 0;
  const leave = book.onChange(() => (count += 1));
  book.setCell("Sheet1", "A1", "x");
  book.call("run", "");
  leave();
  book.setCell("Sheet1", "A1", "y");
  expect(count).toBe(2);
});

it("says how to type only where typing makes sense", () => {
  const book = freeBook();
  expect(() => book.setCell("Sheet1", "A1:B2", "x")).toThrow("A1:B2 must name one cell");
  expect(() => book.setCell("nowhere", "A1", "x")).toThrow('the book has no sheet "nowhere"');
  expect(refusalOf(book, "")).toBe("");
});
