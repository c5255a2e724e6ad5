import { beforeEach, describe, expect, it } from "vitest";
import type { WrittenCopy } from "../../../src/sheets/report/write-copies.ts";
import { CUT } from "./breaking.ts";
import { SHOWING, salesReport, textReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

let room: Room;

const COPIES = [salesReport(800), { ...textReport(["ひとこと"]), sheetName: "経営 文字" }];
const sheets = (): string[] => room.user("allSheets") as string[];
const copy = () => room.call("writeCopies", COPIES, SHOWING) as WrittenCopy[];

beforeEach(async () => {
  room = await openRoom();
  room.user("addSheet", "メモ");
});

describe("copies of reports", () => {
  it("stand at the end, to be seen, with charts and rules, and nothing of ours that one cannot see", () => {
    expect(copy().map(({ name }) => name)).toEqual(["売上", "経営 文字"]);
    expect(sheets().slice(-2)).toEqual(["売上", "経営 文字"]);
    expect(room.book.visibleSheets().slice(-2)).toEqual(["売上", "経営 文字"]);
    expect(room.user("chartCount", "売上")).toBe(1);
    expect(room.user("rules", "売上")).toHaveLength(1);
    expect(room.user("markers")).toEqual([]);
    expect(room.user("namedPlace", "CPM_ANNUAL_SALES")).toBeNull();
    expect(room.book.protections("売上")).toEqual([]);
  });

  it("take another name where the user has a sheet of theirs, which stays as it is", () => {
    room.user("addSheet", "経営 文字");
    room.user("type", "経営 文字", 1, 1, "わたしのメモ");
    expect(copy().map(({ name }) => name)).toEqual(["売上", "経営 文字 (2)"]);
    expect(room.user("cells", "経営 文字")).toEqual([["わたしのメモ"]]);
  });

  it("are not what a report is written onto, whose name they have", () => {
    copy();
    const before = room.user("cells", "売上");
    expect(room.call("writeReport", salesReport(900), SHOWING)).toMatchObject({ name: "売上 (2)" });
    room.call("writeReport", salesReport(950), SHOWING);
    expect(room.user("cells", "売上")).toEqual(before);
  });

  it("have their numbers on their own sheet: the live one follows its own input", () => {
    copy();
    room.user("type", "売上", 4, 2, 0.25);
    expect((room.user("cells", "売上") as unknown[][])[4]?.[1]).toBe(200);
  });

  it("need room before anything is begun", () => {
    const row = Array.from({ length: 100 }, () => "x");
    const rows = Array.from({ length: 99_700 }, () => row); // 9.97 million; two new sheets take 52,000
    room.book.addTable("大きい表", rows, "text");
    const before = sheets();
    expect(room.call("writeCopies", COPIES, SHOWING)).toEqual({ failed: "too-many-cells" });
    expect(sheets()).toEqual(before);
  });
});

describe("copies cut off at any service call", () => {
  it("leave, once mended, none or whole ones, and the markers of none", async () => {
    const before = sheets();
    const whole = await openRoom();
    whole.user("addSheet", "メモ");
    whole.call("writeCopies", COPIES, SHOWING);
    const content = (of: Room, name: string) => [of.user("cells", name), of.user("chartCount", name)];
    let left = 0;
    for (let nth = 1; ; nth += 3) {
      const here = room.copy();
      const answer = here.cut(nth, "writeCopies", COPIES, SHOWING) as { failed?: string };
      if (answer.failed === undefined) break;
      expect(answer.failed).toBe(CUT);
      here.call("mendLeftovers");
      const more = (here.user("allSheets") as string[]).filter((name) => !before.includes(name));
      for (const name of more) expect(content(here, name), `cut at ${nth}`).toEqual(content(whole, name));
      expect(here.user("markers")).toEqual([]);
      left += more.length;
    }
    // Only the last few calls let go of sheets that are whole.
    expect(left).toBeLessThanOrEqual(3);
  });

  it("leave none at all where one call fails and the others do not", () => {
    const before = sheets();
    // Google refuses to freeze a part of what is merged.
    const broken = [...COPIES, { ...salesReport(1), merges: [{ row: 0, column: 0, rows: 3, columns: 1 }] }];
    const answer = room.call("writeCopies", broken, SHOWING) as { failed?: string };
    expect(answer.failed).toMatch(/./);
    expect(sheets()).toEqual(before);
    expect(room.user("markers")).toEqual([]);
  });
});
