import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { reportCommand } from "../../src/workbench/report-command.ts";
import { sheetsAt } from "../support/report-sheets.ts";
import { runScript } from "../support/facts-script.ts";
import { asCsv, fillWithCsv, schemaOf } from "../support/warehouse-table.ts";

/* The way of the facts sheet: the text, BigQuery (its reference executor), the result, the reports. */

const folder = mkdtempSync(join(tmpdir(), "cpm-facts-"));
const EXAMPLE = "src/workbench/worked-example.csv";
const NAMES = ["buyer", "bought_at", "order_no", "price"];
const MAPPING = { customer: "buyer", date: "bought_at", orderId: "order_no", orderTotal: "price" };

let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
});
afterAll(() => google.close());

async function run(...argv: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { status: await reportCommand(argv, { out: say, err: say }), lines };
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const jsonAt = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The text of the worked example. */
async function textOf(...more: string[]): Promise<string> {
  const [mapping, schema] = [file("own.json", JSON.stringify(MAPPING)), file("schema.json", schemaOf(NAMES))];
  const asked = ["--facts-sql", mapping, "--schema", schema, "--table", "shop_orders"];
  const { status, lines } = await run(...asked, ...more);
  expect({ status, lines }).toMatchObject({ status: 0 });
  return lines.join("\n");
}

async function resultOf(text: string, path = EXAMPLE): Promise<string> {
  await fillWithCsv(google, { table: "shop_orders", names: NAMES, path });
  return asCsv(await runScript(google, text));
}

const DAYS = ["--anchor", "2024-03-31", "--first-order", "2020-04-10"];

describe("npm run report -- --facts-sql, then --facts", () => {
  let csv = "";
  beforeAll(async () => {
    csv = await resultOf(await textOf(...DAYS));
  });

  it("gives the JSON of the add-on's own run of the same orders, letter by letter, but for campaigns", async () => {
    const [own, theirs] = [join(folder, "own-run.json"), join(folder, "facts.json")];
    await run(EXAMPLE, "--out", own, "--anchor", "2024-03-31");
    const done = await run("--facts", file("result.csv", csv), "--out", theirs);
    expect(done).toMatchObject({ status: 0 });
    const { anchorDate, settings, quality, metrics } = jsonAt(own);
    const { campaigns, ...others } = metrics;
    expect(campaigns).toEqual([]);
    const facts = jsonAt(theirs);
    expect(JSON.stringify(facts)).toBe(JSON.stringify({ anchorDate, settings, quality, metrics: others }));
  });

  it("writes the sheets of the add-on's own run, cell by cell, by the settings of the text", async () => {
    const [own, theirs] = [join(folder, "own.xlsx"), join(folder, "facts.xlsx")];
    await run(EXAMPLE, "--out", own, "--anchor", "2024-03-31");
    const done = await run("--facts", file("result.csv", csv), "--out", theirs);
    expect(done).toMatchObject({ status: 0 });
    const counted = await sheetsAt(theirs);
    // データ品質 lists the file that was imported, which a table does not name.
    const cellsOf = (sheets: typeof counted) =>
      sheets.filter(({ name }) => name !== "データ品質").map(({ name, cells }) => [name, cells]);
    expect(cellsOf(counted)).toEqual(cellsOf(await sheetsAt(own)));
    for (const { source } of counted) expect(source).toContain("元データ「BigQuery：shop_orders」");
  });

  /** What is said of a result, in Japanese and in English. */
  async function refusals(text: string, ...more: string[]): Promise<string[]> {
    const path = file("bad.csv", text);
    const said = (language: string) =>
      run("--facts", path, "--out", join(folder, "bad.json"), "--set", `language=${language}`, ...more);
    const done = [await said("ja"), await said("en")];
    expect(done.map(({ status, lines }) => [status, lines.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    return done.map(({ lines }) => lines[0] ?? "");
  }
  const lines = (): string[] => csv.split("\n");

  it.each<[string, () => string, RegExp, RegExp]>([
    ["another sheet", () => readFileSync(EXAMPLE, "utf8"), /part、line、value の3列/, /no columns part/],
    ["nothing but a header", () => "part,line,value\n", /行がありません/, /has no rows/],
    ["no first row", () => csv.replace(/^0,0,.*\n/m, ""), /最初の行がありません/, /first row is missing/],
    [
      "an edited number",
      () => csv.replace('""raw_amount"":17700000', '""raw_amount"":17700001'),
      /part \d+ が/,
      /^Part \d+ /,
    ],
    ["edited terms", () => csv.replace("shop_orders", "shop_others"), /part 0 が/, /^Part 0 /],
    ["a row that stands twice", () => [...lines(), lines()[8] ?? ""].join("\n"), /違います/, /stands twice/],
    ["a row too few", () => csv.replace(/^\d+,3,.*\n/m, ""), /part \d+ の行が/, /part \d+ are missing/],
    ["no closing row", () => csv.replace(/^1,1,.*\n/m, ""), /part 1 の/, /part 1 are/],
    [
      "a part too few",
      () =>
        lines()
          .filter((line) => !line.startsWith("30,"))
          .join("\n"),
      /part 30 の/,
      /part 30 are/,
    ],
    ["the first 500 rows", () => lines().slice(0, 501).join("\n"), /501行で終わり/, /after 501 rows/],
    ["another version's", () => csv.replace('""version"":', '""version"":9'), /別の版/, /another version/],
  ])("refuses %s in one sentence", async (_, made, ja, en) => {
    const said = await refusals(made());
    expect(said[0]).toMatch(ja);
    expect(said[1]).toMatch(en);
  });

  it.each([
    ["other settings", ["--set", "stageThresholds=1,2,3,6,12"], /別の設定/, /other settings/],
    [
      "another anchor",
      ["--anchor", "2024-02-29"],
      /2024-03-31 時点.*基点日は 2024-02-29/,
      /as of 2024-03-31, but the anchor date is 2024-02-29/,
    ],
  ])("refuses %s than the text was written for", async (_, more, said, told) => {
    const [ja, en] = await refusals(csv, ...more);
    expect(ja).toMatch(said);
    expect(en).toMatch(told);
  });

  it("refuses answers of two runs of one text, each of them whole", async () => {
    const last = readFileSync(EXAMPLE, "utf8").trimEnd();
    const [more = ""] = last.split("\n").slice(-1);
    const later = await resultOf(await textOf(...DAYS), file("later.csv", `${last}\n${more}\n`));
    const ofPart = (rows: string, part: number) =>
      rows.split("\n").filter((row) => row.startsWith(`${part},`));
    const parts = Number(/""answers"":(\d+)/.exec(csv)?.[1]);
    const other = Array.from({ length: parts }, (_, i) => i + 1).filter(
      (part) => ofPart(csv, part).join() !== ofPart(later, part).join(),
    );
    expect(other.length).toBeGreaterThan(3);
    const [one = 0] = other;
    const mixed = [...lines().filter((row) => !row.startsWith(`${one},`)), ...ofPart(later, one)].join("\n");
    const [ja, en] = await refusals(mixed);
    expect(ja).toMatch(/別に実行した結果の行が混ざっています/);
    expect(en).toMatch(/^Rows of another run/);
  });

  it("takes the rows in any order, and settings that change no count", async () => {
    const [header = "", ...rows] = lines();
    const [out, turned] = [join(folder, "facts.json"), join(folder, "turned.json")];
    const path = file("turned.csv", [header, ...rows.reverse()].join("\n"));
    await run("--facts", path, "--out", turned, "--set", "minSample=5", "--reports", "rfm,kpi");
    const [whole, some] = [jsonAt(out), jsonAt(turned)];
    expect(some.settings).toEqual({ ...whole.settings, minSample: 5 });
    expect(Object.keys(some.metrics)).toEqual(["kpi", "rfm", "seasonal"]);
    expect(some.metrics.rfm).toEqual(whole.metrics.rfm);
  });

  it("leaves what was written before where the result is refused", async () => {
    const out = join(folder, "kept.json");
    writeFileSync(out, "{}");
    await run("--facts", file("bad.csv", csv.slice(0, -500)), "--out", out);
    expect(readFileSync(out, "utf8")).toBe("{}");
  });

  it("says on which day orders begin where it is another one, and reads the next result", async () => {
    const anchor = ["--anchor", "2024-03-31"];
    const wrong = await resultOf(await textOf(...anchor, "--first-order", "2022-01-01"));
    const [ja, en] = await refusals(wrong);
    expect(en).toMatch(/--first-order 2020-04-10 --history-from 2020-04-10 /);
    const days = /--first-order \S+ --history-from \S+/.exec(ja ?? "")?.[0].split(" ") ?? [];
    const right = await resultOf(await textOf(...anchor, ...days));
    const out = join(folder, "right.json");
    expect(await run("--facts", file("right.csv", right), "--out", out)).toMatchObject({ status: 0 });
    expect(jsonAt(out)).toEqual(jsonAt(join(folder, "facts.json")));
  });

  it("says that a setting takes nothing off where the table has no such column", async () => {
    const sent = await resultOf(await textOf(...DAYS, "--set", "includeShipping=false"));
    const { status, lines: said } = await run(
      "--facts",
      file("off.csv", sent),
      "--out",
      join(folder, "off.json"),
    );
    expect(status).toBe(0);
    expect(said.join()).toMatch(
      /設定 includeShipping を false にしていますが、表から shipping の列を読んでいない/,
    );
  });

  it("refuses an anchor before the data as the add-on does", async () => {
    const early = await resultOf(await textOf("--anchor", "2019-12-31", "--first-order", "2020-04-10"));
    expect(await refusals(early)).toEqual([
      expect.stringContaining("2019/12/31"),
      expect.stringContaining("2019/12/31"),
    ]);
  });
});

describe("A table that is no shop's", () => {
  const rows = () => readFileSync(EXAMPLE, "utf8").trim().split("\n");
  const eachRow = (change: (row: string) => string): string => {
    const [header = "", ...others] = rows();
    return [header, ...others.map(change)].join("\n");
  };

  it.each<[string, () => string, RegExp]>([
    [
      "has every line twice",
      () => [...rows(), ...rows().slice(1)].join("\n"),
      /すべての列が同じ行がくり返されています（82行のうち41行/,
    ],
    ["says of nobody who bought", () => eachRow((row) => row.replace(/^[^,]*/, "")), /buyer がすべて空/],
    [
      "has dates that begin with the day",
      () => eachRow((row) => row.replace(/(\d+)-(\d+)-(\d+)/, "$3/$2/$1")),
      /"dateOrder": "DMY"/,
    ],
    ["has no rows", () => rows()[0] ?? "", /./],
  ])("and %s is refused in one sentence", async (_, made, sentence) => {
    const result = await resultOf(await textOf(...DAYS), file("table.csv", made()));
    const out = join(folder, "none.json");
    const { status, lines } = await run("--facts", file("no-shop.csv", result), "--out", out);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(sentence);
  });
});

describe("npm run report -- --facts-sql", () => {
  it("says above the text what it reads and costs, in both languages, and closes every statement", async () => {
    const [ja, en] = [await textOf(...DAYS), await textOf(...DAYS, "--set", "language=en")];
    const heads = [ja, en].map((text) => text.slice(0, text.indexOf("\nCREATE")));
    expect(heads[0]).toContain("読むもの：shop_orders の列 buyer, bought_at, order_no, price。");
    expect(heads[1]).toContain(
      "It reads: columns buyer, bought_at, order_no, price of shop_orders in the first statement",
    );
    for (const head of heads)
      expect(head.split("\n").every((line) => line === "" || line.startsWith("-- "))).toBe(true);
    expect(ja.trimEnd().endsWith("ORDER BY part, line;")).toBe(true);
    // BigQuery takes texts of up to 1 MB: https://cloud.google.com/bigquery/quotas
    expect(Buffer.byteLength(ja)).toBeLessThan(500_000);
  });

  const own = () => file("own.json", JSON.stringify(MAPPING));
  const schema = () => file("schema.json", schemaOf(NAMES));
  const whole = () => ["--facts-sql", own(), "--schema", schema(), "--table", "shop.orders", ...DAYS];
  it.each<[string, () => string[], RegExp]>([
    ["no table", () => ["--facts-sql", own()], /--table .*--schema/],
    ["a table that is none", () => [...whole(), "--table", "a`b"], /--table「a`b」/],
    [
      "no first order",
      () => ["--facts-sql", own(), "--schema", schema(), "--table", "t"],
      /--first-order 2019/,
    ],
    [
      "a first order that is no day",
      () => [...whole(), "--first-order", "soon"],
      /「soon」は日付ではありません/,
    ],
    ["a schema that is none", () => [...whole(), "--schema", own()], /own\.json を表の列の一覧/],
    [
      "no mapping",
      () => [...whole(), "--facts-sql", join(folder, "none.json")],
      /none\.json を対応のファイルとして読めませんでした/,
    ],
    ["a mapping that is none", () => [...whole(), "--facts-sql", EXAMPLE], /worked-example\.csv/],
    [
      "a setting that SQL does not follow",
      () => [...whole(), "--set", "rfmScoring=rPackage"],
      /設定 rfmScoring/,
    ],
    [
      "what a list is written to",
      () => [...whole(), "--list", "orders>=2", "--target", "csv", "--list-out", "x.csv"],
      /--target の使い方が違います/,
    ],
    ["a file to write to", () => [...whole(), "--out", "x.json"], /--out の使い方が違います/],
    ["a result beside it", () => [...whole(), "--facts", "x.csv"], /--facts の使い方が違います/],
    ["its table alone", () => [EXAMPLE, "--out", "x.json", "--table", "t"], /--table の使い方が違います/],
    ["orders beside it", () => [...whole(), EXAMPLE], /worked-example\.csv は使えません/],
  ])("refuses %s in one sentence", async (_, options, sentence) => {
    const { status, lines } = await run(...options());
    expect([status, lines.length]).toEqual([2, 1]);
    expect(lines[0]).toMatch(sentence);
  });
});
