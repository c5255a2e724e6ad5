/** The currency of dropped order files, with a scripted add-on on the other side. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type DroppedFile, dropFiles } from "../support/drop-files.ts";
import { encoded } from "../support/encode-text.ts";
import { DONE, PREVIEW, USED } from "../support/sidebar-answers.ts";
import { IMPORTED, MERGING, RECEIVING } from "../support/sidebar-files.ts";
import { scriptedSidebars } from "../support/scripted-sidebar.ts";
import { focused } from "../support/sidebar-page.ts";

const openSidebar = scriptedSidebars();

const sidebar = () =>
  openSidebar({
    ...{ open: [USED], inspect: [PREVIEW], start: [DONE], show: [null], mappings: [{}] },
    ...{ importStart: [RECEIVING], importChunk: [MERGING], importMerge: [IMPORTED] },
  });

const csv = (name: string, ...lines: string[]): DroppedFile => ({
  name,
  bytes: encoded(lines.join("\r\n"), "shift_jis"),
});
const CLEAR = csv("受注一覧.csv", "注文番号,注文日,会員番号,注文合計", "1001,2024/01/05,M1,5400");
const DECIMALS = csv(
  "orders.csv",
  "注文番号,注文日,会員番号,注文合計",
  "1,2024/01/05,M1,12.50",
  "2,2024/01/06,M2,8.00",
);
const IN_CURRENCIES = "注文番号,注文日,会員番号,金額,通貨";
const YEN = csv("国内.csv", IN_CURRENCIES, "1,2024/01/05,M1,5400,JPY", "2,2024/01/06,M2,1200,JPY");
const MIXED = csv(
  "海外.csv",
  IN_CURRENCIES,
  "3,2024/01/07,M3,40,USD",
  "3,2024/01/07,M3,25,",
  "4,2024/01/08,M4,900,JPY",
);

const status = (page: Page) => page.locator("[role=status]").innerText();

describe("the currency of dropped files", () => {
  it("says its currency, which may be another one where no row says it", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [CLEAR]);
    await page.waitForSelector(".file details");
    expect(await page.locator(".file summary .facts").innerText()).toContain("通貨：円");
    await page.getByRole("combobox", { name: "通貨" }).selectOption("EUR");
    await expect.poll(() => page.locator(".file summary .facts").innerText()).toContain("通貨：EUR");
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ currency: "EUR" });
  });

  it("asks for it where amounts have decimals that yen have not, and yen may be chosen", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [DECIMALS]);
    await page.waitForSelector(".file details");
    expect(
      await page.getByText("12.50 のように小数のある金額が多く、円の金額には見えません。").isVisible(),
    ).toBe(true);
    expect(await page.locator(".file summary .facts").innerText()).not.toContain("通貨：");
    await page.click("footer > button");
    expect(await status(page)).toBe("通貨を選んでください。");
    expect(await focused(page)).toBe("通貨");
    expect(addOn.methods()).not.toContain("importStart");
    await page.getByRole("combobox", { name: "通貨" }).selectOption("JPY");
    await expect.poll(() => status(page)).toBe("取り込めます。レポートも続けて作ります。");
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ currency: "JPY" });
  });

  it("asks once, for all files, which of their currencies counts", async () => {
    const { page, addOn } = await sidebar();
    await dropFiles(page, [YEN, MIXED]);
    await expect.poll(() => page.locator(".file > details").count()).toBe(2);
    const question = page.getByRole("group", { name: "いくつかの通貨（JPY、USD）が混ざっています" });
    // Three rows say yen, one dollar, and one is of the order of dollar.
    const answers = ["JPY（3行）", "USD（2行）"] as const;
    expect(await question.locator("label").allInnerTexts()).toEqual(answers);
    expect(await status(page)).toBe("通貨を選んでください。");
    expect(await page.locator(".file summary .facts").allInnerTexts()).toEqual([
      expect.stringContaining("通貨：円"),
      expect.stringContaining("通貨：USD、円"),
    ]);
    await page.click("footer > button");
    expect(await focused(page)).toBe(answers[0]);
    expect(addOn.methods()).not.toContain("importStart");
    await page.getByLabel(answers[1]).check();
    await expect.poll(() => status(page)).toBe("取り込めます。レポートも続けて作ります。");
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ currency: "USD" });
  });
});
