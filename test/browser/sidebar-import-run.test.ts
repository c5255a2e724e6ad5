/** A shop's export dropped on the sidebar of the real workbench: what a user gets is what the bundle made of it. */
import type { Frame } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { openBook } from "../../src/workbench/host.ts";
import { type DroppedFile, dropFiles } from "../support/drop-files.ts";
import { encoded } from "../support/encode-text.ts";
import { exportFile, FORMATS } from "../support/exports/formats.ts";
import type { ShopOrder } from "../support/exports/shop.ts";
import {
  activeTab,
  chooseMenu,
  gridTabs,
  gridTexts,
  hostXlsx,
  openWorkbenchPage,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";
import { workedExampleRows } from "../support/worked-example.ts";

const PATIENCE = { timeout: 90_000 };

let opened: WorkbenchPage | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** The sidebar over a file that holds a shopping list and no orders. */
async function sidebar(user: "ja" | "en"): Promise<{ page: WorkbenchPage["page"]; frame: Frame }> {
  opened = await openWorkbenchPage(
    {
      openTable: async (_table, userLocale) => {
        const book = openBook({ locale: "ja_JP", timeZone: "Asia/Tokyo", userLocale });
        book.addTable("メモ", [["買うもの"], ["りんご"]], "typed");
        return book;
      },
      toXlsx: hostXlsx,
      userLocale: user,
    },
    { user },
  );
  const { page, workbench } = opened;
  const [branch] = workbench.book().menu();
  const caption = branch?.items[0]?.caption ?? "";
  await chooseMenu(page, user === "ja" ? "拡張機能" : "Extensions", branch?.caption ?? "", caption);
  const frame = await sidebarFrame(page);
  await frame.waitForSelector(".drop", PATIENCE);
  return { page, frame };
}

/** The worked example as Color Me exports it: every order in two lines, its total on both, letters only CP932 has. */
function workedExport(): DroppedFile {
  const format = FORMATS.find(({ id }) => id === "color-me");
  if (format === undefined) throw new Error("there is no export of Color Me");
  return { name: "sales_all.csv", bytes: exportFile(format, undefined, workedExampleRows().map(orderOf)) };
}

function orderOf({
  customer,
  day,
  orderId,
  amount,
}: ReturnType<typeof workedExampleRows>[number]): ShopOrder {
  const half = { code: "A-1", name: "①枕カバー㈱～", price: amount / 200, quantity: 1 };
  return {
    ...{ id: orderId ?? "", day: String(day), time: "10:00:00", customer: customer ?? "" },
    ...{ family: "髙橋", given: "花子", email: "", phone: ["", "", ""], lines: [half, half] },
    ...{ shipping: 0, coupon: 0, points: 0, cancelled: false, refund: 0, total: amount / 100 },
  };
}

/** So many rows that they travel in several calls. */
function longFile(): DroppedFile {
  const rows = Array.from({ length: 40_000 }, (_, i) => `${i},2024/01/05,M${i % 97},100`);
  return {
    name: "長い注文.csv",
    bytes: encoded(["注文番号,注文日,会員番号,注文合計", ...rows].join("\r\n"), "shift_jis"),
  };
}

const main = (frame: Frame) => frame.locator("footer > button");
/** A card whose figure is withheld: the dash, and what is said of it. */
const NONE = { ja: "—\n算出できません", en: "—\nno answer" };

const values = async (frame: Frame) =>
  (await frame.locator(".figure .value").allInnerTexts()).map((text) => text.trim());

describe("a Shift_JIS export of Color Me", () => {
  it("is dropped, imported and analysed; the same file again is previewed and changes nothing", async () => {
    const { page, frame } = await sidebar("ja");
    expect(await gridTabs(page)).toEqual(["メモ"]);
    await dropFiles(frame, [workedExport()]);
    await frame.waitForSelector("#result", PATIENCE);
    expect(await frame.locator(".imported").innerText()).toContain("追加 41件・更新 0件・変更なし 0件");
    expect(await gridTabs(page)).toContain("注文データ");
    // By hand, definitions section 5: 9 active; 8 people a year ago are too few for a headline. The table has 5 of 8.
    expect(await values(frame)).toEqual(["9人", NONE.ja, NONE.ja, NONE.ja]);
    expect(await activeTab(page)).toBe("顧客BS");
    await expect
      .poll(async () => (await gridTexts(page, "A1:P100", "顧客BS")).flat(), PATIENCE)
      .toEqual(expect.arrayContaining(["62.5%"]));

    await dropFiles(frame, [workedExport()]);
    await frame.waitForSelector(".file tbody", PATIENCE);
    const card = await frame.locator(".file").innerText();
    expect(card).toContain("82行・Shift_JIS");
    expect(card).toContain("カラーミーショップの形式として読みました。");
    await main(frame).click();
    await frame.waitForSelector("#imported", PATIENCE);
    const again = await frame.locator(".imported").innerText();
    expect(again).toContain("追加 0件・更新 0件・変更なし 41件");
    expect(again).toContain("すでに取り込んである内容と同じでした。");
    expect(opened?.errors).toEqual([]);
  });

  it("gives the same numbers in English", async () => {
    const { frame } = await sidebar("en");
    // The file is a Japanese one.
    await frame.getByLabel("English").check();
    await dropFiles(frame, [workedExport()]);
    await frame.waitForSelector("#result", PATIENCE);
    expect(await frame.locator(".imported").innerText()).toContain("Added 41, updated 0, unchanged 0");
    expect(await values(frame)).toEqual(["9", NONE.en, NONE.en, NONE.en]);
  });
});

it("an import cancelled half-way leaves no sheet behind", async () => {
  const { page, frame } = await sidebar("ja");
  const sheets = () => opened?.workbench.book().model.getters.getSheetIds().length;
  const before = sheets();
  const during: unknown[] = [];
  // The second chunk waits until the user has pressed the button.
  await page.route("**/api/call*", async (route) => {
    if (/"importChunk".*"number":1,/.test(route.request().postData() ?? "")) {
      during.push(sheets(), await main(frame).innerText());
      await main(frame).click();
    }
    await route.continue();
  });
  await dropFiles(frame, [longFile()]);
  await frame.getByText("取り込みを取り消しました。注文は元のままです。").first().waitFor(PATIENCE);
  expect(during).toEqual([(before ?? 0) + 1, "キャンセル"]);
  expect(sheets()).toBe(before);
  expect(await gridTabs(page)).toEqual(["メモ"]);
  expect(await frame.locator(".file").count()).toBe(1);
});
