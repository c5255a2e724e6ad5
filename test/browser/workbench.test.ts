import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import {
  activeTab,
  chooseMenu,
  chooseTab,
  gridDrawn,
  gridTabs,
  gridTexts,
  openWorkbenchPage,
  sidebarFrame,
  sidebarText,
  typeIntoCell,
  type WorkbenchPage,
} from "../support/workbench-page.ts";
import { selectCell } from "../../src/workbench/drive.ts";
import { openPlainBook } from "../support/plain-book.ts";

let opened: WorkbenchPage;

/** Expects something to come true while the machine may be busy with other tests. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });

beforeAll(async () => {
  const first = { kind: "example" as const };
  opened = await openWorkbenchPage({
    openTable: openPlainBook,
    first,
    toXlsx: () => new Uint8Array([80, 75]),
  });
});

afterAll(async () => {
  await opened.close();
});

describe("the workbench page", () => {
  it("shows the file's rows in the grid", async () => {
    expect(await gridTabs(opened.page)).toEqual(["注文", "large"]);
    expect(await activeTab(opened.page)).toBe("注文");
    expect(await gridTexts(opened.page, "A1:D2")).toEqual([
      ["customer", "date", "order", "amount"],
      ["C01", "2023-06-10", "O001", "3000"],
    ]);
  });

  it("evaluates a typed formula in the bundle, and says so until the value comes", async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    onTestFinished(() => release());
    await opened.page.route("**/api/functions", (route) => released.then(() => route.continue()));
    await typeIntoCell(opened.page, "H1", "=PLAIN_SUM(D2:D4)");
    await soon(() => gridTexts(opened.page, "H1")).toEqual([["読み込んでいます…"]]);
    release();
    // 3,000 + 3,000 + 4,000
    await soon(() => gridTexts(opened.page, "H1")).toEqual([["10000"]]);
  });

  it("sends what is typed to the book", async () => {
    await typeIntoCell(opened.page, "H2", "typed here");
    const { getters } = opened.workbench.book().model;
    const cell = { sheetId: "orders", col: 7, row: 1 };
    await soon(() => getters.getEvaluatedCell(cell).value).toBe("typed here");
  });

  it("takes a percentage that is typed with its sign into a cell that shows percentages", async () => {
    await typeIntoCell(opened.page, "H4", "5%");
    await soon(() => gridTexts(opened.page, "H4")).toEqual([["5%"]]);
    // The cursor comes from elsewhere, as a user's does.
    await selectCell(opened.page, "A1");
    await typeIntoCell(opened.page, "H4", "25%");
    await soon(() => gridTexts(opened.page, "H4")).toEqual([["25%"]]);
  });

  it("shows at once what the bundle writes", async () => {
    await chooseMenu(opened.page, "拡張機能", "Plain", "Write");
    await soon(() => gridTexts(opened.page, "F1")).toEqual([["hello"]]);
  });

  it("takes an edit back for everybody", async () => {
    await typeIntoCell(opened.page, "H3", "oops");
    await soon(() => gridTexts(opened.page, "H3")).toEqual([["oops"]]);
    await opened.page.keyboard.press("Control+z");
    const { getters } = opened.workbench.book().model;
    await soon(() => getters.getEvaluatedCell({ sheetId: "orders", col: 7, row: 2 }).value).toBe(null);
  });

  it("asks a function without arguments again after the bundle ran, not before", async () => {
    await typeIntoCell(opened.page, "H5", "=PLAIN_SUM()");
    await soon(() => gridTexts(opened.page, "H5")).toEqual([["1"]]);
    await typeIntoCell(opened.page, "H6", "elsewhere");
    await chooseMenu(opened.page, "拡張機能", "Plain", "Write");
    await soon(() => gridTexts(opened.page, "H5")).toEqual([["2"]]);
  });
});

describe("a sheet too large for the grid", () => {
  it("shows its first rows, and goes away with its tab", async () => {
    const { page } = opened;
    const preview = page.locator("#preview");
    await chooseTab(page, "large");
    await expect
      .poll(() => preview.innerText())
      .toContain("60,000行 × 3列の元データ(はじめの500行を表示、閲覧のみ)");
    expect(await preview.locator("tr").count()).toBe(501);
    expect(await preview.locator("tr").nth(2).innerText()).toBe("2\t2024/01/01\tC1\t100");
    await chooseTab(page, "注文");
    await soon(() => preview.isVisible()).toBe(false);
  });
});

describe("the sidebar", () => {
  it("opens from the menu and calls the bundle", async () => {
    await chooseMenu(opened.page, "拡張機能", "Plain", "Open");
    const frame = await sidebarFrame(opened.page);
    await frame.click("#go");
    await soon(() => sidebarText(opened.page)).toContain("42");
  });

  it("hears of a failure by its message", async () => {
    const frame = await sidebarFrame(opened.page);
    await frame.click("#fail");
    await soon(() => sidebarText(opened.page)).toContain("broken on purpose");
  });

  it("has no origin, no way out and no token", async () => {
    const frame = await sidebarFrame(opened.page);
    const seen = await frame.evaluate(async () => ({
      origin: window.origin,
      fetched: await fetch("/").then(
        () => "fetched",
        () => "refused",
      ),
      parent: (() => {
        try {
          return String(window.parent.document.title);
        } catch {
          return "refused";
        }
      })(),
      text: document.documentElement.outerHTML + location.href,
    }));
    expect(seen).toMatchObject({ origin: "null", fetched: "refused", parent: "refused" });
    expect(seen.text).not.toContain(opened.workbench.token);
  });

  it("is the only window that is listened to", async () => {
    const before = await gridTexts(opened.page, "H5");
    await opened.page.evaluate(() => {
      window.postMessage({ kind: "call", id: 1, name: "writeHello", args: [] }, "*");
      const other = document.createElement("iframe");
      other.srcdoc = `<script>parent.postMessage({ kind: "close" }, "*")</script>`;
      other.setAttribute("sandbox", "allow-scripts");
      document.body.append(other);
    });
    await opened.page.waitForTimeout(500);
    expect(await gridTexts(opened.page, "H5")).toEqual(before);
    expect(await opened.page.locator("#sidebar iframe").count()).toBe(1);
  });

  it("closes and gives the room back to the grid", async () => {
    await opened.page.click(".sidebar-heading button");
    expect(await opened.page.locator("#sidebar").isVisible()).toBe(false);
  });
});

describe("the file menu", () => {
  it("saves the file for Excel", async () => {
    const saved = opened.page.waitForEvent("download");
    await chooseMenu(opened.page, "ファイル", "Excel");
    const file = await saved;
    expect(file.suggestedFilename()).toBe("手計算の例.xlsx");
    expect([...readFileSync(await file.path())]).toEqual([80, 75]);
  });

  it("opens a CSV as Japanese Excel writes it", async () => {
    const chooser = opened.page.waitForEvent("filechooser");
    await chooseMenu(opened.page, "ファイル", "CSV");
    // 日付,金額 in Shift_JIS
    const header = Buffer.from([0x93, 0xfa, 0x95, 0x74, 0x2c, 0x8b, 0xe0, 0x8a, 0x7a, 0x0a]);
    const buffer = Buffer.concat([header, Buffer.from("2024/01/02,300\n")]);
    await (await chooser).setFiles({ name: "shop.csv", mimeType: "text/csv", buffer });
    await soon(() => opened.page.title()).toBe("shop.csv – CPM Sheets");
    await gridDrawn(opened.page);
    expect(await gridTexts(opened.page, "A1:B2")).toEqual([
      ["日付", "金額"],
      ["2024/01/02", "300"],
    ]);
  });

  it("says in one sentence why a file cannot be opened, and keeps the one that is open", async () => {
    const chooser = opened.page.waitForEvent("filechooser");
    await chooseMenu(opened.page, "ファイル", "CSV");
    const buffer = Buffer.from('a,b\n"never closed');
    await (await chooser).setFiles({ name: "broken.csv", mimeType: "text/csv", buffer });
    await opened.page.waitForSelector("dialog[open]");
    expect(await opened.page.innerText("dialog p")).toMatch(/^このファイルは開けません: /);
    await opened.page.click("dialog button");
    expect(await opened.page.title()).toBe("shop.csv – CPM Sheets");
  });
});

it("another language is another user of the same file", async () => {
  await opened.page.selectOption("#user", "en");
  await opened.page.waitForURL("**/?user=en");
  await gridDrawn(opened.page);
  expect(await gridTexts(opened.page, "A2:B2")).toEqual([["2024/01/02", "300"]]);
  expect(await opened.page.locator(".o-topbar-menu").last().innerText()).toBe("Extensions");
  expect(opened.workbench.book().call("userLocaleNow")).toBe("en");
});

it("nothing in the page failed on the way", () => {
  expect(opened.errors.filter((text) => !/Content Security Policy|status of 400/.test(text))).toEqual([]);
});
