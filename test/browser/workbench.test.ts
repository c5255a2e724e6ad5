import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chooseMenu,
  gridTabs,
  gridTexts,
  openWorkbenchPage,
  sidebarFrame,
  sidebarText,
  typeIntoCell,
  type WorkbenchPage,
} from "../support/workbench-page.ts";
import { openPlainBook } from "../support/plain-book.ts";

let opened: WorkbenchPage;

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
    expect(await gridTabs(opened.page)).toEqual({ tabs: ["注文"], active: "注文" });
    expect(await gridTexts(opened.page, "A1:D2")).toEqual([
      ["customer", "date", "order", "amount"],
      ["C01", "2023-06-10", "O001", "3000"],
    ]);
  });

  it("evaluates a typed formula in the bundle, and says so until the value comes", async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await opened.page.route("**/api/functions", (route) => released.then(() => route.continue()));
    await typeIntoCell(opened.page, "H1", "=PLAIN_SUM(D2:D4)");
    await expect.poll(() => gridTexts(opened.page, "H1")).toEqual([["読み込んでいます…"]]);
    release();
    // 3,000 + 3,000 + 4,000
    await expect.poll(() => gridTexts(opened.page, "H1")).toEqual([["10000"]]);
  });

  it("sends what is typed to the book", async () => {
    await typeIntoCell(opened.page, "H2", "typed here");
    const { getters } = opened.workbench.book().model;
    const cell = { sheetId: "orders", col: 7, row: 1 };
    await expect.poll(() => getters.getEvaluatedCell(cell).value).toBe("typed here");
  });

  it("shows at once what the bundle writes", async () => {
    await chooseMenu(opened.page, "拡張機能", "Plain", "Write");
    await expect.poll(() => gridTexts(opened.page, "F1")).toEqual([["hello"]]);
  });

  it("takes an edit back for everybody", async () => {
    await typeIntoCell(opened.page, "H3", "oops");
    await expect.poll(() => gridTexts(opened.page, "H3")).toEqual([["oops"]]);
    await opened.page.keyboard.press("Control+z");
    const { getters } = opened.workbench.book().model;
    await expect.poll(() => getters.getEvaluatedCell({ sheetId: "orders", col: 7, row: 2 }).value).toBe(null);
  });

  it("asks a function without arguments again after the bundle ran, not before", async () => {
    await typeIntoCell(opened.page, "H5", "=PLAIN_SUM()");
    await expect.poll(() => gridTexts(opened.page, "H5")).toEqual([["1"]]);
    await typeIntoCell(opened.page, "H6", "elsewhere");
    await chooseMenu(opened.page, "拡張機能", "Plain", "Write");
    await expect.poll(() => gridTexts(opened.page, "H5")).toEqual([["2"]]);
  });
});

describe("the sidebar", () => {
  it("opens from the menu and calls the bundle", async () => {
    await chooseMenu(opened.page, "拡張機能", "Plain", "Open");
    const frame = await sidebarFrame(opened.page);
    await frame.click("#go");
    await expect.poll(() => sidebarText(opened.page)).toContain("42");
  });

  it("hears of a failure by its message", async () => {
    const frame = await sidebarFrame(opened.page);
    await frame.click("#fail");
    await expect.poll(() => sidebarText(opened.page)).toContain("broken on purpose");
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

it("nothing in the page failed on the way", () => {
  expect(opened.errors.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
});
