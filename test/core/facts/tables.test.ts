import { describe, expect, it } from "vitest";
import { fromStored, toStored } from "../../../src/core/facts/stored.ts";
import { patternRequest } from "../../../src/core/facts/pattern.ts";
import { rowsOf, type TableMakers, tablesOf } from "../../../src/core/facts/tables.ts";
import { analyse, day, SETTINGS } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = day("2024-03-31");
const { facts } = analyse(WORKED_ROWS, "2024-03-31");

describe("what is asked of an engine", () => {
  const asked = patternRequest(ANCHOR, SETTINGS.stageThresholds);
  const other = patternRequest(ANCHOR - 1, SETTINGS.stageThresholds);

  it("is made once, however many ask", () => {
    const made: number[] = [];
    const makers: Partial<TableMakers<null>> = {
      pattern: (_, asks) =>
        asks.map(({ windows }) => {
          made.push(windows.anchor);
          return [];
        }),
    };
    tablesOf(makers as TableMakers<null>, null, [asked, other, { ...asked }]);
    expect(made).toEqual([ANCHOR, ANCHOR - 1]);
  });

  it("and nobody's question is a fault with its name, never an empty table", () => {
    // Fourteen people in the worked example.
    const people = rowsOf(facts, asked).reduce((sum, { customers }) => sum + customers, 0);
    expect(people).toBe(14);
    expect(() => rowsOf(facts, other)).toThrow(/nobody asked for the table .*"pattern"/);
  });
});

describe("facts that are kept", () => {
  it("come back as they were, also through JSON", () => {
    expect(Object.keys(facts.tables).length).toBeGreaterThan(4);
    expect(fromStored(JSON.parse(JSON.stringify(toStored(facts))) as ReturnType<typeof toStored>)).toEqual(
      facts,
    );
  });

  it("stand in columns: every name once a table", () => {
    const names = JSON.stringify(toStored(facts)).split('"previousPurchases"').length - 1;
    expect(names).toBe(Object.keys(facts.tables).filter((key) => key.includes('"pattern"')).length);
  });
});
