import { afterAll, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

it("of two columns of one name the command line asks which, and takes the one that is named", async () => {
  const file = desk.file("a.csv", "注文番号,注文日,会員番号,金額,金額\nA1,2024-01-05,C1,100,500\n");
  const asked = await report(file, "--out", desk.at("a.json"));
  expect([asked.status, desk.has("a.json")]).toEqual([1, false]);
  expect(asked.lines.join(" ")).toContain("E列（500）なら --column amount='金額#2'");
  const named = await report(file, "--column", "amount=金額#2", "--out", desk.at("a.json"));
  expect(named.status).toBe(0);
  expect(desk.json("a.json")).toMatchObject({ quality: { sales: 500 } });
});
