import { beforeEach, describe, expect, it } from "vitest";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
  room.user("addSheet", "メモ");
});

const facts = (): unknown => room.call("loadFacts", "last");

describe("stored facts", () => {
  it.each([
    { why: "short", json: '{"a":1}' },
    { why: "longer than a cell holds", json: JSON.stringify("x=+-@'1".repeat(30_000)) },
    { why: "of letters of four bytes", json: JSON.stringify("𠮷".repeat(50_000)) },
    {
      why: "as long as a million orders make",
      json: JSON.stringify(Array.from({ length: 250_000 }, (_, i) => i)),
    },
  ])("come back equal when $why", ({ json }) => {
    expect(facts()).toBeNull();
    room.call("saveFacts", "last", json, "print");
    expect(facts()).toMatchObject({ json, facts: "print" });
    expect(room.book.visibleSheets()).toEqual(expect.not.arrayContaining(["CPM_DATA"]));
  });

  it("shorter ones replace longer ones", () => {
    room.call("saveFacts", "last", JSON.stringify("x".repeat(200_000)), "a");
    room.call("saveFacts", "last", '"y"', "b");
    expect(facts()).toMatchObject({ json: '"y"', facts: "b" });
  });

  it.each([
    { why: "a piece was changed", row: 3, value: "|{}" },
    { why: "a piece lost its shield", row: 3, value: "x" },
    { why: "the head was overwritten", row: 2, value: "x" },
    { why: "a piece was emptied", row: 3, value: "" },
  ])("are refused when $why", ({ row, value }) => {
    room.call("saveFacts", "last", '{"a":1}', "print");
    room.user("type", "CPM_DATA", row, 1, value);
    expect(facts()).toEqual({ failed: "facts-damaged" });
  });

  it("are read by a custom function, also after the hidden sheet was renamed", () => {
    room.call("saveFacts", "last", '{"a":1}', "print");
    room.user("rename", "CPM_DATA", "hidden");
    expect(room.book.evaluate("=CPM_STORED()")).toBe('{"a":1}');
    room.call("saveFacts", "last", '{"a":2}', "print");
    expect(facts()).toMatchObject({ json: '{"a":2}', facts: "print" });
    expect(room.user("allSheets")).not.toContain("CPM_DATA");
  });

  it("none were stored: a custom function is told", () => {
    expect(room.book.evaluate("=CPM_STORED()")).toBe("none");
  });
});

describe("removeEverything", () => {
  it("leaves the reports as plain sheets, the user's formulas and names alive, and nothing of ours", () => {
    room.call("saveFacts", "last", '{"a":1}', "print");
    room.call("saveSettings", { minSample: 30 });
    room.call("saveJob", { runId: "r" });
    room.call("writeReport", salesReport(800), SHOWING);
    room.user("type", "メモ", 1, 1, "='売上'!B3");
    room.user("nameRange", "MINE", "売上", 7, 2);
    const report = room.user("cells", "売上");
    expect(room.call("removeEverything")).toEqual({
      removed: expect.any(Number) as number,
      lists: [],
      left: [],
    });
    expect(room.user("cells", "売上")).toEqual(report);
    expect(room.user("cells", "メモ")).toEqual([[800]]);
    expect(room.user("namedPlace", "MINE")).not.toBeNull();
    expect([room.user("namedPlace", "CPM_UPDATED"), room.user("namedPlace", "CPM_ANNUAL_SALES")]).toEqual([
      null,
      null,
    ]);
    expect([room.user("markerCount"), facts(), room.call("loadJob"), room.call("loadSettings")]).toEqual([
      0,
      null,
      null,
      {},
    ]);
    expect(room.user("allSheets")).not.toContain("CPM_DATA");
    expect(room.call("removeEverything")).toEqual({ removed: 0, lists: [], left: [] });
  });

  it("a report written afterwards is a new sheet beside the old one", () => {
    room.call("writeReport", salesReport(800), SHOWING);
    room.call("removeEverything");
    expect(room.call("writeReport", salesReport(900), SHOWING)).toMatchObject({ name: "売上 (2)" });
  });

  it("finishes a broken run first", () => {
    room.call("writeReport", salesReport(800), SHOWING);
    room.cut(60, "writeReport", salesReport(900), SHOWING);
    room.call("removeEverything");
    expect((room.user("allSheets") as string[]).filter((name) => name.startsWith("CPM_"))).toEqual([]);
    expect(room.user("markerCount")).toBe(0);
  });
});
