/* BigQueryから without its view: the form of a table, and the panel's state. */
import { describe, expect, it } from "vitest";
import {
  BLANK_TABLE,
  formOfTerms,
  tableFault,
  tableTerms,
  unreadColumns,
  withRole,
  withSchema,
} from "../../sidebar/warehouse/table-form.ts";
import { OPENED, reduceWarehouse } from "../../sidebar/warehouse/warehouse-state.ts";
import type { WarehouseAction } from "../../sidebar/warehouse/warehouse-state.ts";
import type { ResultSheet } from "../../src/entry/contract.ts";

const ANCHOR = "2024-03-31";
const lines = (...names: string[]) => names.map((name) => `${name} STRING`).join("\n");
const OWN = withSchema(BLANK_TABLE, lines("order_id", "order_date", "customer_id", "total_amount", "note"));
const WHOLE = { ...OWN, table: "shop.sales.orders", firstOrder: "2020-04-10" };
const after = (...actions: WarehouseAction[]) => actions.reduce(reduceWarehouse, OPENED);

describe("a table's columns", () => {
  it("say which of them is what by their names; those without a role are nobody's", () => {
    expect(OWN).toMatchObject({
      kind: "own",
      roles: { orderId: "order_id", date: "order_date", customer: "customer_id" },
    });
    expect(Object.values(OWN.roles)).not.toContain("note");
  });

  it("say when orders were cancelled and which are trials; what is not read is named", () => {
    const form = withSchema(
      BLANK_TABLE,
      "order_id STRING\ncancelled_at TIMESTAMP\nis_test BOOL\ndeleted_at TIMESTAMP",
    );
    expect(form.roles).toMatchObject({ cancelledAt: "cancelled_at", isTest: "is_test" });
    expect(unreadColumns(form)).toEqual(["deleted_at"]);
  });

  it("say which orders were cancelled by a flag, where it is one, and know an order's number by id where nothing else is", () => {
    const of = (schema: string) => withSchema(BLANK_TABLE, schema).roles;
    const table = "customer_id STRING\ncreated_at TIMESTAMP\ntotal NUMERIC";
    expect(of(`id STRING\n${table}\nis_cancelled BOOL`)).toMatchObject({
      ...{ orderId: "id", customer: "customer_id", cancelledAt: "is_cancelled" },
    });
    expect(of(`id STRING\norder_no STRING\n${table}\ncancelled STRING`)).toMatchObject({
      orderId: "order_no",
    });
    expect(of(`id STRING\norder_no STRING\n${table}\ncancelled STRING`)).not.toHaveProperty("cancelledAt");
  });

  it.each([
    ["dbt_shopify", ["order_id", "processed_timestamp", "cancelled_timestamp", "financial_status"]],
    ["shopify", ["Name", "Created at", "Financial Status", "Lineitem name"]],
    ["ga4", ["event_name", "event_timestamp", "user_pseudo_id", "ecommerce", "items"]],
  ])("tell a table of %s", (kind, names) => {
    const schema = JSON.stringify(names.map((name) => ({ name, type: "STRING" })));
    expect(withSchema(BLANK_TABLE, schema).kind).toBe(kind);
  });

  it("are asked for again where they cannot be read, and what was chosen stays", () => {
    expect(withSchema(WHOLE, "???")).toEqual({ ...WHOLE, schema: "???" });
    expect(tableFault(withSchema(WHOLE, "???"), ANCHOR)).toBe("schemaWrong");
  });

  it("are one thing each: what is chosen for a role leaves the others", () => {
    expect(withRole({ buyerName: "buyer", email: "mail" }, "customer", "buyer")).toEqual({
      email: "mail",
      customer: "buyer",
    });
    expect(withRole({ email: "mail" }, "email", "")).toEqual({});
  });
});

describe("the form of a table", () => {
  it.each([
    [{ table: " " }, "tableOpen"],
    [{ table: "orders; DROP TABLE x" }, "tableWrong"],
    [{ table: "shop.analytics.events_*" }, "tableMany"],
    [{ table: "`shop.sales.注文`;" }, null],
    [{ schema: "" }, "schemaOpen"],
    [{ firstOrder: "" }, "firstOpen"],
    [{ firstOrder: "2024-04-01" }, "firstLate"],
    [{}, null],
  ] as const)("with %o says %s", (change, fault) => {
    expect(tableFault({ ...WHOLE, ...change }, ANCHOR)).toBe(fault);
  });

  it("comes back from the first row of a result as it was", () => {
    const asked = { ...WHOLE, dateOrder: "MDY", timesIn: "UTC", historyFrom: "2021-01-01" } as const;
    const terms = {
      ...tableTerms(asked, "Asia/Tokyo"),
      ...{ version: 20, answers: 1, asked: "", settings: {}, anchor: ANCHOR, today: "2024-04-01" },
      ...{ firstPurchase: "2020-04-10", dataStart: "2021-01-01" },
    };
    const { schema: _, ...back } = formOfTerms(terms);
    const { schema: __, ...was } = asked;
    expect(back).toEqual(was);
    expect(tableTerms(formOfTerms(terms), "Asia/Tokyo")).toEqual(tableTerms(asked, "Asia/Tokyo"));
    const named = formOfTerms({ ...terms, profile: "shopify" });
    expect([named.kind, tableTerms(named, "Asia/Tokyo").profile]).toEqual(["shopify", "shopify"]);
  });
});

describe("the panel", () => {
  const TERMS = JSON.stringify({
    ...{ version: 20, answers: 1, asked: "", profile: "shopify", table: "a.b.c", zone: "Asia/Tokyo" },
    ...{ columns: [{ name: "Name", type: "STRING" }], settings: {}, today: "2024-04-01" },
    ...{ anchor: ANCHOR, firstPurchase: "2020-04-10", dataStart: "2020-04-10" },
  });
  const sheet = (sheetId: number, terms: string | null): ResultSheet => ({
    ...{ sheetId, name: `結果${sheetId}`, rows: 9, terms },
  });
  const looked = (...sheets: ResultSheet[]): WarehouseAction => ({
    ...{ type: "looked", sheets, anchor: ANCHOR, people: [] },
  });

  it("fills a form that nobody began from the newest result, and says so", () => {
    const state = after(looked(sheet(1, null), sheet(2, TERMS)));
    expect(state).toMatchObject({
      sheetId: 2,
      filledFrom: "結果2",
      form: { table: "a.b.c", kind: "shopify" },
    });
  });

  it("leaves a form that somebody began, and the sheet that was chosen", () => {
    const begun = after(
      { type: "form", change: { table: "mine" } },
      looked(sheet(1, TERMS), sheet(2, TERMS)),
    );
    expect(begun).toMatchObject({ sheetId: 2, filledFrom: null, form: { table: "mine" } });
    const chosen = reduceWarehouse(begun, { type: "sheet", sheetId: 1 });
    expect(reduceWarehouse(chosen, looked(sheet(1, TERMS), sheet(2, TERMS))).sheetId).toBe(1);
    expect(reduceWarehouse(chosen, looked(sheet(2, TERMS))).sheetId).toBe(2);
  });

  it.each([["{"], ["{}"], ['{"table":1,"columns":[]}'], ["null"], [null]])(
    "takes nothing from a first row that says %s",
    (terms) => {
      expect(after(looked(sheet(1, terms)))).toMatchObject({ filledFrom: null, form: BLANK_TABLE });
    },
  );

  it("forgets a text once the form is another", () => {
    const written = after({ type: "form", change: WHOLE }, { type: "written", sql: "SELECT 1" });
    expect(written).toMatchObject({ step: "result", sql: "SELECT 1" });
    expect(reduceWarehouse(written, { type: "form", change: { table: "b" } }).sql).toBeNull();
  });

  it("goes back to the form where orders begin on another day, with that day", () => {
    const [days, firsts] = [{ firstOrder: "2020-04-10", historyFrom: "" }, ["2022-06-01"]];
    const said: WarehouseAction = { type: "refused", sentence: "別の日", days: { ...days, firsts } };
    const state = after({ type: "written", sql: "SELECT 1" }, said);
    expect(state).toMatchObject({
      step: "table",
      sql: null,
      refusal: "別の日",
      form: { ...days, slices: { firsts } },
    });
    expect(state.focus.spot).toBe("trouble");
    // Any other refusal leaves the step and the text.
    expect(
      after({ type: "written", sql: "SELECT 1" }, { type: "refused", sentence: "別の設定" }),
    ).toMatchObject({
      ...{ step: "result", sql: "SELECT 1" },
    });
  });
});
