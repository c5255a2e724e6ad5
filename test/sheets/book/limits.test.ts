import { beforeEach, describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

let room: Room;

const write = (model: ReportModel): unknown => room.call("writeReport", model, SHOWING);

/** Every rule of a sheet: what it allows, whether all else is turned away, and its cells (row and column from 0). */
function limits(name = "売上"): unknown[] {
  const { model } = room.book;
  const found = model.getters.getDataValidationRules(room.book.sheet(name)?.id ?? "");
  return found.map(({ criterion, isBlocking, ranges }) => {
    const cells = ranges.map(({ zone }) => [zone.top, zone.left, zone.bottom, zone.right]);
    return [criterion.type, criterion.values, isBlocking, ...cells];
  });
}

const SHARE = ["isBetween", ["0", "1"], true, [3, 1, 3, 1]];

/** The report without its first line, so that the input stands one row higher. */
function higher(model: ReportModel): ReportModel {
  const { rowHeights: _, muted: __, ...rest } = model;
  return { ...rest, rows: model.rows.slice(1), merges: [], boxes: [], charts: [], headlines: [] };
}

beforeEach(async () => {
  room = await openRoom();
});

describe("what may be entered into an input", () => {
  it("is limited on the input and nowhere else", () => {
    write(salesReport(800));
    expect(limits()).toEqual([SHARE]);
  });

  it("stays so over re-runs, also where the user changed the value", () => {
    write(salesReport(800));
    room.user("type", "売上", 4, 2, 0.6);
    write(salesReport(900));
    write(salesReport(950));
    expect(limits()).toEqual([SHARE]);
  });

  it("moves with the input; where it stood anything may be entered again", () => {
    write(salesReport(800));
    write(higher(salesReport(800)));
    expect(limits()).toEqual([["isBetween", ["0", "1"], true, [2, 1, 2, 1]]]);
  });

  it("stays on the sheet that is kept beside the new one", () => {
    write(salesReport(800));
    room.user("type", "売上", 9, 5, "要確認");
    write(salesReport(900));
    const kept = `売上 ${room.call("isoToday", "Asia/Tokyo") as string}`;
    expect([limits(), limits(kept)]).toEqual([[SHARE], [SHARE]]);
  });
});
