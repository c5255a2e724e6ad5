/** A test file's scripted sidebars: one browser, one page a test. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "../../src/workbench/browser.ts";
import type { Answers } from "./fake-add-on.ts";
import { openScripted, sidebarHtml } from "./sidebar-page.ts";

export type Scripted = Awaited<ReturnType<typeof openScripted>>;

/**
 * Opens and closes the browser around a file's tests; a page is closed after its test, and may have logged no error
 * and asked for nothing from outside.
 *
 * @returns opens the sidebar over an add-on that answers from a script
 */
export function scriptedSidebars(): (answers: Answers) => Promise<Scripted> {
  let browser: Browser;
  let html: string;
  let open: Scripted | undefined;

  beforeAll(async () => {
    [browser, html] = await Promise.all([openBrowser(), sidebarHtml()]);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const complaints = open?.complaints ?? [];
    await open?.page.close();
    open = undefined;
    expect(complaints).toEqual([]);
  });

  return async (answers) => (open = await openScripted(browser, html, answers));
}
