import { describe, expect, it } from "vitest";
import { callsProduct, followsRuns } from "../../../src/sheets/formulas/own-formulas.ts";

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

describe("followsRuns", () => {
  it.each([
    "=CPM_ACTIVE(,,CPM_UPDATED)",
    "=cpm_active(,,cpm_updated)*100",
    "=IF(CPM_F2(,,CPM_UPDATED)>(1-0.5),CPM_ACTIVE( , , CPM_UPDATED ),0)",
    "=CPM_RETENTION(FILTER(orders!A:F,(orders!A:A<>0)),,CPM_UPDATED)",
  ])("%s does", (formula) => {
    expect(followsRuns(formula)).toBe(true);
  });

  it.each([
    { why: "no argument at all", formula: "=CPM_ACTIVE()" },
    { why: "one call of two", formula: "=CPM_F2(,,CPM_UPDATED)+CPM_ACTIVE()" },
    { why: "the cell beside the call", formula: "=CPM_ACTIVE()+0*CPM_UPDATED" },
    { why: "the cell's name in a text", formula: '=CPM_ACTIVE(,"CPM_UPDATED")' },
    { why: "a longer name", formula: "=CPM_ACTIVE(,,CPM_UPDATED2)" },
  ])("$why does not", ({ formula }) => {
    expect(followsRuns(formula)).toBe(false);
  });
});
