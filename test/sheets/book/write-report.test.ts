import { beforeEach, describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import { SHOWING, salesReport, textReport } from "./models.ts";
import { openRoom, type Room } from "./open.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";

interface Written {
  sheetId: number;
  name: string;
  notices: string[];
}

let room: Room;

const write = (model: ReportModel, language: "ja" | "en" = "ja"): Written =>
  room.call("writeReport", model, { ...SHOWING, language }) as Written;

const column = (name: string, at: number): unknown[] => room.book.values(name).map((row) => row[at]);

beforeEach(async () => {
  room = await openRoom();
  room.user("addSheet", "メモ");
});

describe("writeReport, the first time", () => {
  it("writes values as values, text as text, our formula as a formula, no answer as a dash", () => {
    expect(write(salesReport(800))).toMatchObject({ name: "売上", notices: [] });
    expect(room.book.values("売上").map((row) => row.slice(0, 3))).toEqual([
      ["売上レポート", "", ""],
      ["年商は800円", "", ""],
      ["年商", 800, ""],
      ["維持率", 0.5, ""],
      ["見込み", 400, ""],
      ["月", "売上", "率"],
      ["2024-1", 800, 0],
      ["2024-2", 1600, "—"],
      ["2024-3", 2400, 0.2],
    ]);
    expect(room.user("formula", "売上", 5, 2)).toBe("=B3*B4");
    expect(room.user("chartCount", "売上")).toBe(1);
  });

  it("writes the text of each cell in its colour, size and weight, and so again in another layout", () => {
    const [ink, muted] = ["#1F2937", "#6B7280"];
    for (const lines of [3, 5]) {
      write(salesReport(800, lines));
      const { getters } = room.book.model;
      const sheetId = room.book.sheet("売上")!.id;
      const textAt = (row: number, col: number) => {
        const { textColor, fontSize, bold = false } = getters.getCellStyle({ sheetId, row, col });
        return [textColor, fontSize, bold];
      };
      expect([textAt(0, 0), textAt(1, 0), textAt(2, 0), textAt(2, 1)]).toEqual([
        ...[
          [ink, 18, true],
          [muted, 9, false],
        ],
        ...[
          [ink, 10, false],
          [ink, 18, true],
        ],
      ]);
      // The header of the table, a number of it, and no answer.
      expect([textAt(5, 1), textAt(6, 1), textAt(7, 2)]).toEqual([
        ...[
          [ink, 10, true],
          [ink, 10, false],
        ],
        [muted, 10, false],
      ]);
    }
  });

  it("leaves one visible sheet more and no helper", () => {
    const before = room.user("allSheets") as string[];
    write(salesReport(800));
    expect(room.user("allSheets")).toEqual([...before, "売上"]);
    expect(room.book.visibleSheets()).toContain("売上");
  });

  it("names the headline's cell", () => {
    const { sheetId } = write(salesReport(800));
    expect(room.user("namedPlace", "CPM_ANNUAL_SALES")).toEqual([sheetId, 3, 2]);
  });

  it("leaves a sheet of the user that already has its name, and says so", () => {
    room.user("addSheet", "売上");
    room.user("type", "売上", 1, 1, "mine");
    const written = write(salesReport(800));
    expect(written.name).toBe("売上 (2)");
    expect(written.notices).toEqual([
      "「売上」という名前のシートがあるため、レポートは「売上 (2)」に書き出しました",
    ]);
    expect(room.book.values("売上")).toEqual([["mine"]]);
  });

  it("takes a number too where a sheet of the user has its name in other letters", () => {
    room.user("addSheet", "SALES");
    expect(write({ ...salesReport(800), sheetName: "Sales" }).name).toBe("Sales (2)");
    expect(room.user("allSheets")).toContain("SALES");
  });

  it("leaves a named range of the user that has a headline's name, and says so", () => {
    room.user("nameRange", "CPM_ANNUAL_SALES", "メモ", 2, 2);
    const place = room.user("namedPlace", "CPM_ANNUAL_SALES");
    expect(write(salesReport(800)).notices).toHaveLength(1);
    expect(room.user("namedPlace", "CPM_ANNUAL_SALES")).toEqual(place);
  });
});

describe("foreign text", () => {
  const texts = [...HOSTILE_TEXTS, "\rreturn"];

  it("comes back from the cells exactly as it was, twice over", () => {
    for (let run = 0; run < 2; run++) {
      write(textReport(texts));
      expect(column("文字", 0)).toEqual(texts);
      expect(texts.map((_, i) => room.user("formula", "文字", i + 1, 1))).toEqual(texts.map(() => ""));
    }
  });
});

describe("writeReport, again", () => {
  it("keeps the sheet: formulas, names and a place in the tab order that point at it go on", () => {
    const first = write(salesReport(800));
    room.user("type", "メモ", 1, 1, "='売上'!B3*2");
    room.user("nameRange", "MINE", "売上", 7, 2);
    const order = room.user("allSheets");
    const second = write(salesReport(1000));
    expect(second).toEqual({ ...first, notices: [] });
    expect(room.book.values("メモ")[0]?.[0]).toBe(2000);
    expect(room.user("formula", "メモ", 1, 1)).toMatch(/売上'?!B3\*2$/);
    expect(room.user("namedPlace", "MINE")).toEqual([first.sheetId, 7, 2]);
    expect(room.user("namedPlace", "CPM_ANNUAL_SALES")).toEqual([first.sheetId, 3, 2]);
    expect(room.user("allSheets")).toEqual(order);
    expect(room.user("chartCount", "売上")).toBe(1);
  });

  it("a longer report makes the sheet longer; a shorter one leaves nothing of it and no reference broken", () => {
    write(salesReport(800));
    write(salesReport(800, 60));
    room.user("type", "メモ", 1, 1, "='売上'!B66");
    expect(room.book.values("メモ")[0]?.[0]).toBe(48_000);
    write(salesReport(800, 3));
    expect(
      room.book
        .values("売上")
        .slice(9)
        .flat()
        .every((cell) => cell === ""),
    ).toBe(true);
    expect(room.user("formula", "メモ", 1, 1)).toMatch(/B66$/);
  });

  it("knows its own notes again: none is taken for what the user wrote", () => {
    for (const lines of [3, 3, 5, 5]) {
      const { rows, ...others } = salesReport(800, lines);
      const [title, ...below] = rows;
      const noted = [title!.map((cell) => ({ ...cell, note: "なに?" })), ...below];
      expect(write({ ...others, rows: noted }).notices).toEqual([]);
    }
    expect((room.user("allSheets") as string[]).filter((name) => name.startsWith("売上"))).toEqual(["売上"]);
  });

  it("keeps its chart, also where that shows other ranges now, and charts of the user", () => {
    write(salesReport(800));
    room.user("addChart", "売上");
    const charts = room.user("chartIds", "売上");
    write(salesReport(900));
    expect(room.user("chartIds", "売上")).toEqual(charts);
    write(salesReport(900, 5));
    expect(room.user("chartIds", "売上")).toEqual(charts);
    const { getters } = room.book.model;
    const [ours = ""] = getters.getChartIds(room.book.sheet("売上")!.id);
    expect(JSON.stringify(getters.getChartDefinition(ours))).toContain('"dataRange":"B7:B11"');
  });

  it("keeps the name the user gave the sheet, and a sheet the user hid hidden", () => {
    write(salesReport(800));
    room.user("rename", "売上", "今年の売上");
    room.user("hide", "今年の売上");
    expect(write(salesReport(900)).name).toBe("今年の売上");
    expect(room.user("isHidden", "今年の売上")).toBe(true);
    expect(write(salesReport(950)).name).toBe("今年の売上");
  });

  it("takes the name of the file's new language, unless the user named the sheet", () => {
    write(salesReport(800));
    expect(write({ ...salesReport(800), sheetName: "Sales" }, "en").name).toBe("Sales");
    expect(room.book.visibleSheets()).not.toContain("売上");
  });

  it("never touches a tab the user duplicated", () => {
    const { sheetId } = write(salesReport(800));
    room.user("duplicate", "売上", "控え");
    const copy = room.book.values("控え");
    expect(write(salesReport(900)).sheetId).toBe(sheetId);
    expect(room.book.values("控え")).toEqual(copy);
  });

  it("makes a new sheet when the user removed the old one", () => {
    const { sheetId } = write(salesReport(800));
    room.user("remove", "売上");
    const again = write(salesReport(900));
    expect(again).toMatchObject({ name: "売上", notices: [] });
    expect(again.sheetId).not.toBe(sheetId);
  });

  it("takes an input the user changed over, names it, and computes with it; run after run", () => {
    write(salesReport(800));
    room.user("type", "売上", 4, 2, 0.6);
    for (const sales of [1000, 2000]) {
      expect(write(salesReport(sales)).notices).toEqual([
        "「売上」で変更した前提を引き継ぎました: 全体の維持率",
      ]);
      expect(column("売上", 1).slice(3, 5)).toEqual([0.6, sales * 0.6]);
    }
    expect(room.user("allSheets")).toHaveLength(3);
  });
});

describe("a report the user wrote on", () => {
  it.each([
    { why: "beside the table", act: ["type", "売上", 9, 5, "要確認"] },
    { why: "over a number of ours", act: ["type", "売上", 3, 2, 123] },
    { why: "over a formula of ours, the same value", act: ["type", "売上", 5, 2, 400] },
    { why: "as a note", act: ["note", "売上", 3, 2, "なぜ?"] },
  ])("stays beside the new one under its date: $why", ({ act }) => {
    const { sheetId } = write(salesReport(800));
    room.user(act[0] as string, ...act.slice(1));
    const mine = room.user("cells", "売上");
    const again = write(salesReport(900));
    const kept = `売上 ${room.call("isoToday", "Asia/Tokyo") as string}`;
    expect(again.notices).toEqual([
      `「売上」に書き込みがあったため、前のシートを「${kept}」として残しました`,
    ]);
    expect(again.sheetId).toBe(sheetId);
    expect(room.user("cells", kept)).toEqual(mine);
    const tabs = room.book.visibleSheets();
    expect(tabs.indexOf(kept)).toBe(tabs.indexOf("売上") + 1);
    expect(column("売上", 1)[2]).toBe(900);
    expect(write(salesReport(950)).notices).toEqual([]);
    expect(room.user("cells", kept)).toEqual(mine);
  });

  it("stays when a changed input has no place in the new report", () => {
    write(salesReport(800));
    room.user("type", "売上", 4, 2, 0.6);
    const model = salesReport(900);
    const rows = model.rows.map((row) => row.map((cell) => (cell.style === "input" ? { value: "" } : cell)));
    expect(write({ ...model, rows }).notices[0]).toMatch(/として残しました$/);
  });
});

describe("calls to the service", () => {
  const callsFor = (lines: number): number => {
    write(salesReport(800, lines));
    room.book.resetCalls();
    write(salesReport(900, lines));
    return room.book.calls().total;
  };

  it("are as many for a table of 400 lines as for one of 4", async () => {
    const small = callsFor(4);
    room = await openRoom();
    room.user("addSheet", "メモ");
    expect(callsFor(400)).toBe(small);
  });
});

describe("news about what a report's numbers mean", () => {
  const news = [{ id: "outlook", sentence: "見通しになりました" }];

  it("are said once, where the report was there before they were", () => {
    write(salesReport(800));
    expect(write({ ...salesReport(900), news }).notices).toEqual(["見通しになりました"]);
    expect(write({ ...salesReport(950), news }).notices).toEqual([]);
  });

  it("are none to who never saw it otherwise", () => {
    expect(write({ ...salesReport(800), news }).notices).toEqual([]);
    expect(write({ ...salesReport(900), news }).notices).toEqual([]);
  });
});
