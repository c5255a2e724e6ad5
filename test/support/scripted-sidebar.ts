/** A test file's scripted sidebars: one browser and one page, the sidebar loaded anew for every test. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "../../src/workbench/browser.ts";
import type { Answers } from "./fake-add-on.ts";
import { type Frame, newFrame, openScripted, sidebarHtml } from "./sidebar-page.ts";

export type Scripted = Awaited<ReturnType<typeof openScripted>>;

/**
 * Opens and closes the browser around a file's tests; the sidebar may have logged no error and asked for nothing from
 * outside by the end of each.
 *
 * @returns opens the sidebar over an add-on that answers from a script
 */
export function scriptedSidebars(): (answers: Answers) => Promise<Scripted> {
  let browser: Browser;
  let frame: Frame;
  let complaints: readonly string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    frame = await newFrame(browser, await sidebarHtml());
  });
  afterAll(() => browser.close());
  afterEach(() => expect(complaints).toEqual([]));

  return async (answers) => {
    const opened = await openScripted(frame, answers);
    ({ complaints } = opened);
    return opened;
  };
}
