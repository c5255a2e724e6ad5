import { describe, expect, it } from "vitest";
import { reportArgs } from "../../src/workbench/report-args.ts";

describe("the arguments of the report command", () => {
  it("reads every option, repeated ones in order", () => {
    const typed = ["a.csv", "--set", "minSample=5", "b.csv", "--out", "x.XLSX", "--formula", "=CPM_F2()"];
    const rest = ["--set", "language=en", "--formula=CPM_RETENTION()", "--reports", "rfm,goldCustomerMap"];
    expect(reportArgs([...typed, ...rest, "--with-purchases", "--no-customers", "--verbose"])).toEqual({
      orders: ["a.csv", "b.csv"],
      out: "x.XLSX",
      format: "xlsx",
      anchor: null,
      settings: { minSample: "5", language: "en" },
      reports: ["rfm", "goldCustomerMap"],
      formulas: ["=CPM_F2()", "CPM_RETENTION()"],
      withPurchases: true,
      withCustomers: false,
      verbose: true,
      language: "en",
    });
  });
  it("needs no more than orders and an output", () => {
    expect(reportArgs(["a.csv", "--out", "x.json"])).toMatchObject({
      anchor: null,
      settings: {},
      reports: [],
      formulas: [],
      withPurchases: false,
      withCustomers: true,
      language: "ja",
    });
  });
  it("keeps an equals sign in a setting's value, and an empty value", () => {
    const { settings } = reportArgs(["a.csv", "--out", "x.json", "--set", "a=b=c", "--set", "d="]);
    expect(settings).toEqual({ a: "b=c", d: "" });
  });
});
