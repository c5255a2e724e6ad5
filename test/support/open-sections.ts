import type { Frame, Page } from "playwright-core";

/** Opens every section of the sidebar, so that a test may go about what stands in one. */
export const openSections = (page: Frame | Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelectorAll<HTMLDetailsElement>(".section > details").forEach((fold) => (fold.open = true)),
  );
