import { describe, expect, it } from "vitest";
import { importFiles } from "../../sidebar/acts/import.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import { isClear } from "../../sidebar/going-on.ts";
import { importObstacle } from "../../sidebar/import-readiness.ts";
import { openPage } from "../support/import-page.ts";
import * as given from "../support/sidebar-files.ts";

const LIST: OrderFile = {
  ...given.ORDER_FILE,
  headers: ["会員ID", "会員ランク"],
  table: [["C1", "ゴールド"]],
  other: "customers",
  missing: ["date", "amount"],
  mapping: { ...given.ORDER_FILE.mapping, columns: { customer: 0 } },
};
const TAKEN = {
  sheetId: 41,
  name: "顧客データ",
  added: 1,
  updated: 0,
  unchanged: 0,
  nameless: 0,
  says: "1人を追加",
};

const methods = (addOn: { calls: readonly { method: string }[] }) =>
  addOn.calls.slice(2).map(({ method }) => method);
const fileNames = { "list.csv": LIST, "a.csv": given.ORDER_FILE };

describe("a chosen list of customers", () => {
  it("stands in no import's way, but none begins by itself", async () => {
    const { choose, state } = await openPage({}, fileNames);
    await choose("list.csv");
    expect(importObstacle(state())).toBeNull();
    expect(isClear(state())).toBe(false);
    expect(state().imports.files[0]?.open).toBe(true);
  });

  it("is sent alone where no orders are, and leaves the orders sheet as it is", async () => {
    const { page, choose, addOn, state } = await openPage({ customersChunk: [TAKEN] }, fileNames);
    await choose("list.csv");
    const orders = state().orders;
    await importFiles(page);
    expect(methods(addOn)).toEqual(["customersChunk"]);
    expect(addOn.calls.at(-1)?.args).toMatchObject({
      ...{ file: "list.csv", header: ["会員ID", "会員ランク"], rows: [["C1", "ゴールド"]] },
      before: { added: 0, updated: 0, unchanged: 0, nameless: 0 },
    });
    expect(state()).toMatchObject({
      phase: "form",
      orders,
      imports: {
        files: [],
        ended: "done",
        result: { sheetId: 41, name: "顧客データ", notices: ["1人を追加"] },
      },
    });
  });

  it("comes in before the orders beside it, and the end tells of both", async () => {
    const { page, choose, addOn, state } = await openPage({ customersChunk: [TAKEN] }, fileNames);
    await choose("a.csv", "list.csv");
    await importFiles(page);
    const sent = methods(addOn);
    expect(sent.indexOf("customersChunk")).toBeLessThan(sent.indexOf("importStart"));
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ files: [{ name: "a.csv" }] });
    expect(state().imports.result).toMatchObject({ sheetId: 31, notices: ["1人を追加"] });
  });

  it("that is refused ends the import before any order is sent", async () => {
    const failure = { code: "customers-unknown", message: "m", hint: "h", details: [] };
    const { page, choose, addOn, state } = await openPage(
      { customersChunk: [{ problem: failure }] },
      fileNames,
    );
    await choose("a.csv", "list.csv");
    await importFiles(page);
    expect(methods(addOn)).not.toContain("importStart");
    expect(state()).toMatchObject({ phase: "form", imports: { unfinished: null } });
  });

  it("with date and amount chosen is a file of orders", async () => {
    const orders = { ...LIST, missing: [] };
    const { choose, state } = await openPage({}, { "list.csv": orders });
    await choose("list.csv");
    expect(importObstacle(state())).toBeNull();
    expect(state().imports.files).toHaveLength(1);
  });
});
