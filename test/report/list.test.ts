import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const ORDERS = [
  "顧客ID,注文日,金額,注文番号,メールアドレス,注文者名,配信停止",
  "C1,2024-03-01,3000,1,Hana@example.com,山田 花子,",
  "C2,2024-03-02,2000,2,taro@example.com,佐藤 太郎,1",
  "C3,2024-03-03,1000,3,,鈴木,",
  "C4,2024-03-04,1000,4,x@pc.fw.rakuten.ne.jp,高橋,",
  "C5,2024-03-05,1000,5,HANA@example.com,山田,",
  "C8,2024-03-08,1000,9,eight@example.com,𠮷田,",
];
const orders = desk.file("orders.csv", ORDERS.join("\n"));
const list = (...args: readonly string[]) => report(orders, "--anchor", "2024-03-31", ...args);
const all = ["--list", "all"];
const text = (name: string) => new TextDecoder().decode(desk.bytes(name));

describe("a list on the command line", () => {
  it("tells every step from those asked for to those written, and writes the file", async () => {
    const ended = await list(...all, "--target", "blastmail", "--list-out", desk.at("mail.csv"));
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    expect(ended.stdout.trim().split("\n")).toEqual([
      "対象 6人",
      "除外 配信停止 1人",
      "除外 連絡先なし 1人",
      "除外 モールの転送用・共用の連絡先 1人",
      "除外 最近の施策の対象 0人",
      "除外 効果測定中の施策の対象 0人",
      "除外 同じ連絡先（最後に購入した人を残す） 1人",
      "除外 Shift_JISにない文字 1人",
      "出力 1人",
      `${desk.at("mail.csv")} を書きました。`,
    ]);
    expect(ended.lines.join("\n")).toContain("1: 𠮷");
    expect(new TextDecoder("shift_jis").decode(desk.bytes("mail.csv"))).toBe(
      "氏名,E-Mail\r\n山田,hana@example.com\r\n",
    );
  });

  it("holds a part back for a campaign: the file has the others, the groups stand beside it and on sheets", async () => {
    const people = Array.from(
      { length: 40 },
      (_, i) => `C${i},2024-03-01,1000,${i},c${i}@example.com,=名${i},0`,
    );
    const many = desk.file("many.csv", [ORDERS[0], ...people].join("\n"));
    const to = [...all, "--target", "blastmail", "--list-out", desk.at("part.csv"), "--anchor", "2024-03-31"];
    const ended = await report(
      many,
      ...to,
      "--campaign",
      "春",
      "--control",
      "0.3",
      "--reports",
      "rfm",
      "--out",
      desk.at("part.json"),
    );
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    const [header, ...groups] = text("part-groups.csv").trim().split("\n");
    expect([header, groups.length]).toEqual(["顧客ID,グループ", 40]);
    const sent = groups
      .filter((line) => line.endsWith(",送る"))
      .map((line) => line.split(",")[0]!.toLowerCase());
    const file = new TextDecoder("shift_jis").decode(desk.bytes("part.csv")).trim().split("\r\n").slice(1);
    expect(file.map((line) => line.split(",")[1]!.split("@")[0]).sort()).toEqual([...sent].sort());
    expect(ended.stdout).toContain(`除外 送らない（比較用） ${40 - sent.length}人\n出力 ${sent.length}人`);
    // By hand: nobody of 40 bought again in the 30 days up to the anchor, (0 + 1) / (40 + 2).
    expect(ended.lines.join("\n")).toContain("この人数なら、購入率が 2.4% → ");
    // The numbers are those of the run alone.
    const { sheets } = JSON.parse(text("part.json")) as { sheets: { name: string }[] };
    expect(sheets.map(({ name }) => name).filter((name) => /キャンペーン|施策 /.test(name))).toEqual([]);
    const again = await report(many, ...to, "--campaign", "春", "--control", "0.3");
    expect(again.status).toBe(0);
    expect(text("part-groups.csv").trim().split("\n").slice(1)).toEqual(groups);
  });

  it("hashes as the target wants, or as it is told", async () => {
    const to = ["--list", "sales<3000", "--target", "yahoo-ads", "--list-out", desk.at("y.csv")];
    expect((await list(...to)).status).toBe(0);
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const hashed = new TextDecoder().decode(desk.bytes("y.csv"));
    expect(hashed).toBe(`Email\r\n${hash("eight@example.com")}\r\n${hash("hana@example.com")}\r\n`);
    expect((await list(...to, "--hashed", "no")).status).toBe(0);
    expect(new TextDecoder().decode(desk.bytes("y.csv"))).toBe(
      "Email\r\neight@example.com\r\nhana@example.com\r\n",
    );
  });

  it("writes reports and a list of one run", async () => {
    const ended = await list(
      "--reports",
      "rfm",
      "--out",
      desk.at("r.json"),
      ...all,
      "--target",
      "csv",
      "--list-out",
      desk.at("c.csv"),
    );
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    expect([desk.has("r.json"), desk.has("c.csv")]).toEqual([true, true]);
    expect(ended.stdout).toContain("出力 5人");
  });

  it("heeds what a list of customers beside the orders says", async () => {
    const people = ["顧客ID,メールアドレス,配信停止", "C1,new@example.com,", "C5,five@example.com,1"];
    const beside = ["--customers", desk.file("people.csv", people.join("\n"))];
    const to = [
      "--list",
      "sales>=1000",
      "--target",
      "line-ads",
      "--hashed",
      "no",
      "--list-out",
      desk.at("l.csv"),
    ];
    const ended = await list(...beside, ...to);
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    // C5 once gave the address of C1: both are taken for one who refused.
    expect(ended.stdout).toContain("除外 配信停止 3人");
    expect(new TextDecoder().decode(desk.bytes("l.csv"))).toBe("eight@example.com\n");
  });

  it("goes to several files above the target's most", async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `D${i},2024-03-01,100,O${i},d${i}@example.com,名,`);
    const many = desk.file("many.csv", [ORDERS[0], ...rows].join("\n"));
    const to = ["--target", "point-import", "--input", "points=500", "--list-out", desk.at("p.csv")];
    const ended = await report(many, ...all, ...to);
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    const lines = ["p.csv", "p-2.csv"].map((name) =>
      new TextDecoder().decode(desk.bytes(name)).trim().split("\r\n"),
    );
    expect(lines.map(({ length }) => length)).toEqual([1000, 502]);
    expect(lines.map(([header]) => header)).toEqual(Array(2).fill("customer_id,title,point,expired_at"));
    expect(lines[1]?.[1]).toMatch(/^D\d+,ポイント付与,500,$/);
  });
});

describe("a list that cannot be", () => {
  const out = ["--list-out", desk.at("no.csv")];
  const campaign = [...all, ...out, "--target", "csv", "--campaign", "春"];
  it.each([
    ["without its target", [...all, ...out], 2, "の3つを指定してください"],
    [
      "with a target that nobody knows",
      [...all, ...out, "--target", "fax"],
      2,
      "使える渡す先: klaviyo, blastmail",
    ],
    [
      "with conditions that cannot be read",
      ["--list", "sales?1", ...out, "--target", "csv"],
      2,
      "条件「sales?1」を読めません",
    ],
    [
      "in an encoding that the target does not take",
      [...all, ...out, "--target", "klaviyo", "--encoding", "shift_jis"],
      2,
      "選べるもの: utf-8",
    ],
    [
      "hashed where that is not open",
      [...all, ...out, "--target", "csv", "--hashed", "yes"],
      2,
      "ハッシュ化を選べません",
    ],
    [
      "without what the target needs to know",
      [...all, ...out, "--target", "point-import"],
      2,
      "--input points=500",
    ],
    [
      "with an input that the target does not have",
      [...all, ...out, "--target", "csv", "--input", "points=5"],
      2,
      "使える入力: なし",
    ],
    [
      "in a folder that is not there",
      [...all, "--target", "csv", "--list-out", desk.at("no/where.csv")],
      2,
      "書き込めません",
    ],
    ["in a folder's place", [...all, "--target", "csv", "--list-out", desk.at(".")], 2, "書き込めません"],
    ["in the orders' place", [...all, "--target", "csv", "--list-out", orders], 2, "注文ファイルか"],
    [
      "in the reports' place",
      [...all, "--target", "csv", "--out", desk.at("no.json"), "--list-out", desk.at("no.json")],
      2,
      "もう一つの書き出し先",
    ],
    ["without the target's column", [...all, ...out, "--target", "line-audience"], 1, "LINEユーザーID"],
    ["of nobody", ["--list", "sales>=9999", ...out, "--target", "csv"], 1, "当てはまる人がいません"],
    [
      "with a share of no campaign",
      [...all, ...out, "--target", "csv", "--control", "0.1"],
      2,
      "--campaign 名前",
    ],
    ["that holds too many back", [...campaign, "--control", "0.6"], 2, "「60%」は使えません"],
    ["that holds nobody back", [...campaign, "--control", "0.0001"], 1, "比較用の人が1人も残りません"],
    [
      "of a campaign without a name",
      [...all, ...out, "--target", "csv", "--campaign", " "],
      2,
      "名前を付けてください",
    ],
  ])("%s", async (_, args, status, sentence) => {
    const ended = await list(...args);
    expect(ended.lines[ended.lines.length - 1]).toContain(sentence);
    expect([ended.status, desk.has("no.csv")]).toEqual([status, false]);
  });
});
