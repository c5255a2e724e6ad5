/** From 浮気・不満 of RFM to a file that the target takes, by keyboard alone, every key counted and the file opened. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encoded } from "../support/encode-text.ts";
import { listShop } from "../support/list-shop.ts";
import { openSections } from "../support/open-sections.ts";
import {
  activeTab,
  chooseMenu,
  chooseTab,
  gridTexts,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  selectCell,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";

const PATIENCE = { timeout: 60_000 };
/** From the selected cell to the saved file; a further group of settings on the way is one more. */
const MOST_KEYS = 46;
let opened: WorkbenchPage;
let sidebar: Frame;

/** The sidebar as it opens, so that the keyboard begins at its top. */
async function freshSidebar(): Promise<void> {
  const { page } = opened;
  if ((await page.locator(".sidebar-heading button").count()) > 0)
    await page.locator(".sidebar-heading button").click();
  await chooseMenu(page, "拡張機能", "CPM Sheets", "サイドバーを開く");
  sidebar = await sidebarFrame(page);
  await sidebar.waitForSelector("h2", PATIENCE);
}

beforeAll(async () => {
  const first = { kind: "csv" as const, name: "受注.csv", text: listShop() };
  opened = await openWorkbenchPage({ openTable: openHostTable, first, toXlsx: hostXlsx });
  await freshSidebar();
  await sidebar.click(".main");
  await sidebar.waitForSelector("#result", PATIENCE);
});

beforeEach(freshSidebar);
afterAll(() => opened.close());

/** A hand on the keyboard that knows how often it pressed. */
function countingHand(page: Page) {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const focused = () =>
    sidebar.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent;
      return label ?? element?.textContent ?? "";
    });
  const arrives = (wanted: string) => expect.poll(focused, PATIENCE).toContain(wanted);
  /** Tab until something of this name has the keyboard. */
  const tabTo = async (wanted: string) => {
    const seen: string[] = [];
    while (seen.length < MOST_KEYS) {
      await press("Tab");
      seen.push(await focused());
      if (seen.at(-1)?.includes(wanted)) return;
    }
    throw new Error(`Tab never came to ${wanted}; it came to ${seen.join(" | ")}`);
  };
  return { press, tabTo, arrives, keys: () => keys };
}

/** The cursor on how many 浮気・不満 are, in the table of ranks. */
async function onDefecting(page: Page): Promise<void> {
  await chooseTab(page, "RFM");
  await expect.poll(() => activeTab(page), PATIENCE).toBe("RFM");
  const isRank = ([rank]: readonly string[]) => rank === "浮気・不満顧客";
  const at = async () => (await gridTexts(page, "I1:J40")).findIndex(isRank);
  await expect.poll(at, PATIENCE).toBeGreaterThan(0);
  await selectCell(page, `J${(await at()) + 1}`);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** From the cell to the choice of the target. */
async function toTarget(): Promise<ReturnType<typeof countingHand>> {
  const { page } = opened;
  const hand = countingHand(page);
  await onDefecting(page);
  await hand.press("F6");
  await hand.tabTo("この数字の説明");
  await hand.press("Enter");
  await hand.arrives("浮気・不満顧客 6人");
  await hand.tabTo("6人を渡す");
  await hand.press("Enter");
  await hand.arrives("渡す先を選ぶ");
  await expect
    .poll(() => sidebar.locator(".lists-foot").innerText(), PATIENCE)
    .toContain("6人（全体の23.1%）");
  await hand.press("Enter");
  await hand.arrives("渡す先");
  return hand;
}

/** From the chosen target to the file: its name, its bytes, and what stood there before it was made. */
async function toFile(hand: ReturnType<typeof countingHand>) {
  const { page } = opened;
  const counts = sidebar.locator(".counts table");
  await counts.waitFor(PATIENCE);
  const guards = await counts.innerText();
  await hand.tabTo("ファイルの内容を確かめる");
  await hand.press("Enter");
  await hand.arrives("ファイルの内容");
  await sidebar.locator(".first").waitFor(PATIENCE);
  const shown = await sidebar.locator(".lists").innerText();
  await hand.tabTo("ファイルを保存");
  await hand.press("Enter");
  await hand.arrives("この端末にファイルとして保存します");
  await hand.tabTo("保存する");
  const saving = page.waitForEvent("download", PATIENCE);
  await hand.press("Enter");
  const file = await saving;
  await hand.arrives("できました");
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()), guards, shown };
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("from 浮気・不満 to a file, by keyboard alone", () => {
  it("of Google Customer Match", async () => {
    const hand = await toTarget();
    await hand.press("g");
    const { name, bytes, guards } = await toFile(hand);
    expect(guards.replace(/\s+/g, " ")).toMatch(
      /対象 6人 .*配信停止 −1人 .*連絡先なし −1人 .*転送用・共用の連絡先 −1人 .*出力 3人/,
    );
    expect(name).toBe("google-customer-match_浮気・不満顧客_2024-03-31.csv");
    expect(bytes.toString("utf8")).toBe(
      [
        "Email,Phone,First Name,Last Name,Country,Zip",
        ["hanako@example.com", "+819012345678", "花子", "山田"].map(sha256).join(",") + ",JP,150-0001",
        `${sha256("taro@example.jp")},,${sha256("太郎")},${sha256("佐藤")},JP,530-0001`,
        ["jiro@example.jp", "+81312345678", "次郎", "𠮷田"].map(sha256).join(",") + ",JP,100-0001",
        "",
      ].join("\n"),
    );
    expect(hand.keys()).toBeLessThanOrEqual(MOST_KEYS);
    expect(opened.errors).toEqual([]);
  });

  it("of ブラストメール, and says before whose name it cannot write", async () => {
    const hand = await toTarget();
    await hand.press("ArrowDown");
    await hand.press("ArrowDown");
    const { name, bytes, shown } = await toFile(hand);
    expect(shown).toContain("1人はファイルに入りません");
    expect(shown).toContain("顧客ID D3：𠮷");
    expect(shown).toContain("h***@example.com");
    expect(shown).not.toContain("hanako");
    expect(name).toBe("blastmail_浮気・不満顧客_2024-03-31.csv");
    const lines = ["氏名,E-Mail", "山田 花子,hanako@example.com", "佐藤 太郎,taro@example.jp", ""];
    expect([...bytes]).toEqual([...encoded(lines.join("\r\n"), "shift_jis")]);
    expect(await sidebar.locator(".lists").innerText()).toContain("1人は入っていません");
    expect(hand.keys()).toBeLessThanOrEqual(MOST_KEYS);
    expect(opened.errors).toEqual([]);
  });
});

it("comes back to its conditions, and gives the keyboard back to where it was", async () => {
  await openSections(sidebar);
  const focused = () => sidebar.evaluate(() => document.activeElement?.textContent);
  const open = sidebar.getByRole("button", { name: "条件で選ぶ" });
  await open.press("Enter");
  await sidebar.getByLabel("条件を足す").selectOption("purchases");
  await sidebar.getByRole("button", { name: "足す", exact: true }).click();
  await sidebar.getByLabel("以上").fill("2");
  await sidebar.getByRole("button", { name: "パネルに戻る" }).press("Enter");
  await expect.poll(focused, PATIENCE).toBe("条件で選ぶ");
  await open.press("Enter");
  await expect.poll(() => sidebar.locator(".draft summary").innerText(), PATIENCE).toContain("2回以上");
  await sidebar.getByRole("button", { name: "渡す先を選ぶ" }).click();
  await sidebar.getByLabel("渡す先").selectOption("blastmail");
  await sidebar.getByRole("button", { name: "シートに書く" }).press("Enter");
  await expect.poll(focused, PATIENCE).toContain("ハッシュ化せずに書きます");
  await opened.page.keyboard.press("Escape");
  await expect.poll(focused, PATIENCE).toBe("シートに書く…");
  expect(opened.errors).toEqual([]);
});

it("counts conditions in the page, saves them by name, and writes their people to a sheet", async () => {
  await openSections(sidebar);
  const { page } = opened;
  await sidebar.getByRole("button", { name: "条件で選ぶ" }).click();
  const status = sidebar.locator(".lists-foot .status");
  await expect.poll(() => status.innerText(), PATIENCE).toBe("26人（全体の100.0%）");
  await sidebar.getByLabel("条件を足す").selectOption("lastOrder");
  await sidebar.getByRole("button", { name: "足す", exact: true }).click();
  expect(await status.innerText()).toBe("まだ決まっていない条件があります。");
  await sidebar.getByLabel("この日まで").fill("2023-07-20");
  await expect.poll(() => status.innerText()).toBe("6人（全体の23.1%）");
  await sidebar.getByText("セグメントの保存と呼び出し").click();
  await sidebar.getByLabel("名前").fill("7月から来ていない人");
  await sidebar.getByRole("button", { name: "この名前で保存" }).click();
  await sidebar.getByText("「7月から来ていない人」を保存しました。").waitFor(PATIENCE);
  await sidebar.getByRole("button", { name: "渡す先を選ぶ" }).click();
  await sidebar.getByLabel("渡す先").selectOption("");
  await sidebar.getByRole("button", { name: "シートに書く" }).click();
  await sidebar.getByText("新しいシートに6人分の顧客IDと購入の記録を書きます").waitFor();
  await sidebar.getByRole("button", { name: "書く", exact: true }).click();
  await sidebar.getByText("に6人を書きました。").waitFor(PATIENCE);
  await expect.poll(() => activeTab(page), PATIENCE).toContain("7月から来ていない人");
  await sidebar.getByRole("button", { name: "閉じる" }).click();
  await countingHand(page).arrives("条件で選ぶ");
  expect(await sidebar.locator("main").count()).toBe(1);
  expect(await sidebar.getByRole("button", { name: "レポートを作成" }).isVisible()).toBe(true);
  expect(opened.errors).toEqual([]);
});

it("opens the orders of the person in a row of 顧客一覧", async () => {
  await openSections(sidebar);
  const { page } = opened;
  await sidebar.getByRole("button", { name: "条件で選ぶ" }).click();
  await expect.poll(() => sidebar.locator(".lists-foot .status").innerText(), PATIENCE).toContain("26人");
  await sidebar.getByRole("button", { name: "渡す先を選ぶ" }).click();
  await sidebar.getByLabel("渡す先").selectOption("people-list");
  await sidebar.getByLabel("書く人数").selectOption("all");
  await sidebar.getByRole("button", { name: "シートに書く" }).click();
  await sidebar.getByRole("button", { name: "書く", exact: true }).click();
  await expect.poll(() => activeTab(page), PATIENCE).toBe("顧客一覧 2024-03-31");
  await sidebar.getByRole("button", { name: "閉じる" }).click();
  const row = async () => (await gridTexts(page, "A1:A40")).findIndex(([id]) => id === "D2");
  await expect.poll(row, PATIENCE).toBeGreaterThan(0);
  await selectCell(page, `K${(await row()) + 1}`);
  const card = sidebar.locator(".explained");
  await expect
    .poll(async () => {
      await sidebar.getByRole("button", { name: "この数字の説明" }).click();
      return card.innerText();
    }, PATIENCE)
    .toContain("D2");
  // The 20 others have three orders each; then come those of D1, and of D2: 64 to 66.
  expect((await card.innerText()).replace(/\s+/g, " ")).toContain(
    "D2 2024/03/31までの注文 3件（新しい順） 2023/07/20 ¥3,000 ／ 注文番号 66 2023/01/15 ¥3,000 ／ 注文番号 65 " +
      "2022/05/10 ¥3,000 ／ 注文番号 64",
  );
  const reachesOver = await card.evaluate((element) =>
    [...element.querySelectorAll("*")].some((one) => one.getBoundingClientRect().right > window.innerWidth),
  );
  expect(reachesOver).toBe(false);
  expect(opened.errors).toEqual([]);
});
