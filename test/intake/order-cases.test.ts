import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/values/day.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { ColumnPositions, ColumnRole } from "../../src/core/rows/column-roles.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { requireRecognised } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { listed } from "../support/exports/read.ts";

const TODAY = dayOf(2030, 1, 1) ?? 0;
const tokyo = dayInZone("Asia/Tokyo");

/** The engine over a file of the collected cases; `chosen` are columns that the user names. */
function shopOf(name: string, chosen: ColumnPositions = {}) {
  const file = readOrderFile(name, readFileSync(new URL(`../support/cases/${name}`, import.meta.url)));
  const mapping = requireRecognised(file.rows, name);
  const chosenToo = { ...mapping, columns: { ...mapping.columns, ...chosen } };
  const { columns, rows } = orderFileToRows(file, chosenToo, tokyo);
  const at = Object.fromEntries(columns.map((role, i): [ColumnRole, number] => [role, i]));
  const intake = orderIntake(tokyo, at);
  intake.add(rows, at, 2);
  return rowsEngine(intake.finish(null), { ...DEFAULT_RULES, earliestDate: "1970-01-01", today: TODAY });
}

const factsOf = (name: string) =>
  shopOf(name).facts(
    {
      anchor: { kind: "day", day: dayOf(2024, 3, 31) ?? 0 },
      today: TODAY,
      limits: DEFAULT_LIMITS,
    },
    () => [],
  );

describe("files as shops have them", () => {
  it("statuses of many carts: out, or named with rows and money", () => {
    const { quality, meta } = factsOf("18-statuses-en-more.csv");
    const statuses = (effect: string) =>
      quality.statuses.first.filter((one) => one.effect === effect).map(({ status }) => status);
    expect(statuses("cancelled").sort()).toEqual([
      ...["Payment failed", "chargeback", "declined", "expired", "failed", "rejected", "void"],
    ]);
    expect(statuses("unknown").sort()).toEqual([
      ...["Refund", "abandoned", "draft", "on-hold", "pending", "returned"],
    ]);
    expect(statuses("counts")).toEqual(["completed"]);
    expect(quality.unknownStatuses).toMatchObject({ statuses: 6, rows: 6, amount: 600_000 });
    expect(meta.purchases).toBe(7);
  });

  it("refunds in a column of another name are taken off once an order", () => {
    const { purchases } = shopOf("76-refund-column-names.csv", { refund: 4 });
    // 5,000 − 5,000 is no purchase; 3,000 − 1,000
    expect(listed(purchases)).toEqual([["2", "2024-02-05", 2_000]]);
    expect(purchases.excluded.map(({ row, reason }) => [row, reason])).toEqual([[2, "refundedOrder"]]);
  });

  it("most amounts cannot be read: nothing is analysed, and the sentence shows one", () => {
    expect(() => factsOf("77-most-rows-unreadable.csv")).toThrow(
      expect.objectContaining({
        code: "amounts-unreadable",
        values: { row: 3, value: "別途見積", bad: 11, rows: 12 },
      }),
    );
  });
});
