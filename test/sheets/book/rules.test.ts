import { beforeEach, describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import { PALETTE } from "../../../src/catalog/look.ts";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

let room: Room;

const write = (model: ReportModel): unknown => room.call("writeReport", model, SHOWING);
const rules = (name = "売上"): unknown => room.user("rules", name);

/** The colour a cell (counted from 0) is seen in. */
function inkOf(row: number, col: number): string | undefined {
  const sheetId = room.book.sheet("売上")?.id ?? "";
  return room.book.model.getters.getCellComputedStyle({ sheetId, row, col }).textColor;
}

const OURS = ['="CPM"&$C$4<>"CPM"', "A7:C9"];
const MINE = ["=$B7>1000", "A7:A8"];

beforeEach(async () => {
  room = await openRoom();
});

describe("a part of a report that does not follow its inputs", () => {
  it("is muted while an input differs from its original, and in ink again after", () => {
    write(salesReport(800));
    expect(rules()).toEqual([OURS]);
    expect(inkOf(6, 1)).toBe(PALETTE.ink);
    room.user("type", "売上", 4, 2, 0.6);
    expect([inkOf(6, 1), inkOf(8, 2), inkOf(4, 1)]).toEqual([PALETTE.muted, PALETTE.muted, PALETTE.ink]);
    room.user("type", "売上", 4, 2, 0.5);
    expect(inkOf(6, 1)).toBe(PALETTE.ink);
  });

  it("stays muted over a re-run that carries the changed input over", () => {
    write(salesReport(800));
    room.user("type", "売上", 4, 2, 0.6);
    write(salesReport(900));
    expect(rules()).toEqual([OURS]);
    expect(inkOf(6, 1)).toBe(PALETTE.muted);
  });

  it("has one rule, where the report now has the part, when the layout moved", () => {
    write(salesReport(800));
    write(salesReport(800, 5));
    expect(rules()).toEqual([['="CPM"&$C$4<>"CPM"', "A7:C11"]]);
  });

  it("has none any more when the new report has no such part", () => {
    write(salesReport(800));
    const { muted: _, ...plain } = salesReport(800);
    write(plain);
    expect(rules()).toEqual([]);
  });
});

describe("a conditional format of the user", () => {
  beforeEach(() => {
    write(salesReport(800));
    room.user("addRule", "売上", "A7:A8", "=$B7>1000");
  });

  it("stays beside ours over re-runs, wherever our parts go", () => {
    write(salesReport(900));
    expect(rules()).toEqual([OURS, MINE]);
    write(salesReport(900, 5));
    expect(rules()).toEqual([MINE, ['="CPM"&$C$4<>"CPM"', "A7:C11"]]);
  });

  it("stays on a report without such parts", () => {
    const { muted: _, ...plain } = salesReport(800);
    write(plain);
    write(plain);
    expect(rules()).toEqual([MINE]);
  });

  it("stays on both sheets when the old report is kept", () => {
    room.user("type", "売上", 9, 5, "要確認");
    write(salesReport(900));
    const kept = (room.user("allSheets") as string[]).find((name) => /^売上 \d/.test(name));
    expect(rules()).toEqual([MINE, OURS]);
    expect(rules(kept)).toEqual([OURS, MINE]);
  });
});
