import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { duckRunner } from "../../src/warehouse/duckdb.ts";
import { reportCommand } from "../../src/workbench/report-command.ts";

const folder = mkdtempSync(join(tmpdir(), "cpm-profile-"));
const EXAMPLE = "src/workbench/worked-example.csv";

async function run(...argv: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { status: await reportCommand(argv, { out: say, err: say }), lines };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const mapped = (name: string, mapping: object): string => written(name, JSON.stringify(mapping));
const lines = (...all: string[]): string => `${all.join("\n")}\n`;

const [head = ""] = readFileSync(EXAMPLE, "utf8").split("\n");
const [customer = "", date = "", order = "", amount = ""] = head.trim().split(",");
const OWN = mapped("own.json", { customer, orderDate: date, orderId: order, amount, zone: "Asia/Tokyo" });

/** The command over a table, with what it wrote; null = nothing. */
async function profiled(table: string, profile: string, ...more: string[]) {
  const out = join(mkdtempSync(join(folder, "out-")), "x.json");
  const found = await run(table, "--out", out, "--engine", "duckdb", "--profile", profile, ...more);
  const json = found.status === 0 ? readFileSync(out, "utf8") : null;
  return { ...found, json, said: found.lines.at(-1) ?? "" };
}

describe("npm run report -- --engine duckdb --profile", () => {
  const anchor = ["--anchor", "2024-03-31"];
  let read = "";
  beforeAll(async () => {
    const out = join(folder, "read.json");
    expect(await run(EXAMPLE, "--out", out, "--engine", "duckdb", ...anchor)).toMatchObject({ status: 0 });
    read = readFileSync(out, "utf8");
  });

  it("gives the JSON of the file that is read, letter by letter, and says how far it is", async () => {
    const { json, lines: said } = await profiled(EXAMPLE, OWN, ...anchor);
    expect(json).toBe(read);
    expect(said).toContain("注文を読み込んでいます（41行）");
  });

  it("reads the file of the name that is given, none that is like it; a folder is no file", async () => {
    const example = readFileSync(EXAMPLE, "utf8");
    const others = mkdtempSync(join(folder, "named-"));
    for (const name of ["orders1.csv", "ordersx.csv"])
      writeFileSync(join(others, name), lines(...example.split("\n").slice(0, 20)));
    for (const name of ["orders[1].csv", "orders*.csv"]) {
      writeFileSync(join(others, name), example);
      expect((await profiled(join(others, name), OWN, ...anchor)).json, name).toBe(read);
    }
    expect(await profiled(others, OWN, ...anchor)).toMatchObject({ status: 1, json: null });
    expect((await profiled(others, OWN, ...anchor)).said).toContain("を読めませんでした");
  });

  it("gives the same of a file of columns, whose dates and amounts have types", async () => {
    const parquet = join(folder, "typed.parquet");
    const duck = await duckRunner();
    await duck.run(
      `COPY (SELECT "${customer}", CAST("${date}" AS DATE) AS "${date}", "${order}", CAST("${amount}" AS DOUBLE) AS "${amount}" FROM read_csv('${EXAMPLE}', all_varchar = true)) TO '${parquet}'`,
    );
    expect((await profiled(parquet, OWN, ...anchor)).json).toBe(read);
  });

  const ROWS = lines("no,who,at,yen", "1,A,2024-01-05,500", "2,B,2024-02-05,700", "3,A,2024-03-05,900");
  const table = written("table.csv", ROWS);
  const ROLES = { orderId: "no", customer: "who", date: "at", amount: "yen" };
  const rfm = ["--reports", "rfm"];

  it.each([
    [
      "a role that is none",
      { ...ROLES, buyer: "who" },
      2,
      /「buyer」.*customer.*表の列: no, who, at, yen/,
      /role "buyer".*no, who, at, yen/,
    ],
    [
      "a column that is not there",
      { ...ROLES, date: "when" },
      2,
      /列「when」が表にありません。表の列: no, who, at, yen/,
      /"when", which the table does not have/,
    ],
    [
      "no date",
      { customer: "who", amount: "yen" },
      1,
      /必要な列が表にありません: date。/,
      /lacks columns .*: date\./,
    ],
    [
      "no amount",
      { customer: "who", date: "at" },
      1,
      /: amount \/ orderTotal \/ unitPrice \+ quantity。/,
      /amount \/ orderTotal/,
    ],
    [
      "a zone that is none",
      { ...ROLES, zone: "Asia/Tokio" },
      2,
      /タイムゾーン「"Asia\/Tokio"」/,
      /no time zone "/,
    ],
    ["another word for a zone", { ...ROLES, timesIn: "JST" }, 2, /timesIn に「"JST"」/, /timesIn cannot be/],
  ])("refuses a mapping with %s in one sentence, in both languages", async (why, mapping, status, ja, en) => {
    const path = mapped(`${why.replace(/\W/g, "-")}.json`, mapping);
    const found = await profiled(table, path, ...rfm);
    expect([found.status, found.json]).toEqual([status, null]);
    expect(found.said).toMatch(ja);
    expect((await profiled(table, path, ...rfm, "--set", "language=en")).said).toMatch(en);
  });

  it.each([
    [
      "dates that cannot be read",
      "1,A,soon,5|2,B,later,5",
      /at の日付を読めませんでした（例「later」）/,
      /The dates in at cannot be read/,
    ],
    [
      "days and months in any order",
      "1,A,1/2/2024,5|2,B,3/4/2024,5",
      /月が先か日が先か決まりません（例「1\/2\/2024」）/,
      /"dateOrder": "MDY"/,
    ],
    [
      "two zones in a column",
      "1,A,2024-01-05 10:00:00Z,5|2,B,2024-01-05 10:00,5",
      /時差付きの時刻（例「2024-01-05 10:00:00Z」）/,
      /times with a zone/,
    ],
    ["nobody", "1,,2024-01-05,5|2, ,2024-01-06,5", /who がすべて空/, /who is empty in every row/],
    ["no rows", "", /表に行がありません/, /has no rows/],
    [
      "lines that a join repeats",
      "1,A,2024-01-05,5|1,A,2024-01-05,5|2,B,2024-01-05,5",
      /3行のうち1行、例: 注文 1/,
      /1 of 3, such as those of order 1/,
    ],
  ])("refuses a table with %s in one sentence, in both languages", async (why, rows, ja, en) => {
    const bad = written(
      `${why.replace(/\W/g, "-")}.csv`,
      lines("no,who,at,yen", ...rows.split("|").filter(Boolean)),
    );
    const path = mapped("roles.json", ROLES);
    const found = await profiled(bad, path, ...rfm);
    expect([found.status, found.json]).toEqual([1, null]);
    expect(found.said).toMatch(ja);
    expect((await profiled(bad, path, ...rfm, "--set", "language=en")).said).toMatch(en);
  });

  it("refuses a line that stands twice where lines are numbered, and an order where each is one row", async () => {
    const twice = written(
      "twice.csv",
      lines("no,line,who,at,yen", "1,1,A,2024-01-05,5", "1,1,A,2024-01-05,6", "2,1,B,2024-01-05,5"),
    );
    const numbered = mapped("numbered.json", { ...ROLES, lineId: "line" });
    expect((await profiled(twice, numbered, ...rfm)).said).toMatch(
      /同じ no \+ line の行が2回以上あります（2行、例 1）/,
    );
    const names = "order_id,customer_id,processed_timestamp,cancelled_timestamp,financial_status,total_price";
    const joined = written(
      "joined.csv",
      lines(names, "7,A,2024-01-05 00:00:00,,paid,5", "7,A,2024-01-05 00:00:00,,paid,5"),
    );
    expect((await profiled(joined, "dbt_shopify", ...rfm)).said).toMatch(
      /同じ order_id の行が2回以上あります/,
    );
  });

  it("refuses amounts in two currencies, and an anchor outside of the orders, as the add-on does", async () => {
    const two = written(
      "two.csv",
      lines("no,who,at,yen,cur", "1,A,2024-01-05,5,JPY", "2,B,2024-01-05,5,USD"),
    );
    const path = mapped("currency.json", { ...ROLES, currency: "cur" });
    expect((await profiled(two, path, ...rfm)).said).toMatch(/JPY.*USD/);
    const roles = mapped("roles.json", ROLES);
    const columns = ["orderId=no", "customer=who", "date=at", "amount=yen"].flatMap((one) => [
      "--column",
      one,
    ]);
    for (const day of ["2023-01-01", "2130-01-01"]) {
      const options = ["--out", join(folder, "y.json"), "--engine", "duckdb", "--anchor", day, ...rfm];
      const [mine, theirs] = [
        await profiled(table, roles, ...rfm, "--anchor", day),
        await run(table, ...options, ...columns),
      ];
      expect([mine.status, mine.said]).toEqual([1, theirs.lines.at(-1)]);
    }
  });

  it("counts by e-mail where the column of customers is empty, and says so", async () => {
    const mails = written(
      "mails.csv",
      lines("no,who,mail,at,yen", "1,,a@example.com,2024-01-05,5", "2,,a@example.com,2024-02-05,5"),
    );
    const path = mapped("mails.json", { ...ROLES, email: "mail" });
    const { json, lines: said } = await profiled(mails, path, ...rfm, "--anchor", "2024-03-31");
    expect(JSON.parse(json ?? "{}").quality).toMatchObject({ purchases: 2, customers: 1 });
    expect(said).toContain("who がすべて空なので、メールアドレスか電話番号で顧客を見分けます。");
  });

  it("says what a setting cannot take off", async () => {
    const found = await profiled(table, mapped("roles.json", ROLES), ...rfm, "--set", "includeTax=false");
    expect(found.status).toBe(0);
    expect(found.lines.join("\n")).toContain("設定 includeTax を false にしていますが、表から tax の列を");
  });

  it("takes the order of day and month from the column where one of them tells", async () => {
    const told = written("told.csv", lines("no,who,at,yen", "1,A,1/2/2024,5", "2,B,3/14/2024,5"));
    const { json } = await profiled(told, mapped("roles.json", ROLES), ...rfm, "--anchor", "2024-03-13");
    expect(JSON.parse(json ?? "{}").quality).toMatchObject({ purchases: 1, afterAnchor: 1 });
  });

  it.each([
    ["no engine", [table, "--profile", "ga4"], /--profile は --engine duckdb と一緒に/],
    [
      "a name that is none",
      [table, "--engine", "duckdb", "--profile", "magento"],
      /「magento」.*dbt_shopify, shopify, ga4/,
    ],
    [
      "a column beside",
      [table, "--engine", "duckdb", "--profile", "ga4", "--column", "date=at"],
      /--profile では --column は使えません/,
    ],
    [
      "a mapping that is none",
      [table, "--engine", "duckdb", "--profile", written("bad.json", "[1]")],
      /bad\.json を対応のファイルとして/,
    ],
  ])("refuses %s in one sentence", async (_, argv, sentence) => {
    const { status, lines: said } = await run(...argv, "--out", join(folder, "z.json"));
    expect(status).toBe(2);
    expect(said.at(-1)).toMatch(sentence);
  });

  it.each([
    ["not there", "none.csv"],
    ["no text of UTF-8", "sjis.csv"],
  ])("says in one sentence that a file is %s", async (_, name) => {
    writeFileSync(
      join(folder, "sjis.csv"),
      Buffer.from([0x92, 0x8d, 0x95, 0xb6, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32, 0x0a]),
    );
    const { status, said } = await profiled(join(folder, name), mapped("roles.json", ROLES), ...rfm);
    expect([status, said]).toEqual([1, expect.stringMatching(new RegExp(`^${name} を読めませんでした。`))]);
  });
});
