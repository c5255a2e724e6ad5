import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { customersIn } from "../../../src/core/segments/customer-list.ts";
import type { LedgerSet } from "../../../src/core/segments/customer-sets.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { customerList } from "../../../src/reports/lists/customer-list.ts";
import { joinSheet } from "../../../src/reports/lists/join-sheet.ts";
import { contextOf, cutHeaders } from "../../support/report-cells.ts";
import { analyse, day, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const analysis = analyse(WORKED_ROWS, "2024-03-31");
const listedOf = (set: LedgerSet) => {
  const customers = customersIn(shop(WORKED_ROWS).ledger, set, {
    anchor: day("2024-03-31"),
    limits: SETTINGS,
  });
  return { set, customers, madeAt: "2024/04/01 09:00", warnings: [] };
};

describe.each(LANGUAGES)("headers of the lists, %s", (language) => {
  it("fit the sheet of join proposals", () => {
    const words = wordsOf({ language, currency: "JPY" });
    const found = { proposals: [], shared: [] };
    const content = { found, decided: new Map(), source: "注文", madeAt: "2024/04/01 09:00" };
    expect(cutHeaders(joinSheet(content, words).model)).toEqual([]);
  });
  it("fit a list of customers", () => {
    const context = contextOf(analysis, language);
    for (const set of [{ kind: "everybody" }, { kind: "kept", stage: 3 }] as const)
      expect(cutHeaders(customerList(context, listedOf(set)).head)).toEqual([]);
  });
});

describe("the season on a list of customers", () => {
  it("stands behind everybody where somebody has one", () => {
    // C04 bought on 1 October 2022 and 1 November 2023, C12 on 1 September of 2020 and 2021.
    const { units, rows } = customerList(contextOf(analysis), listedOf({ kind: "everybody" }));
    const seasons = rows.map((row) => [row[0], ...row.slice(8)]);
    expect(seasons.filter(([, kind]) => kind !== "—")).toEqual([
      ["C04", "季節客かも", "2024/10/01"],
      ["C12", "季節客かも", "2024/09/01"],
    ]);
    expect(seasons).toContainEqual(["C09", "—", "—"]);
    expect(units).toHaveLength(10);
  });
  it("takes no column where nobody has one", () => {
    const { rows } = customerList(contextOf(analysis), listedOf({ kind: "kept", stage: 3 }));
    expect(rows.map((row) => row.length)).toEqual([8]);
  });
});
