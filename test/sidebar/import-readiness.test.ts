import { describe, expect, it } from "vitest";
import {
  fileState,
  importObstacle,
  isPoorlyRead,
  sameFiles,
  unreadCell,
} from "../../sidebar/import-readiness.ts";
import { type ChosenFile, type FileStep, NO_IMPORT, type OrderFile } from "../../sidebar/import-state.ts";
import { initialState } from "../../sidebar/state.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import {
  OPEN_AMOUNTS,
  OPEN_DATES,
  OPEN_STYLE,
  ORDER_FILE,
  RECEIVING,
  SURVEY,
} from "../support/sidebar-files.ts";

const chosen = (step: FileStep, id = 1, name = "a.csv"): ChosenFile => ({
  id,
  name,
  size: 3,
  step,
  open: false,
});
const read = (file: OrderFile, busy = false): FileStep => ({ kind: "read", file, busy });
const READY = chosen(read(ORDER_FILE));

/** A file of four rows, so many of them without a date that can be read. */
const unreadable = (count: number): OrderFile => ({
  ...ORDER_FILE,
  survey: { ...SURVEY, rows: 4, unreadDates: { count, rows: [2] } },
});

describe("a chosen file", () => {
  const missing = { ...ORDER_FILE, missing: ["date"] as const };

  it.each<{ why: string; step: FileStep; state: string }>([
    { why: "is ready once nothing is open", step: read(ORDER_FILE), state: "ready" },
    { why: "waits while its bytes are read", step: { kind: "reading", bytes: 1 }, state: "reading" },
    { why: "waits while it is understood anew", step: read(ORDER_FILE, true), state: "reading" },
    {
      why: "is refused when it cannot be read",
      step: { kind: "refused", refusal: new UnreadableFile("excel") },
      state: "refused",
    },
    { why: "lacks a column", step: read(missing), state: "open" },
    { why: "leaves day and month open", step: read(OPEN_DATES), state: "open" },
    {
      why: "is not asked for day and month once they are said",
      step: read({ ...OPEN_DATES, answers: { dateOrder: "DMY" } }),
      state: "ready",
    },
    { why: "leaves the sign before decimals open", step: read(OPEN_STYLE), state: "open" },
    {
      why: "is not asked for that sign once it is said",
      step: read({ ...OPEN_STYLE, answers: { amountStyle: "comma" } }),
      state: "ready",
    },
    { why: "is not ready where most dates cannot be read", step: read(unreadable(3)), state: "open" },
    { why: "is ready where half of them can be read", step: read(unreadable(2)), state: "ready" },
    { why: "leaves open whose amounts these are", step: read(OPEN_AMOUNTS), state: "open" },
    {
      why: "is not asked whose amounts once it is said",
      step: read({ ...OPEN_AMOUNTS, answers: { amountLevel: "line" } }),
      state: "ready",
    },
  ])("$why", ({ step, state }) => {
    expect(fileState(chosen(step))).toBe(state);
  });
});

describe("what stands in the way of an import", () => {
  const importing = (files: ChosenFile[]) => ({
    ...initialState("ja"),
    imports: { ...NO_IMPORT, files },
  });

  it("is nothing once every file is ready", () => {
    expect(importObstacle(importing([READY]))).toBeNull();
  });

  it("is that there is no file", () => {
    expect(importObstacle(importing([]))).toEqual({ spot: "choose", says: "statusImportNone", file: null });
  });

  it("is the first file that is not ready", () => {
    const open = chosen(read(OPEN_DATES), 2, "b.csv");
    const refused = chosen({ kind: "refused", refusal: new UnreadableFile("empty") }, 3);
    const obstacle = importObstacle(importing([READY, open, refused]));
    expect(obstacle).toEqual({ spot: "importFile", says: "statusImportOpen", file: open });
  });
});

describe("the currency of an import", () => {
  const said = (code: string) => ({ said: [{ meaning: [[code]], rows: 3, row: 2 }], unsaid: null });
  const inCurrency = (code: string, id: number) =>
    chosen(read({ ...ORDER_FILE, survey: { ...SURVEY, currencies: said(code) } }), id, `${id}.csv`);
  const files = [inCurrency("JPY", 1), inCurrency("USD", 2)];
  const state = initialState("ja");
  const { fileRules } = state;

  it("is in the way where files differ, until one is chosen", () => {
    expect(importObstacle({ ...state, imports: { ...NO_IMPORT, files } })).toEqual({
      ...{ spot: "importCurrency", says: "statusImportCurrency", file: null },
    });
    expect(importObstacle({ ...state, imports: { ...NO_IMPORT, files, currency: "USD" } })).toBeNull();
  });

  it("is not in the way of one that is kept", () => {
    const kept = { ...fileRules, currency: "JPY" };
    expect(importObstacle({ ...state, imports: { ...NO_IMPORT, files }, fileRules: kept })).toBeNull();
  });
});

describe("the files of an import that was broken off", () => {
  const two = { ...RECEIVING, files: ["a.csv", "b.csv"], rowsTotal: 8 };
  const other = chosen(read(ORDER_FILE), 2, "b.csv");

  it.each([
    { why: "are the same in any order", files: [other, READY], same: true },
    { why: "are not the same when one is missing", files: [READY], same: false },
    { why: "nor under another name", files: [READY, { ...other, name: "c.csv" }], same: false },
    {
      why: "nor with another number of rows",
      files: [READY, chosen(read({ ...ORDER_FILE, survey: { ...SURVEY, rows: 5 } }), 2, "b.csv")],
      same: false,
    },
  ])("$why", ({ files, same }) => {
    expect(sameFiles({ ...NO_IMPORT, files }, two)).toBe(same);
  });
});

describe("rows that cannot be read", () => {
  const table = [
    ["注文番号", "注文日"],
    ["1", "あとで"],
    ["2", "2024/1/5"],
  ];
  const file = (count: number, rows: number) => ({
    ...ORDER_FILE,
    table,
    survey: { ...SURVEY, rows, unreadDates: { count, rows: [2] } },
  });

  it("are said first when they are more than one in twenty", () => {
    expect(isPoorlyRead(file(1, 20))).toBe(false);
    expect(isPoorlyRead(file(2, 39))).toBe(true);
    expect(isPoorlyRead({ ...file(2, 39), missing: ["date"] })).toBe(false);
  });

  it("are shown by their first cell, which may be long", () => {
    expect(unreadCell(file(1, 20), "date")).toBe("あとで");
    const long = { ...file(1, 20), table: [[], ["", "あ".repeat(21)]] };
    expect(unreadCell(long, "date")).toBe(`${"あ".repeat(20)}…`);
    expect(unreadCell(file(1, 20), "amount")).toBe("");
  });
});
