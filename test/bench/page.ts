import { cpus, loadavg, totalmem } from "node:os";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { DOCS } from "../../src/tools/catalogue-pages.ts";
import { ROOT } from "../../src/tools/paths.ts";
import { BUDGETS, ratio } from "./budgets.ts";
import type { Cost } from "./clock.ts";
import { CONTENDERS, type ContenderId } from "./contenders.ts";
import { PARTS } from "./parts.ts";
import type { Results } from "./results.ts";

/** What was measured with. */
export interface Circumstances {
  readonly date: string;
  /** Versions by program. */
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: string;
}

/** The page of a run that has just ended. @param peers versions of the peers' packages; null = without them */
export async function printPage(
  results: Results,
  peers: Readonly<Record<string, string>> | null,
): Promise<void> {
  const page = join(ROOT, DOCS, "bench.md");
  const text = pageOf(results, {
    date: new Date().toISOString().slice(0, 10),
    versions: { Node: process.versions.node, ...peers },
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${loadavg()[0]?.toFixed(0)} programs at work`,
  });
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: "markdown" }));
}

/** The page as Markdown, not yet laid out. */
export function pageOf(results: Results, { date, versions, machine }: Circumstances): string {
  const { sizes, cold, memory } = results;
  const warm = sizes.map(({ costs }) => costs);
  const heads = sizes.map(({ rows }) => count(rows));
  const measuredWith = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    "<!-- Printed by `npm run bench -- --rows 10000,100000,1000000 --print`: what is changed by hand here is lost. -->",
    "# Bench",
    `Measured ${date} on ${machine}; ${measuredWith.join(", ")}. ` +
      `Rounds: ${sizes.map(({ rows, rounds }) => `${rounds} at ${count(rows)} rows`).join(", ")}; medians, everybody taking turns in one process. ` +
      "Times are of the processor, user and system, all threads together; on a shared machine only ratios within one run are worth quoting.",
    "Everybody does the same work from the same rows in memory (order ID, customer ID, date, amount, status), new texts in every round: " +
      "rows become orders by their ID, cancelled ones are left out, refunds are taken off; then customers, sales, people kept, lost, returned and new " +
      "in each of five years, and people by R, F and M class. The answers, in whole minor units, are compared in every round: one difference ends the bench. " +
      "The floors answer nothing: they are what reading the rows costs anybody.",
    "## Processor time by that of the floor of both IDs",
    table(heads, (id) => warm.map((costs) => times(ratio(costs[id]?.cpu, costs.floor?.cpu)))),
    `## The first work of a process, ${count(cold.rows)} rows`,
    "Every step of a run on Google is such a one. Packages are loaded and the rows made before.",
    table(["by `Map`s of objects", "processor ms", "wall ms"], (id) => [
      times(ratio(cold.costs[id]?.cpu, cold.costs.mapOfObjects?.cpu)),
      ms(cold.costs[id]?.cpu),
      ms(cold.costs[id]?.wall),
    ]),
    ...(memory === null
      ? []
      : [
          `## The most memory beside ${count(memory.rows)} rows`,
          table(["bytes a row"], (id) => [memory.bytesARow[id]?.toFixed(0) ?? ""]),
        ]),
    "## What the product should do",
    budgetTable(results),
    "## Where the product's time goes",
    "Its parts by the floor of both IDs. What misses a budget above is missed here: the floor neither looks at what it reads nor keeps it, and the product " +
      "judges every cell, knows every order and person by a number of their own, and counts in every run what データ品質 says, which the others are not asked.",
    partsTable(results),
    "## For scale: milliseconds, processor (wall)",
    table(heads, (id) => warm.map((costs) => both(costs[id]))),
    "## Compared slices",
    "What two slices beside it add to the run's reading step, of what that takes without.",
    slicesTable(results),
    `## ${ONE_READING_TITLE}`,
    "Rows that also name a channel, a product and a category become facts once: those that all reports ask, and `pattern` and `months` alone. " +
      "Reading the cells, cleaning and the ledger are part of both. About half of what all take more is the compiler's: a turn begins with a collection of garbage, which takes " +
      "compiled functions along, and all tables have some 170 functions to compile, the two some 70. " +
      "At 100,000 rows that are read and compiled already, all tables take some 400 ms, which would be 1.6 times: products, cohorts with their first purchases and people's classes about 100 each, クロス集計 and the cart's table 70 each, what any other table takes is below 45.",
    oneReadingTable(results),
  ].join("\n\n");
}

function table(heads: readonly string[], cells: (id: ContenderId) => readonly string[]): string {
  const ids = (Object.keys(CONTENDERS) as ContenderId[]).filter((id) =>
    cells(id).some((cell) => cell !== ""),
  );
  return markdown(
    ["", ...heads],
    ids.map((id) => [CONTENDERS[id].name, ...cells(id)]),
  );
}

function budgetTable(results: Results): string {
  const rows = BUDGETS.flatMap(({ name, aim, of }) => {
    const value = of(results);
    if (value === null || aim === undefined) return [];
    const shown = aim > 100 ? value.toFixed(0) : value.toFixed(2);
    return [[name, String(aim), shown, value <= aim ? "met" : "missed"]];
  });
  return markdown(["The product", "at most", "measured", ""], rows);
}

function partsTable({ sizes }: Results): string {
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  return markdown(
    ["", ...sizes.map(({ rows }) => count(rows))],
    names.map((name) => [
      PARTS[name],
      ...sizes.map(({ parts, costs }) => times(ratio(parts[name], costs.floor?.cpu))),
    ]),
  );
}

function slicesTable({ sizes }: Results): string {
  const pairs = ["channels", "products", "firstProducts", "stages"] as const;
  const names = {
    channels: "channels",
    products: "products",
    firstProducts: "first products",
    stages: "stages",
  };
  return markdown(
    ["Two", ...sizes.map(({ rows }) => count(rows))],
    pairs.map((pair) => [
      names[pair],
      ...sizes.map(({ slices }) => `${percent(slices.two[pair] / slices.ms)} (${ms(slices.two[pair])} ms)`),
    ]),
  );
}

/** What the section is called by which its reader finds it. */
export const ONE_READING_TITLE = "All reports from one reading";

function oneReadingTable({ sizes }: Results): string {
  const costs = sizes.map(({ oneReading }) => oneReading);
  return markdown(
    ["Facts", ...sizes.map(({ rows }) => count(rows))],
    [
      ["pattern and months [ms]", ...costs.map(({ patternAndMonths }) => ms(patternAndMonths))],
      ["all reports [ms]", ...costs.map(({ all }) => ms(all))],
      ["times as much", ...costs.map(({ all, patternAndMonths }) => times(all / patternAndMonths))],
    ],
  );
}

function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map((_, i) => (i === 0 ? "---" : "--:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const count = (n: number): string => n.toLocaleString("en");
const ms = (n: number | undefined): string =>
  n === undefined ? "" : n < 100 ? n.toFixed(1) : count(Math.round(n));
const times = (n: number | null): string => (n === null ? "" : n.toFixed(2));
const percent = (n: number): string => `${(n * 100).toFixed(0)} %`;
const both = (cost: Cost | undefined): string =>
  cost === undefined ? "" : `${ms(cost.cpu)} (${ms(cost.wall)})`;
