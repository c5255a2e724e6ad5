import { afterAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const ORDERS =
  "注文番号,注文日,顧客ID,合計金額\nO1,2024-01-05,C1,1000\nO2,2024-02-05,C2,500\nO3,2024-03-05,C2,500\n";
const LIST =
  "会員ID,都道府県,メルマガ,登録日\nC1,東京都,希望する,2024-01-01\nC2,大阪府,希望しない,2024-01-02\n";
const orders = desk.file("orders.csv", ORDERS);
const list = desk.file("members.csv", LIST);
const ANSWER = "members.csv：「顧客データ」に2人を追加、0人を更新しました（変更なし0人）。";

/** The people of a run over the slice of 大阪府. */
async function people(...files: string[]) {
  const ended = await report(
    ...files,
    ...[
      "--out",
      desk.at("out.json"),
      "--anchor",
      "2024-03-31",
      "--slice",
      "prefecture=大阪府",
      "--reports",
      "rfm",
    ],
  );
  const { customers } =
    ended.status === 0 ? (desk.json("out.json") as { customers: object[] }) : { customers: [] };
  return { ...ended, customers };
}

describe("a list of customers on the command line", () => {
  it.each([
    ["among the orders", [orders, list]],
    ["by its option", [orders, "--customers", list]],
  ])("%s says who the orders' people are", async (_, files) => {
    const { status, lines, customers } = await people(...files);
    expect(status).toBe(0);
    expect(lines).toContain(ANSWER);
    expect(customers).toMatchObject([{ customerId: "C2", orders: 2, sales: 1000 }]);
  });

  it("is needed for such a slice", async () => {
    expect((await people(orders)).status).toBe(1);
  });

  it("alone is no list of orders, and one that names nobody is refused", async () => {
    const alone = await people(list);
    expect([alone.status, alone.lines.join()]).toEqual([
      1,
      expect.stringContaining("注文の一覧ではありません"),
    ]);
    const nameless = await people(orders, "--customers", desk.file("names.csv", "氏名,趣味\n花子,茶道\n"));
    expect([nameless.status, nameless.lines.join()]).toEqual([
      1,
      expect.stringContaining("顧客IDの列もメールアドレスの列も"),
    ]);
  });
});
