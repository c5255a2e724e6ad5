import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCS } from "../../src/tools/catalogue-pages.ts";
import { ROOT } from "../../src/tools/paths.ts";
import { BUDGETS, overBudget } from "./budgets.ts";
import { measuredOf } from "./printed.ts";

const page = readFileSync(join(ROOT, DOCS, "bench.md"), "utf8");
const PRODUCT = /^\| \*\*the product\*\*, the same work +\|/;

/** The page with another number in a column of the product's row, under a heading. */
function pageWith(heading: string, column: number, number: string): string {
  const lines = page.split("\n");
  const at = lines.findIndex((line, i) => i > lines.indexOf(`## ${heading}`) && PRODUCT.test(line));
  const cells = (lines[at] ?? "").split("|");
  cells[column + 1] = ` ${number} `;
  lines[at] = cells.join("|");
  return lines.join("\n");
}

describe("the printed bench", () => {
  it("holds all that the budgets ask", () => {
    const measured = measuredOf(page);
    const lacking = BUDGETS.filter(({ of }) => !Number.isFinite(of(measured))).map(({ name }) => name);
    expect(lacking).toEqual([]);
  });

  it("keeps the budgets", () => {
    expect(overBudget(measuredOf(page))).toEqual([]);
  });

  it("would be refused with worse ratios, by their names", () => {
    const slow = pageWith("For scale: milliseconds, processor (wall)", 3, "99,000 (99,000)");
    expect(overBudget(measuredOf(slow)).map((line) => line.split(":")[0])).toEqual([
      "1,000,000 rows, to the floor of both IDs",
      "1,000,000 rows, to DuckDB on one thread",
      "1,000,000 rows, to arquero",
      "growth from 100,000 to 1,000,000 rows",
    ]);
    const cold = pageWith("The first work of a process, 10,000 rows", 2, "9,000");
    expect(overBudget(measuredOf(cold))[0]).toMatch(/^10,000 rows, cold, .*, at most 11$/);
    const large = pageWith("The most memory beside 1,000,000 rows", 1, "999");
    expect(overBudget(measuredOf(large))).toEqual([
      "memory beside 1,000,000 rows [bytes a row]: 999.00, at most 145",
    ]);
  });
});
