/** What a function that cannot answer says in the local spreadsheet. */
import { expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import {
  gridTexts,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  selectCell,
  typeIntoCell,
} from "../support/workbench-page.ts";

it("shows the words of an error beside the pointer", async () => {
  const first = { kind: "example" } as const;
  const { page, close } = await openWorkbenchPage({ openTable: openHostTable, toXlsx: hostXlsx, first });
  await typeIntoCell(page, "D3", "=CPM_RETENTION()");
  await expect.poll(() => gridTexts(page, "D3"), { timeout: 30_000 }).toEqual([["#ERROR!"]]);
  await selectCell(page, "A10");
  const grid = await page.locator(".o-grid canvas").first().boundingBox();
  // The middle of D3: beside row numbers of 48 px three columns of 96, below letters of 26 px two rows of 23.
  const [x, y] = [(grid?.x ?? 0) + 48 + 3 * 96 + 48, (grid?.y ?? 0) + 26 + 2 * 23 + 11];
  await page.mouse.move(x, y + 200);
  await page.mouse.move(x, y, { steps: 6 });
  const words = page.locator(".o-error-tooltip-message");
  await words.waitFor();
  expect(await words.innerText()).toContain(PROBLEMS["no-stored-facts"].message.ja);
  await close();
});
