import { describe, expect, it } from "vitest";
import { SHOWING, salesReport } from "./models.ts";
import { openRoom } from "./open.ts";

interface Listed {
  sheetId: number;
  name: string;
  rows: number;
  columns: number;
  hidden: boolean;
  own: boolean;
}

const HEADER = ["注文日", "顧客ID", "金額"];
const table = (rows: number): string[][] => [
  HEADER,
  ...Array.from({ length: rows }, (_, i) => ["2024-03-31", `c${i % 97}`, String(i)]),
];

describe("the file's sheets", () => {
  it("are listed with size, hidden state, and which are ours", async () => {
    const { book, call, user } = await openRoom();
    book.addTable("注文", table(5), "typed");
    call("writeReport", salesReport(800), SHOWING);
    call("saveFacts", "last", "{}", "f");
    user("duplicate", "売上", "控え");
    const listed = call("listSheets") as Listed[];
    const of = (name: string) => listed.find((one) => one.name === name);
    expect(of("注文")).toMatchObject({ rows: 6, columns: 3, hidden: false, own: false });
    expect(of("売上")).toMatchObject({ own: true, hidden: false });
    expect(of("CPM_DATA")).toMatchObject({ own: true, hidden: true });
    expect(of("控え")).toMatchObject({ own: false });
  });
});

describe("reading orders", () => {
  it("gives the first rows as Sheets gives them, none of an empty sheet", async () => {
    const { book, call, user } = await openRoom();
    book.addTable("注文", table(30), "text");
    const sheets = call("listSheets") as Listed[];
    const orders = sheets.find(({ name }) => name === "注文")?.sheetId;
    const top = call("readTop", orders) as unknown[][];
    expect([top.length, top[0], top[1]]).toEqual([20, HEADER, ["2024-03-31", "c0", "0"]]);
    user("addSheet", "空");
    const empty = (call("listSheets") as Listed[]).find(({ name }) => name === "空")?.sheetId;
    expect(call("readTop", empty)).toEqual([]);
  });

  it.each(["Asia/Tokyo", "America/New_York", "Pacific/Apia"])(
    "typed dates keep their calendar day in %s",
    async (timeZone) => {
      const { book, call } = await openRoom({ timeZone });
      const days = ["2024-03-10", "2024-03-31", "2011-12-29", "2011-12-31", "2024-11-03"];
      book.addTable("注文", [HEADER, ...days.map((day) => [day, "c", "1"])], "typed");
      const orders = (call("listSheets") as Listed[]).find(({ name }) => name === "注文")?.sheetId;
      const rows = call("readDays", orders, [0]) as string[][];
      expect(rows.flat()).toEqual(days.map((day) => `day ${Date.parse(`${day}T00:00:00Z`) / 86_400_000}`));
    },
  );

  it("costs as many calls for 20,000 rows as for 100", async () => {
    const count = async (rows: number): Promise<number> => {
      const { book, call } = await openRoom();
      book.addTable("注文", table(rows), "typed");
      const orders = (call("listSheets") as Listed[]).find(({ name }) => name === "注文")?.sheetId;
      book.resetCalls();
      expect(call("sumColumn", orders, 2)).toBe((rows * (rows - 1)) / 2); // 0 + 1 + … + (rows - 1)
      return book.calls().total;
    };
    expect(await count(20_000)).toBe(await count(100));
  });
});

describe("who may write", () => {
  it("a viewer gets one problem by name, an editor none", async () => {
    const viewer = await openRoom({ canEdit: false });
    expect(viewer.call("requireEdit")).toEqual({ failed: "no-edit-right" });
    expect(viewer.call("canEdit")).toBe(false);
    const editor = await openRoom();
    expect(editor.call("requireEdit")).toBeNull();
  });

  it("zone and locale are the file's", async () => {
    const { call } = await openRoom({ locale: "en_US", timeZone: "Europe/Berlin" });
    expect([call("fileZone"), call("fileLocale")]).toEqual(["Europe/Berlin", "en_US"]);
  });

  it("the user's language is the user's, not the file's", async () => {
    const { call } = await openRoom({ locale: "ja_JP", userLocale: "en" });
    expect(call("userLanguage")).toBe("en");
  });
});
