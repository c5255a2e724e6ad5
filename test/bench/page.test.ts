import { describe, expect, it } from "vitest";
import { overBudget } from "./budgets.ts";
import { pageOf } from "./page.ts";
import { measuredOf } from "./printed.ts";
import type { Results, SizeResult } from "./results.ts";

const cost = (cpu: number) => ({ wall: 2 * cpu, cpu });

function size(rows: number, floor: number, product: number, stages: number): SizeResult {
  return {
    ...{ rows, rounds: 9 },
    costs: { floor: cost(floor), product: cost(product), mapOfObjects: cost(1.5 * floor) },
    history: {
      ...{ years: 11, anchors: 132, furtherAnchorToReading: 0, furtherAnchorToOnePass: 0 },
      ms: { reading: 1, sweep: 1, onePass: 1 },
    },
    parts: { cells: 0.6 * floor, purchases: 0.3 * floor, quality: 0.5 * floor, tables: 0.1 * floor },
    oneReading: { all: 300, patternAndMonths: 200 },
    slices: { ms: 100, two: { channels: 10, products: 20, firstProducts: 5, stages } },
  };
}

const RESULTS: Results = {
  sizes: [size(100_000, 100, 150, 30), size(1_000_000, 1000, 1800, 300)],
  cold: { rows: 10_000, costs: { product: cost(60), mapOfObjects: cost(20) } },
  memory: { rows: 1_000_000, bytesARow: { product: 130.4 } },
  segments: { people: 1, ms: 1, slowest: 1 },
};
const page = pageOf(RESULTS, { date: "2026-01-02", machine: "2 × Some", versions: { Node: "20.1.0" } });

describe("the page of the bench", () => {
  it("puts ratios first, by the floor of both IDs", () => {
    expect(page).toContain("| **the product**, the same work | 1.50 | 1.80 |");
    expect(page).toContain("| **the product**, the same work | 3.00 | 60.0 | 120 |");
  });

  it("says of each budget what was measured and whether that is within", () => {
    expect(page).toContain("| 1,000,000 rows, to the floor of both IDs | 1.3 | 1.80 | missed |");
    expect(page).toContain("| 100,000 rows, to the floor of both IDs | 1.6 | 1.50 | met |");
    expect(page).toContain("| growth from 100,000 to 1,000,000 rows | 11 | 12.00 | missed |");
    expect(page).toContain("| the same of two slices by stage | 11 | 10.00 | met |");
    expect(page).toContain("| memory beside 1,000,000 rows [bytes a row] | 120 | 130 | missed |");
  });

  it("says what the facts of all reports cost, and is read back", () => {
    expect(page).toContain("| times as much | 1.50 | 1.50 |");
    expect(page).toContain(
      "| 100,000 rows, facts of all reports to those of pattern and months | 1.5 | 1.50 | met |",
    );
    expect(measuredOf(page).sizes[0]?.oneReading).toEqual({ all: 300, patternAndMonths: 200 });
    const slow = page.replace("| all reports [ms] | 300 |", "| all reports [ms] | 610 |");
    expect(overBudget(measuredOf(slow))).toContain(
      "100,000 rows, facts of all reports to those of pattern and months: 3.05, at most 3",
    );
  });

  it("says where the product's time goes, by the floor", () => {
    expect(page).toContain("| cells become columns of codes, days and minor units | 0.60 | 0.60 |");
    expect(page).toContain("| the answer: five years and RFM | 0.10 | 0.10 |");
  });

  it("says nothing of programs that were not there", () => {
    expect(page).not.toContain("DuckDB");
    expect(page).toContain("Measured 2026-01-02 on 2 × Some; Node 20.1.0.");
  });
});
