/** A newcomer's first minutes: from the open spreadsheet to 顧客BS, every click and every key counted. */
import type { Locator } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { openBook } from "../../src/workbench/host.ts";
import { encoded } from "../support/encode-text.ts";
import {
  activeTab,
  gridTabs,
  gridTexts,
  hostXlsx,
  openWorkbenchPage,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";
import { dayCell, xlsxOf, zipOf } from "../support/workbooks.ts";
import { workedExampleRows } from "../support/worked-example.ts";

const PATIENCE = { timeout: 90_000 };
const WORDS = {
  ja: { menu: "拡張機能", choose: "ファイルを選ぶ", sheet: "顧客BS" },
  en: { menu: "Extensions", choose: "Choose files", sheet: "Customer BS" },
};

let opened: WorkbenchPage | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** An empty file of the user's country, as a new spreadsheet is. */
async function newSpreadsheet(user: "ja" | "en"): Promise<WorkbenchPage["page"]> {
  const locale = user === "ja" ? "ja_JP" : "en_US";
  opened = await openWorkbenchPage(
    {
      openTable: async (_table, userLocale) => openBook({ locale, timeZone: "Asia/Tokyo", userLocale }),
      toXlsx: hostXlsx,
      userLocale: user,
    },
    { user },
  );
  return opened.page;
}

const HEADER = ["注文番号", "注文日", "顧客ID", "合計金額"];
const ROWS = workedExampleRows().map(({ customer, day, orderId, amount }) => {
  return { orderId: orderId ?? "", day: String(day), customer: customer ?? "", amount: amount / 100 };
});
const text = [HEADER, ...ROWS.map((row) => [row.orderId, row.day, row.customer, row.amount])]
  .map((row) => row.join(","))
  .join("\r\n");
const csv = encoded(text, "shift_jis");
const rowsOfXlsx = () => [
  HEADER,
  ...ROWS.map(({ orderId, day, customer, amount }) => [orderId, dayCell(day), customer, amount]),
];

const FILES: Record<string, () => Promise<Uint8Array>> = {
  "orders.csv": async () => csv,
  "orders.xlsx": () => xlsxOf({ 注文: { rows: rowsOfXlsx() } }),
  "orders.zip": async () => zipOf({ "orders.csv": csv }),
};

/** What the user does, each thing counted. */
interface Hand {
  readonly count: () => number;
  press(what: Locator): Promise<void>;
}

const mouse = (): Hand => {
  let clicks = 0;
  return {
    count: () => clicks,
    press: async (what) => {
      clicks += 1;
      await what.click();
    },
  };
};

/** A key on what has the keyboard; walking there by Tab is not counted. */
const keyboard = (): Hand => {
  let keys = 0;
  return {
    count: () => keys,
    press: async (what) => {
      keys += 1;
      await what.focus();
      await what.press("Enter");
    },
  };
};

/** From the menu to the file dialog, as the user does it; returns how many presses it took, the dialog as one. */
async function chooseFile(
  page: WorkbenchPage["page"],
  user: "ja" | "en",
  { menu, inside }: { readonly menu: Hand; readonly inside: Hand },
  name: string,
): Promise<number> {
  const [branch] = opened?.workbench.book().menu() ?? [];
  const entry = (caption: string) => page.locator(".o-menu-item", { hasText: caption }).last();
  await menu.press(page.locator(".o-topbar-menu", { hasText: WORDS[user].menu }));
  await menu.press(entry(branch?.caption ?? ""));
  const [item] = branch?.items ?? [];
  await menu.press(entry(item?.caption ?? ""));
  const frame = await sidebarFrame(page);
  const dialog = page.waitForEvent("filechooser");
  await inside.press(frame.getByRole("button", { name: WORDS[user].choose }));
  const buffer = Buffer.from(await FILES[name]!());
  await (await dialog).setFiles({ name, mimeType: "application/octet-stream", buffer });
  return menu.count() + inside.count() + 1;
}

describe.each([
  ["ja", "orders.csv", mouse],
  ["en", "orders.xlsx", mouse],
  ["ja", "orders.zip", keyboard],
] as const)("%s, %s", (user, name, hand) => {
  it("takes five presses, none of them after the file dialog", async () => {
    const page = await newSpreadsheet(user);
    const presses = await chooseFile(page, user, { menu: mouse(), inside: hand() }, name);
    expect(presses).toBe(5);
    const { sheet } = WORDS[user];
    await expect.poll(() => activeTab(page), PATIENCE).toBe(sheet);
    const frame = await sidebarFrame(page);
    await frame.waitForSelector("#result", PATIENCE);
    // By hand, definitions section 5: 5 of 8 customers came back; 9 are active.
    const shown = (await gridTexts(page, "A1:P100", sheet)).flat();
    expect(shown).toContain("62.5%");
    expect(await frame.locator(".figure .value").first().innerText()).toContain("9");
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe("result");
    expect(await gridTabs(page)).toContain(user === "ja" ? "注文データ" : "Orders");
    expect(opened?.errors).toEqual([]);
  });
});
