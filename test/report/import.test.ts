import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";

const desk = new Desk();
afterAll(() => desk.remove());

interface Json {
  readonly quality: { readonly rows: number; readonly sales: number };
  readonly purchases: {
    orderId: string;
    customerId: string | null;
    amount: number;
    channel: string | null;
  }[];
  readonly refused: { file: string | null; row: number; column: string; reason: string; value: string }[];
  readonly metrics: unknown;
  readonly sheets: { readonly name: string }[];
}

const WANTED = ["--reports", "rfm", "--with-purchases"];

async function run(
  files: readonly string[],
  ...more: readonly string[]
): Promise<{ json: Json; stdout: string }> {
  const ended = await report(...files, ...WANTED, "--out", desk.at("x.json"), ...more);
  expect(ended.status, ended.lines.join("\n")).toBe(0);
  return { json: desk.json("x.json") as Json, stdout: ended.stdout };
}

const [header = "", ...lines] = readFileSync(WORKED_EXAMPLE, "utf8").trim().split(/\r?\n/);
const part = (name: string, from: number, to: number) =>
  desk.file(name, [header, ...lines.slice(from, to)].join("\n"));

describe("several files in one command", () => {
  it("that overlap give what the whole file gives, and each file's counts are told", async () => {
    const whole = await run([part("whole.csv", 0, 41)]);
    const parts = await run([part("a.csv", 0, 25), part("b.csv", 15, 41), part("a-again.csv", 0, 25)]);
    expect(parts.json.metrics).toEqual(whole.json.metrics);
    const byId = ({ purchases }: Json) => [...purchases].sort((x, y) => (x.orderId < y.orderId ? -1 : 1));
    expect(byId(parts.json)).toEqual(byId(whole.json));
    expect(parts.json.quality.rows).toBe(41);
    expect(parts.stdout.split("\n").slice(0, 3)).toEqual([
      // The last order of b.csv is of 2024-02-10, that of a.csv of 2024-03-31.
      "b.csv: 26行を読み込み（追加 26件・更新 0件・変更なし 0件）",
      "a.csv: 25行を読み込み（追加 15件・更新 0件・変更なし 10件）",
      "a-again.csv: 25行を読み込み（追加 0件・更新 0件・変更なし 25件）",
    ]);
    expect(parts.json.sheets.map(({ name }) => name)).toEqual(["RFM", "設定"]);
  });

  it("are brought in with the newest export last: a cancelled order is not revived by an older file", async () => {
    const orders = (...rows: readonly string[]) =>
      ["order,date,customer,amount,注文ステータス", ...rows].join("\n");
    const march = desk.file(
      "march.csv",
      orders("A1,2024-01-05,C1,1000,キャンセル", "A2,2024-03-05,C2,500,完了"),
    );
    const january = desk.file("january.csv", orders("A1,2024-01-05,C1,1000,完了"));
    for (const files of [
      [march, january],
      [january, march],
    ]) {
      const { json } = await run(files);
      expect(json.purchases.map(({ orderId }) => orderId)).toEqual(["A2"]);
    }
  });

  it("whose order numbers begin anew stop the run; told apart by their dates, all of their orders stand", async () => {
    const month = (name: string, date: string, customers: readonly string[]) =>
      desk.file(
        name,
        [header, ...customers.map((customer, i) => `${customer},${date},R${i + 1},1000`)].join("\n"),
      );
    const files = [
      month("jan.csv", "2024-01-05", ["C1", "C2"]),
      month("feb.csv", "2024-02-05", ["C3", "C4"]),
    ];
    const stopped = await report(...files, ...WANTED, "--out", desk.at("z.json"));
    expect(stopped.status).toBe(1);
    expect(stopped.lines.join("")).toMatch(/注文番号2件のうち2件.*--set orderKey=idAndDate/);
    const { json } = await run(files, "--set", "orderKey=idAndDate");
    expect(json.purchases.map(({ customerId }) => customerId)).toEqual(["C1", "C2", "C3", "C4"]);
  });

  it("with a bad one among them stop at it by name, or go on without it when told so", async () => {
    const good = part("good.csv", 0, 25);
    const bad = desk.file("bad.csv", "<html><body>Sign in</body></html>");
    const stopped = await report(good, bad, ...WANTED, "--out", desk.at("y.json"));
    expect(stopped.status).toBe(2);
    expect(stopped.lines.join("")).toMatch(/bad\.csv.*--skip-bad を付けてください。/);
    const { json } = await run([good, bad], "--skip-bad");
    expect(json.quality.rows).toBe(25);
    const alone = await report(bad, ...WANTED, "--out", desk.at("y.json"), "--skip-bad");
    expect(alone.status).toBe(2);
  });

  it("with other columns in another encoding stand beside each other; an order ID counts once a channel", async () => {
    const shop = desk.file(
      "shop.csv",
      "会員番号,注文日,注文番号,金額,チャネル\nC1,2024/1/5,1,1000,本店\nC2,2024/2/5,2,500,本店\n",
    );
    // 注文番号,注文日,金額,顧客ID,チャネル and 楽天 in Shift_JIS.
    const head = [
      0x92, 0x8d, 0x95, 0xb6, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x92, 0x8d, 0x95, 0xb6, 0x93, 0xfa, 0x2c,
    ];
    const more = [0x8b, 0xe0, 0x8a, 0x7a, 0x2c, 0x8c, 0xda, 0x8b, 0x71, 0x49, 0x44, 0x2c];
    const channel = [0x83, 0x60, 0x83, 0x83, 0x83, 0x6c, 0x83, 0x8b, 0x0d, 0x0a];
    const row = [...Buffer.from("1,2024-03-05,700,C1,"), 0x8a, 0x79, 0x93, 0x56, 0x0d, 0x0a];
    const mall = desk.file("mall.csv", Uint8Array.from([...head, ...more, ...channel, ...row]));
    const { json } = await run([shop, mall]);
    expect(
      json.purchases.map(({ orderId, customerId, amount, channel }) => [
        channel,
        orderId,
        customerId,
        amount,
      ]),
    ).toEqual([
      ["本店", "1", "C1", 1000],
      ["楽天", "1", "C1", 700],
      ["本店", "2", "C2", 500],
    ]);
  });

  it("take a later state of an order from the later file", async () => {
    const states = ["paid", "キャンセル"].map((status, i) =>
      desk.file(
        `${i}.csv`,
        `customer,date,order,amount,status\nA,2024-01-05,O1,300,${status}\nB,2024-01-06,O2,200,paid\n`,
      ),
    );
    expect((await run(states)).json.purchases.map(({ orderId }) => orderId)).toEqual(["O2"]);
    expect((await run([...states].reverse())).json.purchases.map(({ orderId }) => orderId)).toEqual([
      "O1",
      "O2",
    ]);
  });
});

describe("rows that are no purchase", () => {
  it("are named by their file and their row there", async () => {
    const first = desk.file(
      "1.csv",
      "注文一覧\n\ncustomer,date,order,amount\nA,2024-01-05,O1,300\nA,2024-02-30,O2,300\n",
    );
    const second = desk.file(
      "2.csv",
      "customer,date,order,amount\nB,2024-01-06,O3,free\nB,2024-01-07,O4,200\nC,2024-01-08,O5,200\n",
    );
    const { json } = await run([first, second]);
    expect(json.refused).toEqual([
      { file: "1.csv", row: 5, column: "date", reason: "badDate", value: "2024-02-30" },
      { file: "2.csv", row: 2, column: "amount", reason: "badAmount", value: "free" },
    ]);
  });
});

it("whose an amount is may be told: 3,000 twice is one order of 3,000, or one of 6,000", async () => {
  const file = desk.file(
    "total.csv",
    "customer,date,order,amount\nA,2024-01-05,O1,3000\nA,2024-01-05,O1,3000\n",
  );
  const amounts = async (level: string) =>
    (await run([file], "--set", `amountLevel=${level}`)).json.purchases;
  expect((await amounts("order")).map(({ amount }) => amount)).toEqual([3000]);
  expect((await amounts("line")).map(({ amount }) => amount)).toEqual([6000]);
});
