/** Nothing on the page moves while an answer arrives that the user did not just press for. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { HOME } from "../support/home-scenes.ts";
import { DONE, RUNNING } from "../support/sidebar-answers.ts";
import { scriptedSidebars } from "../support/scripted-sidebar.ts";
import { answersOf, type Scene } from "../support/sidebar-scenes.ts";

const openSidebar = scriptedSidebars();

/** Longer than the half second in which a move counts as the user's own. */
const LATE_MS = 900;
const late = () => new Promise<void>((resolve) => setTimeout(resolve, LATE_MS));

/**
 * Begins to watch; what moved without the user's doing is told by the elements that did. Another word in the middle of a
 * button that stands where it stood has not moved: the browser counts it by where its first letter begins.
 */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        hadRecentInput: boolean;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        for (const { node, previousRect, currentRect } of entry.sources)
          if (JSON.stringify(previousRect) !== JSON.stringify(currentRect))
            seen.push((node as Element | null)?.outerHTML?.slice(0, 80) ?? node?.textContent ?? "?");
      }
    }).observe({ type: "layout-shift", buffered: false });
  });
const moved = async (page: Page): Promise<string[]> => {
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
};

const done = { ...DONE, result: { ...HOME.last }, undo: HOME.home.undo };
const used: Scene = {
  opens: HOME,
  answers: { start: [RUNNING], remake: [RUNNING], undo: [RUNNING], step: [done] },
};

const failing: Scene = { ...used, answers: { ...used.answers, open: [new Error("offline")] } };

/** What is pressed, after which the answer comes late. */
const PRESSED: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "all reports are made": (page) => page.locator(".main").click(),
  "one report is made anew": (page) => page.locator(".links .quiet").first().click(),
  "the reports before come back": async (page) => {
    await page.locator(".undo summary").click();
    await page.locator(".undo button").click();
  },
};

it("sees what moves", async () => {
  const { page } = await openSidebar(answersOf(used, "ja"));
  await watch(page);
  await page.waitForTimeout(LATE_MS);
  await page.evaluate(() => document.querySelector("main")!.prepend(document.createElement("textarea")));
  expect((await moved(page)).length).toBeGreaterThan(0);
});

// The page guessed Japanese, as the browser is: in English the words of its head are others, at the same places.
it.each(["ja", "en"] as const)("the first answer moves nothing: %s", async (language) => {
  const { page, addOn } = await openSidebar(answersOf(failing, language));
  await watch(page);
  addOn.once("open", late);
  await page.locator(".trouble > button").click();
  await page.locator("#result").waitFor();
  expect(await moved(page)).toEqual([]);
});

it.each(Object.entries(PRESSED))("%s: the result moves nothing", async (_, press) => {
  const { page, addOn } = await openSidebar(answersOf(used, "ja"));
  await page.setViewportSize({ width: 300, height: 1600 });
  await watch(page);
  addOn.once("step", late);
  await press(page);
  await page.locator("footer .second").waitFor();
  await page.locator(".main").waitFor();
  expect(await moved(page)).toEqual([]);
});

it("the first result of a file moves nothing of the page before", async () => {
  const { page, addOn } = await openSidebar(answersOf({ answers: { step: [done] } }, "ja"));
  await watch(page);
  addOn.once("step", late);
  await page.locator(".main").click();
  await page.locator("#result").waitFor();
  expect(await moved(page)).toEqual([]);
});
