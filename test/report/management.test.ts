import { afterAll, describe, expect, it } from "vitest";
import { FEW_ANCHOR, fewReturned } from "../support/few-returned.ts";
import { Desk, report } from "../support/report-command.ts";
import { readSheets, xmlParts } from "../support/xlsx-readers.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const lines = fewReturned(4).map(([id, day, amount, order]) => [id, day, amount, order].join(","));
const orders = desk.file("orders.csv", ["顧客ID,注文日,金額,注文番号", ...lines].join("\n"));

async function written(reports: string, out = "x.xlsx") {
  const ended = await report(orders, "--anchor", FEW_ANCHOR, "--reports", reports, "--out", desk.at(out));
  expect(ended.status, ended.lines.join("\n")).toBe(0);
  return desk.bytes(out);
}

describe("--reports management", () => {
  it("writes the copy alone, to be printed on A4 landscape as wide as the page", async () => {
    const bytes = await written("management");
    const sheets = await readSheets(bytes);
    expect(sheets.map(({ name }) => name.replace(/ \d{4}-\d\d-\d\d$/, ""))).toEqual([
      ...["会議用 経営サマリー", "会議用 顧客BS", "会議用 育成マップ", "会議用 事業計画", "会議用 定点観測"],
    ]);
    expect(sheets.flatMap(({ values }) => [...values.values()])).toContain("5人未満");
    const pages = [...xmlParts(bytes)].filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    expect(pages).toHaveLength(5);
    for (const [, xml] of pages) {
      expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
      expect(xml).not.toMatch(/back-\d|kept-\d|loyal-\d/);
    }
  });

  it("writes it beside the reports that are named, too", async () => {
    const names = (await readSheets(await written("management,rfm"))).map(({ name }) => name);
    expect(names[0]).toBe("RFM");
    expect(names.filter((name) => name.startsWith("会議用 "))).toHaveLength(5);
  });
});
