import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findBrowser, HERE, type FoundBrowser, type Machine } from "../../src/workbench/browser.ts";

const BUNDLED: FoundBrowser = { executablePath: "bundled chromium", args: [], env: {} };

/** A machine on which only these files exist. */
function machine(files: readonly string[], change: Partial<Machine> = {}): Machine {
  return {
    wanted: undefined,
    linuxX64: true,
    exists: (path) => files.includes(path),
    bundled: async () => BUNDLED,
    ...change,
  };
}

const own = chromium.executablePath();
const anyBrowser: Partial<Machine> = { exists: (path) => path !== own };

describe("the browser for tests and pictures", () => {
  it("is the one that was named, before all others", async () => {
    const found = await findBrowser(machine(["/my/chrome", own], { wanted: "/my/chrome" }));
    expect(found.executablePath).toBe("/my/chrome");
  });

  it("is Playwright's own, before an installed one", async () => {
    expect((await findBrowser(machine([], { exists: () => true }))).executablePath).toBe(own);
  });

  it("is an installed one, before the npm package's", async () => {
    const { executablePath } = await findBrowser(machine([], anyBrowser));
    expect(executablePath).toMatch(/chrome|edge|chromium/i);
    expect([own, BUNDLED.executablePath]).not.toContain(executablePath);
  });

  it("is the npm package's where nothing is installed", async () => {
    expect(await findBrowser(machine([]))).toBe(BUNDLED);
  });

  it("is the npm package's when asked for, whatever is installed", async () => {
    expect(await findBrowser(machine([own], { wanted: "bundled" }))).toBe(BUNDLED);
  });

  it("talks to nobody outside", async () => {
    const { args } = await findBrowser(machine([own]));
    expect(args).toEqual(
      expect.arrayContaining([
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ]),
    );
  });

  it("fails with the command to run where there is none", async () => {
    await expect(findBrowser(machine([], { linuxX64: false }))).rejects.toThrow(
      "No Chromium, Chrome or Edge was found; run: npx playwright-core install chromium",
    );
  });

  it("does not take another browser for the one that was named", async () => {
    const named = machine([own], { wanted: "/gone/chrome" });
    await expect(findBrowser(named)).rejects.toThrow(
      "CPM_BROWSER must name a browser's file; got /gone/chrome",
    );
  });
});

it("a page opens in the browser that npm brought along, or in the installed one where npm brings none", async () => {
  const found = await findBrowser(HERE.linuxX64 ? { ...HERE, wanted: "bundled" } : HERE);
  const browser = await chromium.launch(found);
  const page = await browser.newPage();
  await page.setContent("<p>ready</p>");
  expect(await page.innerText("p")).toBe("ready");
  await browser.close();
});
