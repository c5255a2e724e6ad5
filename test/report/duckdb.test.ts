import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { duckRunner } from "../../src/warehouse/duckdb.ts";
import { reportCommand } from "../../src/workbench/report-command.ts";
import { sheetsAt } from "../support/report-sheets.ts";

const folder = mkdtempSync(join(tmpdir(), "cpm-duckdb-"));
const EXAMPLE = "src/workbench/worked-example.csv";

async function run(...argv: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return { status: await reportCommand(argv, { out: say, err: say }), lines };
}

const jsonAt = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe("npm run report -- --engine duckdb", () => {
  describe("of the worked example", () => {
    const out = join(folder, "duckdb.json");
    let lines: readonly string[] = [];
    beforeAll(async () => {
      const options = ["--anchor", "2024-03-31", "--engine", "duckdb"];
      const done = await run(EXAMPLE, "--out", out, ...options);
      expect(done).toMatchObject({ status: 0 });
      lines = done.lines;
    });

    it("gives the numbers of definitions.md", () => {
      const { metrics } = jsonAt(out);
      expect(metrics.customerBalanceSheet.total).toMatchObject({ base: 8, kept: 5, dormant: 3, returned: 1 });
      expect(metrics.customerBalanceSheet.outlook.pairs).toBe(3);
    });

    it("gives the JSON of the add-on's own run, letter by letter, but for campaigns", async () => {
      const own = join(folder, "own.json");
      const said = (await run(EXAMPLE, "--out", own, "--anchor", "2024-03-31")).lines.slice(0, -1);
      const [mine, theirs] = [jsonAt(own), jsonAt(out)];
      const { anchorDate, settings, quality } = mine;
      const { campaigns, ...metrics } = mine.metrics;
      expect(campaigns).toEqual([]);
      expect(JSON.stringify(theirs)).toBe(JSON.stringify({ anchorDate, settings, quality, metrics }));
      // What has to be known before the numbers are believed is said as well.
      expect(said.length).toBeGreaterThan(0);
      expect(lines).toEqual(expect.arrayContaining(said));
    });

    it("writes the sheets of the add-on's own run, cell by cell, and says whose orders they are", async () => {
      const [own, theirs] = [join(folder, "own.xlsx"), join(folder, "duckdb.xlsx")];
      const asked = ["--anchor", "2024-03-31", "--set", "ltvStart=", "--set", "minSample=5"];
      await run(EXAMPLE, "--out", own, ...asked);
      const { lines: told } = await run(EXAMPLE, "--out", theirs, ...asked, "--engine", "duckdb");
      expect(told.at(-1)).toBe(`${theirs} を書きました。`);
      const [mine, counted] = [await sheetsAt(own), await sheetsAt(theirs)];
      expect(counted.map(({ name, cells }) => [name, cells])).toEqual(
        mine.map(({ name, cells }) => [name, cells]),
      );
      expect(counted.length).toBeGreaterThan(15);
      for (const { source } of counted) expect(source).toContain("元データ「DuckDB：worked-example.csv」");
    });

    it("writes those that are named, and the copy for a meeting, in English, too", async () => {
      const path = join(folder, "some.xlsx");
      const asked = ["--anchor", "2024-03-31", "--set", "language=en", "--reports", "rfm,management"];
      expect(await run(EXAMPLE, "--out", path, ...asked, "--engine", "duckdb")).toMatchObject({ status: 0 });
      const names = (await sheetsAt(path)).map(({ name }) => name);
      expect(names).toContain("RFM");
      expect(names).not.toContain("KPI");
      expect(names.length).toBeGreaterThan(2);
    });

    it("says how far it is", () => {
      expect(lines.filter((line) => line.startsWith("数えています")).length).toBeGreaterThan(2);
    });
  });

  describe("of a file of columns", () => {
    const parquet = join(folder, "it's 注文.parquet");
    const asked = ["--anchor", "2024-03-31", "--engine", "duckdb", "--reports", "rfm"];
    const temporary = mkdtempSync(join(folder, "temporary-"));
    afterAll(() => void vi.unstubAllEnvs());
    beforeAll(async () => {
      vi.stubEnv("TMPDIR", temporary);
      const duck = await duckRunner();
      const to = parquet.replace(/'/g, "''");
      await duck.run(`COPY (SELECT * FROM read_csv('${EXAMPLE}', all_varchar = true)) TO '${to}'`);
    });

    it("gives the numbers of the same rows as text, and leaves no copy of the orders behind", async () => {
      const [columns, text] = [join(folder, "columns.json"), join(folder, "text.json")];
      expect(await run(parquet, "--out", columns, ...asked)).toMatchObject({ status: 0 });
      expect(readdirSync(temporary)).toEqual([]);
      await run(EXAMPLE, "--out", text, ...asked);
      expect(jsonAt(columns).metrics).toEqual(jsonAt(text).metrics);
    });

    it.each([
      ["no parquet", "bad.parquet", "ja", /^bad\.parquet をParquetのファイルとして読めませんでした。/],
      ["not there", "none.parquet", "en", /^none\.parquet cannot be read as a Parquet file\./],
    ])("says in one sentence that it is %s", async (_, name, language, sentence) => {
      writeFileSync(join(folder, "bad.parquet"), "注文番号,顧客ID\n");
      const out = ["--out", join(folder, "x.json"), "--set", `language=${language}`];
      const { status, lines } = await run(join(folder, name), ...out, ...asked);
      expect([status, readdirSync(temporary)]).toEqual([1, []]);
      expect(lines.at(-1)).toMatch(sentence);
    });
  });

  it("names the reports that it does not make, and those that it does", async () => {
    const { status, lines } = await run(
      EXAMPLE,
      "--out",
      join(folder, "x.json"),
      "--engine",
      "duckdb",
      "--reports",
      "rfm,campaigns",
    );
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatch(
      /^--engine duckdb で作れないレポートがあります: campaigns。.*--reports .*rfm/,
    );
  });

  it.each([
    ["--customers", ["--customers", EXAMPLE]],
    ["--formula", ["--formula", "=CPM_RETENTION()"]],
  ])("does not pass over %s", async (option, more) => {
    const { status, lines } = await run(
      EXAMPLE,
      "--out",
      join(folder, "x.json"),
      "--engine",
      "duckdb",
      ...more,
    );
    expect(status).toBe(2);
    expect(lines.at(-1)).toContain(option);
  });

  it.each([
    ["an engine that is none", ["--engine", "oracle"], /--engine「oracle」/],
    [
      "a setting that SQL does not follow",
      ["--engine", "duckdb", "--set", "rfmScoring=rPackage", "--reports", "rfm"],
      /rfmScoring/,
    ],
    [
      "English",
      ["--engine", "duckdb", "--set", "language=en", "--reports", "rfm,campaigns"],
      /^--engine duckdb cannot make these reports yet: campaigns\. Name those/,
    ],
  ])("refuses %s in one sentence", async (_, options, sentence) => {
    const { status, lines } = await run(EXAMPLE, "--out", join(folder, "x.json"), ...options);
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatch(sentence);
  });

  it("refuses a file without purchases as the add-on does", async () => {
    const path = join(folder, "none.csv");
    writeFileSync(path, "注文番号,顧客ID,注文日,金額,ステータス\n1,A,2024-01-05,500,キャンセル\n");
    const { status, lines } = await run(
      path,
      "--out",
      join(folder, "x.json"),
      "--engine",
      "duckdb",
      "--reports",
      "rfm",
    );
    expect(status).toBe(1);
    expect(lines.at(-1)).toContain("1");
  });
});
