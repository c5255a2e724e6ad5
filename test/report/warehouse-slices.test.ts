import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { reportCommand } from "../../src/workbench/report-command.ts";
import { runScript } from "../support/facts-script.ts";
import { sheetsAt } from "../support/report-sheets.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";
import { asCsv, fillWithCsv, schemaOf } from "../support/warehouse-table.ts";

/* Parts of a shop whose orders SQL counts, against the add-on's own run of the same file. */

const folder = mkdtempSync(join(tmpdir(), "cpm-slices-"));
const HEADER = ["顧客ID", "注文日", "注文番号", "チャネル", "商品名", "商品カテゴリ", "金額"];
const CSV = [HEADER.join(","), ...SLICED_LINES.map((line) => line.join(","))].join("\n");
const at = (name: string): string => join(folder, name);
const file = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const ORDERS = file("lines.csv", CSV);
const ANCHOR = ["--anchor", "2024-03-31"];

async function run(...argv: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { status: await reportCommand(argv, { out: say, err: say }), lines };
}

/** What a run writes, but for what a file keeps beside its orders. */
async function jsonOf(...argv: string[]) {
  const done = await run(...argv, "--out", at("x.json"));
  expect(done, done.lines.join("\n")).toMatchObject({ status: 0 });
  const { anchorDate, settings, quality, metrics, slice } = JSON.parse(readFileSync(at("x.json"), "utf8"));
  const { campaigns: _, ...others } = metrics;
  return JSON.stringify({ anchorDate, settings, quality, metrics: others, slice });
}

const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ["a channel", ["--slice", "channel=楽天市場"]],
  ["a product", ["--slice", "product=石けん"]],
  ["chosen people", ["--slice", "firstChannel=楽天市場", "--slice", "stage=2,3"]],
  [
    "people and a category, beside three others",
    [
      ...["--slice", "firstProduct=石けん", "--slice", "category=保湿"],
      ...["--compare", "channel=本店", "--compare", "rfmRank=loyal,lost", "--compare", "channel=ヤフー"],
    ],
  ],
];

describe("npm run report -- --engine duckdb", () => {
  it.each(PARTS)("counts %s as the add-on's own run does, letter by letter", async (_, parts) => {
    const own = await jsonOf(ORDERS, ...ANCHOR, ...parts);
    expect(await jsonOf(ORDERS, ...ANCHOR, ...parts, "--engine", "duckdb")).toBe(own);
  });

  it("writes the same sheets, each with the slice that it is of", async () => {
    const [own, theirs] = [at("own.xlsx"), at("duckdb.xlsx")];
    const asked = [...ANCHOR, "--slice", "channel=楽天市場", "--compare", "product=石けん"];
    await run(ORDERS, "--out", own, ...asked);
    expect(await run(ORDERS, "--out", theirs, ...asked, "--engine", "duckdb")).toMatchObject({ status: 0 });
    const [mine, counted] = [await sheetsAt(own), await sheetsAt(theirs)];
    expect(counted.map(({ name, cells }) => [name, cells])).toEqual(
      mine.map(({ name, cells }) => [name, cells]),
    );
    expect(counted.map(({ name }) => name)).toContain("比較");
    expect(JSON.stringify(counted)).toContain("絞り込み：チャネル 楽天市場");
  });

  it.each([
    ["no such field", 2, ["--slice", "shop=A"], /shop/],
    ["no such class", 2, ["--slice", "stage=9"], /9/],
    [
      "five beside one another",
      2,
      ["A", "B", "C", "D", "E"].flatMap((one) => ["--compare", `channel=${one}`]),
      /4/,
    ],
    ["a comparison of nothing", 2, ["--reports", "comparison"], /--compare/],
    ["nobody in it", 1, ["--slice", "channel=ヤフー"], /ヤフー/],
    ["no column that says it", 1, ["--slice", "sex=女"], /性別/],
    ["a segment that nobody saved", 2, ["--slice", "segment=常連"], /常連/],
  ] as const)("refuses %s in one sentence, as the add-on's own run does", async (_, status, parts, said) => {
    const asked = [ORDERS, "--out", at("none.json"), ...ANCHOR, ...parts];
    const [own, theirs] = [await run(...asked), await run(...asked, "--engine", "duckdb")];
    expect([own.status, theirs.status]).toEqual([status, status]);
    expect(theirs.lines.at(-1)).toBe(own.lines.at(-1));
    expect(theirs.lines.at(-1)).toMatch(said);
  });
});

describe("npm run report -- --facts-sql, then --facts", () => {
  const NAMES = ["buyer", "bought_at", "order_no", "store", "item", "kind", "price"];
  const MAPPING = {
    ...{ customer: "buyer", date: "bought_at", orderId: "order_no", channel: "store" },
    ...{ productName: "item", category: "kind", amount: "price" },
  };
  const TABLE = ["--facts-sql", file("own.json", JSON.stringify(MAPPING)), "--table", "shop_orders"];
  const SQL = [...TABLE, "--schema", file("schema.json", schemaOf(NAMES)), ...ANCHOR];
  const FIRST = ["--first-order", "2021-05-01"];
  /** 本店 opened a year after the shop did. */
  const PARTS = ["--slice", "channel=本店", "--compare", "firstProduct=石けん"];
  let google: GoogleRunner;
  beforeAll(async () => {
    google = await googleRunner();
    await fillWithCsv(google, { table: "shop_orders", names: NAMES, path: ORDERS });
  });
  afterAll(() => google.close());

  async function resultOf(...more: string[]): Promise<string> {
    const { status, lines } = await run(...SQL, ...FIRST, ...more);
    expect({ status, lines }).toMatchObject({ status: 0 });
    return file("result.csv", asCsv(await runScript(google, lines.join("\n"))));
  }

  it("says when the orders of a slice began, and with these days counts as the add-on's own run does", async () => {
    const early = await resultOf(...PARTS);
    const refused = await run("--facts", early, "--out", at("early.json"));
    expect(refused.status).toBe(1);
    expect(refused.lines.at(-1)).toMatch(/--slice-first 2022-06-01,2021-05-01 を付けて/);
    const result = await resultOf(...PARTS, "--slice-first", "2022-06-01,2021-05-01");
    const own = await jsonOf(ORDERS, ...ANCHOR, ...PARTS);
    expect(await jsonOf("--facts", result)).toBe(own);
    expect(await jsonOf("--facts", result, ...PARTS)).toBe(own);
    // Whoever asks for other parts is not answered with these.
    const other = await run("--facts", result, "--out", at("y.json"), "--slice", "channel=楽天市場");
    expect(other.status).toBe(1);
    expect(other.lines.at(-1)).toMatch(/別の設定か絞り込み/);
  });

  it("names the parts at the head of the text", async () => {
    const { lines } = await run(...SQL, ...FIRST, ...PARTS);
    expect(lines.join("\n")).toMatch(/^-- 絞り込み：チャネル 本店.*\n-- 比較：初回商品 石けん$/m);
  });

  it.each([
    ["a slice beside a list", ["--list", "orders>=2", "--slice", "channel=本店"], /--list の条件/],
    ["a field that the table does not say", [...FIRST, "--slice", "sex=女"], /性別/],
    ["more days than slices", [...FIRST, "--slice-first", "2022-06-01"], /--slice-first/],
    ["a day that is none", [...FIRST, "--slice", "channel=本店", "--slice-first", "soon"], /soon/],
  ])("refuses %s", async (_, more, said) => {
    const { status, lines } = await run(...SQL, ...more);
    expect(status).toBeGreaterThan(0);
    expect(lines.at(-1)).toMatch(said);
  });
});
