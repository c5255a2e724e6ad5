import { afterAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const orders = desk.file(
  "orders.csv",
  "注文番号,注文日,顧客ID,合計金額\nO1,2022-01-05,C1,1000\nO2,2022-03-20,C1,500\nO3,2024-03-05,C2,500\n",
);

async function ltvOf(costs: string, ...more: readonly string[]) {
  const options = ["--out", desk.at("out.json"), "--anchor", "2024-03-31", "--reports", "ltv"];
  const ended = await report(orders, ...options, "--set", "grossMargin=50%", "--ad-costs", costs, ...more);
  const { metrics, sheets } =
    ended.status === 0
      ? (desk.json("out.json") as { metrics: { ltv: { payback: object } }; sheets: { name: string }[] })
      : { metrics: null, sheets: [] };
  return { ...ended, payback: metrics?.ltv.payback ?? null, sheets: sheets.map(({ name }) => name) };
}

describe("--ad-costs on the command line", () => {
  it("makes the sheet of a table, reads it, and writes it behind the reports", async () => {
    const { payback, sheets, lines } = await ltvOf(desk.file("costs.csv", "月,CPO\n,600\n2022/1,500\n"));
    expect(lines.join("\n")).not.toContain("広告費");
    expect(sheets).toEqual(["LTV推移", "設定", "広告費"]);
    // C1: half of 1,000 at once, half of 1,500 within 90 days; C2 has not had a month.
    expect(payback).toMatchObject({
      lines: [{ customers: 1, cost: { spend: 1100, customers: 2, cpo: 550 }, paybackMonths: 3 }],
      months: [{ month: "2022-01", cost: { cpo: 500 }, paybackMonths: 1 }],
    });
  });

  it("tells rows that cannot be used by the file's lines, in either language", async () => {
    const costs = desk.file("bad.csv", "month,cpo,ad spend\n2030/01,5,\n\n,-5,\n");
    const { status, lines } = await ltvOf(costs, "--set", "language=en");
    expect([status, lines.join("\n")]).toEqual([
      0,
      expect.stringMatching(
        /“bad\.csv”, row 2: Month cannot be “2030\/01”.*\n“bad\.csv”, row 4: CPO .* “-5”/,
      ),
    ]);
    const twice = await ltvOf(desk.file("twice.csv", "月,CPO\n\n2022/01,5\n2022/1,6\n"));
    expect(twice.lines.join("\n")).toMatch(/「twice\.csv」4行目（2022\/01・.*）は使えません。3行目も同じ月/);
  });

  it("refuses a column that 広告費 has not, and a file that cannot be read, as used wrongly", async () => {
    const other = await ltvOf(desk.file("other.csv", "月,媒体費\n,600\n"));
    expect([other.status, other.lines.join()]).toEqual([
      2,
      expect.stringMatching(/「媒体費」.*月, 初回チャネル/),
    ]);
    const gone = await ltvOf(desk.at("gone.csv"));
    expect([gone.status, gone.lines.join()]).toEqual([
      2,
      expect.stringMatching(/^広告費のファイル「.*gone\.csv」/),
    ]);
  });
});
