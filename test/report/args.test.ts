import { describe, expect, it } from "vitest";
import { askedUsage, reportArgs } from "../../src/workbench/report-args.ts";

describe("the arguments of the report command", () => {
  it("reads every option, repeated ones in order", () => {
    const typed = ["a.csv", "--set", "minSample=5", "b.csv", "--out", "x.XLSX", "--formula", "=CPM_F2()"];
    const slices = ["--slice", "channel=本店, 楽天市場", "--slice=stage=5", "--compare", "product=石けん"];
    const rest = ["--set", "language=en", "--formula=CPM_RETENTION()", "--reports", "rfm,goldCustomerMap"];
    expect(
      reportArgs([
        ...[...typed, ...slices, ...rest],
        ...["--with-purchases", "--no-customers", "--verbose", "--engine=duckdb", "--profile=own.json"],
      ]),
    ).toEqual({
      orders: ["a.csv", "b.csv"],
      customers: [],
      engine: "duckdb",
      profile: "own.json",
      adCosts: null,
      out: "x.XLSX",
      list: null,
      format: "xlsx",
      anchor: null,
      settings: { minSample: "5", language: "en" },
      columns: [],
      reports: ["rfm", "goldCustomerMap"],
      slice: { orders: { channel: ["本店", "楽天市場"] }, customers: { stage: ["5"] } },
      compare: [{ orders: { product: ["石けん"] }, customers: {} }],
      formulas: ["=CPM_F2()", "CPM_RETENTION()"],
      withPurchases: true,
      warehouse: null,
      withCustomers: false,
      skipBad: false,
      keepGarbled: false,
      keepLongRows: false,
      sumRows: null,
      sheet: null,
      verbose: true,
      language: "en",
    });
  });
  it.each([
    ["0.25", 0.25],
    ["10%", 0.1],
    ["12.5%", 0.125],
    ["a tenth", "a tenth"],
    ["10%%", "10%%"],
  ])("reads %s as what is held back of a campaign", (control, share) => {
    const typed = ["a.csv", "--list", "sales>=1", "--target", "csv", "--list-out", "l.csv"];
    const { list } = reportArgs([...typed, "--campaign", "春", "--control", control]);
    expect(list?.campaign?.controlShare).toBe(share);
  });
  it("ors the values of a field that is named twice", () => {
    const { slice } = reportArgs(["a.csv", "--out", "x.json", "--slice=channel=A", "--slice=channel=B,C"]);
    expect(slice).toEqual({ orders: { channel: ["A", "B", "C"] }, customers: {} });
  });
  it("reads columns that are named, with any sign in their header, or as none", () => {
    const args = ["a.csv", "--out", "x.json", "--column", "date=Sale = Date", "--column=refund="];
    expect(reportArgs(args).columns).toEqual([
      { role: "date", header: "Sale = Date" },
      { role: "refund", header: "" },
    ]);
  });
  it.each(["day=Sale Date", "date", "fileRow=x"])("refuses the column %s and names the roles", (column) => {
    expect(() => reportArgs(["a.csv", "--out", "x.json", "--column", column])).toThrowError(
      expect.objectContaining({ status: 2, message: expect.stringContaining("customer") as string }),
    );
  });
  it.each([[], ["a.csv", "--help"]])("tells every option of %j in the language asked for", (...argv) => {
    expect(askedUsage(argv)).toContain("--sum-rows total|order");
    expect(askedUsage([...argv, "--help", "--set", "language=en"])).toContain("Usage:");
  });
  it("runs where no help is asked for", () => {
    expect(askedUsage(["a.csv", "--out", "x.json"])).toBeNull();
  });
  it("needs no more than orders and an output", () => {
    expect(reportArgs(["a.csv", "--out", "x.json"])).toMatchObject({
      anchor: null,
      settings: {},
      reports: [],
      slice: null,
      compare: [],
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
