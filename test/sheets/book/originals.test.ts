import { beforeEach, describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

let room: Room;

const write = (model: ReportModel): { name: string; notices: string[] } =>
  room.call("writeReport", model, SHOWING) as { name: string; notices: string[] };
const guarded = (name = "売上") => room.book.protections(name);

const OURS = { cells: "C4:C5", description: "元の値", warns: true };
const MINE = { cells: "C4", description: "経理の数字", warns: true };

/** Protections with a name; one without, cut off before it got its name, lets everybody pass. */
const named = ({ book }: Room) =>
  book.protections("売上").filter(({ description, warns }) => description !== "" || warns);

/** The report with its original values somewhere else, and the warning under another name. */
const moved = (label: string): ReportModel => ({
  ...salesReport(900),
  originals: {
    areas: [
      { row: 6, column: 2, rows: 2, columns: 1 },
      { row: 6, column: 0, rows: 1, columns: 1 },
    ],
    label,
  },
});
const MOVED = [
  { ...OURS, cells: "C7:C8" },
  { ...OURS, cells: "A7" },
];

beforeEach(async () => {
  room = await openRoom();
  write(salesReport(800));
});

describe("original values", () => {
  it("are guarded by a warning that stops no script", () => {
    expect(guarded()).toEqual([OURS]);
    expect(write(salesReport(900)).notices).toEqual([]);
    expect(room.book.values("売上")[2]?.[1]).toBe(900);
  });

  it("are guarded once, however often the report is written and wherever they stand", () => {
    write(salesReport(900));
    write(salesReport(900, 5));
    expect(guarded()).toEqual([OURS]);
    write(moved("元の値"));
    expect(guarded()).toEqual(MOVED);
    write(moved("Originals"));
    expect(guarded()).toEqual(MOVED.map((one) => ({ ...one, description: "Originals" })));
  });

  it("are guarded no more when the new report has none", () => {
    const { originals: _, ...plain } = salesReport(800);
    write(plain);
    expect(guarded()).toEqual([]);
  });

  it("are no place for a warning that the user took away", () => {
    room.user("unguard", "売上", "元の値");
    write(salesReport(900));
    expect(guarded()).toEqual([]);
  });

  it("leave the user's own warnings alone", () => {
    room.user("guard", "売上", "C4", "経理の数字");
    write(moved("元の値"));
    expect(guarded()).toEqual([MINE, ...MOVED]);
  });

  it("are guarded once where the old report is kept beside", () => {
    room.user("type", "売上", 3, 1, "私のメモ");
    const { notices } = write(moved("元の値"));
    expect(notices).toHaveLength(1);
    expect(guarded()).toEqual(MOVED);
  });

  it("are guarded once, wherever they stand, after a run that broke off", () => {
    const found = new Set<string>();
    for (let call = 1; ; call += 3) {
      const cut = room.copy();
      const answer = cut.cut(call, "writeReport", moved("Originals"), SHOWING) as { failed?: string };
      if (answer.failed === undefined) break;
      cut.call("mendLeftovers");
      found.add(JSON.stringify(named(cut).map(({ cells }) => cells)));
      cut.call("writeReport", salesReport(900), SHOWING);
      expect(named(cut), `call ${call}`).toEqual([OURS]);
    }
    expect([...found].sort()).toEqual(['["C4:C5"]', '["C7:C8","A7"]']);
  });

  it("are the user's after everything of ours was removed", () => {
    room.user("guard", "売上", "C4", "経理の数字");
    room.call("removeEverything", "ja");
    expect(guarded()).toEqual([MINE]);
  });
});
