/** BigQueryから where something goes wrong that nobody has a sentence for. */
import { expect, it } from "vitest";
import { scriptedSidebars } from "../support/scripted-sidebar.ts";
import { STATE } from "../support/sidebar-answers.ts";
import { schemaOf } from "../support/warehouse-table.ts";

const openScripted = scriptedSidebars();

it("says what it was, and the form is there to be tried again", async () => {
  const rules = { values: {}, limits: STATE.settings, rules: {}, anchor: "2024-03-31" };
  const { page } = await openScripted({
    open: [STATE],
    resultSheets: [{ sheets: [], anchor: "2024-03-31", people: [] }],
    warehouseRules: [rules as never],
    // An answer in which no request is one.
    warehouseAsks: [{ ...rules, requests: [{}] } as never],
  });
  await page.getByRole("button", { name: "BigQueryの表から作る" }).click();
  const panel = page.locator(".warehouse");
  await panel.getByLabel("表の名前").fill("shop.sales.orders");
  await panel.getByLabel("列の一覧").fill(schemaOf(["customer_id", "order_date", "amount"]));
  await panel.getByLabel("最初の注文の日").fill("2020-04-10");
  const write = page.getByRole("button", { name: "SQLを作る" });
  await write.click();
  await panel.locator(".trouble").waitFor();
  expect((await panel.locator(".trouble").innerText()).length).toBeGreaterThan(10);
  await expect.poll(() => write.getAttribute("aria-disabled")).toBe("false");
});
