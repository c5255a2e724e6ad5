import { describe, expect, it } from "vitest";
import { callsProduct } from "../../../src/sheets/formulas/own-formulas.ts";

describe("callsProduct", () => {
  it.each([
    "=CPM_RETENTION()",
    "=cpm_retention( )",
    "=IF(A1>0,CPM_F2(orders!A:F),0)",
    "=1-CPM_SURVIVAL ()",
    "='CPM_BS'!A1+CPM_ACTIVE()",
  ])("%s does", (formula) => {
    expect(callsProduct(formula)).toBe(true);
  });

  it.each([
    { why: "a plain text", formula: "CPM_RETENTION()" },
    { why: "nothing", formula: "" },
    { why: "a text inside a formula", formula: '=IF(A1="CPM_F2()",1,2)' },
    { why: "a text with a doubled quote", formula: '="say ""CPM_F2()"" twice"' },
    { why: "a sheet of that name", formula: "='CPM_F2(old)'!A1" },
    { why: "the named cell alone", formula: "=CPM_UPDATED" },
    { why: "another function that ends alike", formula: "=MYCPM_F2()" },
  ])("$why does not", ({ formula }) => {
    expect(callsProduct(formula)).toBe(false);
  });
});
