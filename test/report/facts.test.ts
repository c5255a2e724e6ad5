import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { reportCommand } from "../../src/workbench/report-command.ts";
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

async function resultOf(text: string): Promise<string> {
  await fillWithCsv(google, { table: "shop_orders", names: NAMES, path: EXAMPLE });
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
});
