/** The same orders as a text file, a workbook and an archive, by the command. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";
import { dayCell, type WrittenCell, xlsxOf, zipOf } from "../support/workbooks.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const CSV = readFileSync(WORKED_EXAMPLE);
const [header = [], ...orders] = CSV.toString("utf8")
  .replace(/^\uFEFF/, "")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const cellsOf = (rows: readonly string[][]): WrittenCell[][] =>
  rows.map((row) =>
    row.map((text) => {
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayCell(text);
      return /^-?\d+$/.test(text) ? Number(text) : text;
    }),
  );

interface Json {
  readonly metrics: unknown;
  readonly purchases: unknown[];
}

async function run(
  ...args: readonly string[]
): Promise<{ json: Json; stdout: string; lines: readonly string[] }> {
  const ended = await report(
    ...args,
    "--reports",
    "customerBalanceSheet",
    "--with-purchases",
    "--out",
    desk.at("x.json"),
  );
  expect(ended.status, ended.lines.join("\n")).toBe(0);
  return { json: desk.json("x.json") as Json, stdout: ended.stdout, lines: ended.lines };
}

describe("a workbook", () => {
  let plain: Json;
  beforeAll(async () => {
    plain = (await run(desk.file("a.csv", CSV))).json;
  });

  it("and an archive give the reports of the text file", async () => {
    const book = await xlsxOf({ 注文: { rows: [header, ...cellsOf(orders)] } });
    const archive = zipOf({ "a.csv": CSV, "__MACOSX/._a.csv": CSV });
    for (const path of [desk.file("b.xlsx", book), desk.file("c.zip", archive)]) {
      const { metrics, purchases } = (await run(path)).json;
      expect(metrics).toEqual(plain.metrics);
      expect(purchases).toEqual(plain.purchases);
    }
  });

  it("of a sheet a period asks which holds the orders, and takes one by name or all of them", async () => {
    const half = Math.floor(orders.length / 2);
    const sheets = {
      前半: { rows: [header, ...cellsOf(orders.slice(0, half))] },
      後半: { rows: [header, ...cellsOf(orders.slice(half))] },
    };
    const path = desk.file("d.xlsx", await xlsxOf(sheets));
    const asked = await report(path, "--out", desk.at("y.json"));
    expect(asked.status).toBe(1);
    const said = asked.lines.join("\n");
    for (const option of ["--sheet '前半'", "--sheet '後半'", "--sheet ':all'"])
      expect(said).toContain(option);
    const all = await run(path, "--sheet", ":all");
    expect(all.json.metrics).toEqual(plain.metrics);
    expect(all.stdout).toContain("d.xlsx/前半");
    const one = await run(path, "--sheet", "後半");
    expect(one.json.purchases.length).toBeLessThan(plain.purchases.length);
    expect(one.lines.join("\n")).toContain("シート「後半」を読みました。ほかのシート（前半）は読みません。");
    const none = await report(path, "--sheet", "春", "--out", desk.at("y.json"));
    expect([none.status, none.lines.join("\n")]).toEqual([
      2,
      expect.stringContaining("シート「春」がありません（あるシート：前半, 後半）。"),
    ]);
  });
});

it("a file of an archive that holds no orders stops the run by its name, or is left out", async () => {
  const path = desk.file("e.zip", zipOf({ "a.csv": CSV, "説明.pdf": new TextEncoder().encode("%PDF-1.7") }));
  const stopped = await report(path, "--out", desk.at("y.json"));
  expect([stopped.status, stopped.lines.join("\n")]).toEqual([2, expect.stringContaining("e.zip/説明.pdf")]);
  const { json } = await run(path, "--skip-bad");
  expect(json.purchases).toHaveLength(41);
});
