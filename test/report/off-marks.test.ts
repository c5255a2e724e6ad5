import { afterAll, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

it("the command line asks about a column that marks orders as off, and each answer does what it says", async () => {
  const lines = [
    "A1,2024-01-05,C1,100,発送済,2024-01-07",
    "A2,2024-01-06,C2,200,発送済,",
    "A3,2024-01-06,C3,400,返品,",
  ];
  const file = desk.file("a.csv", ["注文番号,注文日,会員番号,金額,状態,キャンセル日", ...lines].join("\n"));
  const sales = async (column: string): Promise<unknown> => {
    const { status } = await report(file, "--column", `status=${column}`, "--out", desk.at("a.json"));
    expect(status).toBe(0);
    return desk.json("a.json");
  };
  const asked = await report(file, "--out", desk.at("none.json"));
  expect([asked.status, desk.has("none.json")]).toEqual([1, false]);
  expect(await sales("キャンセル日")).toMatchObject({ quality: { sales: 200 } });
  expect(await sales("状態")).toMatchObject({ quality: { sales: 300 } });
});
