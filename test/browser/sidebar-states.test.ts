/** What holds of the sidebar in every state, in both languages. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answersOf, SCENES } from "../support/sidebar-scenes.ts";
import { scriptedSidebars } from "../support/scripted-sidebar.ts";

const openSidebar = scriptedSidebars();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong: each rule with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof Axe }).axe.run({ resultTypes: ["violations"] }),
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join("\n")}`);
}

/** The page as it stands in its frame [px]: as long as the frame, and not scrolled. */
const slid = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollTop } = document.documentElement;
    return { tooLong: scrollHeight - window.innerHeight, scrollTop, body: document.body.scrollTop };
  });

/** Parts of リストを渡す whose content reaches below the top of the next part. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>(".lists > *")];
    const topOf = (part: Element) => part.getBoundingClientRect().top;
    return parts
      .filter((part, at) => {
        const next = parts[at + 1];
        return next !== undefined && topOf(part) + part.scrollHeight > topOf(next);
      })
      .map(({ className }) => className);
  });

/** Buttons that hand people over, their word on more than one line. */
const broken = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".give")]
      .filter((button) => {
        const word = document.createRange();
        word.selectNodeContents(button);
        return new Set([...word.getClientRects()].map(({ top }) => top)).size > 1;
      })
      .map(({ textContent }) => textContent),
  );

describe.each(["ja", "en"] as const)("%s", (language) => {
  it.each(Object.entries(SCENES))("%s", async (_, scene) => {
    const { page, addOn } = await openSidebar(answersOf(scene, language));
    scene.before?.(addOn);
    await scene.go?.(page, addOn);
    // In a low window much stands below the edge.
    await page.setViewportSize({ width: 300, height: 240 });
    expect(await slid(page)).toEqual({ tooLong: 0, scrollTop: 0, body: 0 });
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    expect(await slid(page)).toEqual({ tooLong: 0, scrollTop: 0, body: 0 });
    expect(await covered(page)).toEqual([]);
    expect(await broken(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});

it.each(["ja", "en"] as const)("announcing a long run moves nothing (%s)", async (language) => {
  const heights: number[] = [];
  for (const name of ["the first run", "a long run is announced"]) {
    const { page } = await openSidebar(answersOf(SCENES[name]!, language));
    await page.setViewportSize({ width: 300, height: 600 });
    heights.push(await page.locator("footer").evaluate((footer) => footer.getBoundingClientRect().height));
  }
  expect(heights[1]).toBe(heights[0]);
});

it("a sidebar that is opened again begins with the result", async () => {
  const { page } = await openSidebar(answersOf(SCENES["a result"]!, "ja"));
  expect(await page.locator("main h2").first().innerText()).toBe("結果");
  const top = await page.locator(".cards").evaluate((cards) => cards.getBoundingClientRect().bottom);
  expect(top).toBeLessThan(500);
});
