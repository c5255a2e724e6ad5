import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { customerList } from "../../../src/reports/lists/customer-list.ts";
import { joinSheet } from "../../../src/reports/lists/join-sheet.ts";
import { contextOf, cutHeaders } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const analysis = analyse(WORKED_ROWS, "2024-03-31");

describe.each(LANGUAGES)("headers of the lists, %s", (language) => {
  it("fit the sheet of join proposals", () => {
    const words = wordsOf({ language, currency: "JPY" });
    const found = { proposals: [], shared: [] };
    const content = { found, decided: new Map(), source: "注文", madeAt: "2024/04/01 09:00" };
    expect(cutHeaders(joinSheet(content, words).model)).toEqual([]);
  });
  it("fit a list of customers", () => {
    const context = contextOf(analysis, language);
    const set = { kind: "kept", stage: 3 } as const;
    const listed = { set, customers: [], madeAt: "2024/04/01 09:00", warnings: [] };
    expect(cutHeaders(customerList(context, listed).head)).toEqual([]);
  });
});
