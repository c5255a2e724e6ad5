import type { Given } from "../lists/list-state.ts";
import type { Page } from "./page.ts";

/** Opens リストを渡す once its part of the page is here. */
export async function openLists(page: Page, given: Given | null): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().lists !== null) return;
  dispatch({ type: "lists", lists: "coming" });
  const trouble = await page.parts.bring();
  dispatch({ type: "lists", lists: trouble === null ? { given } : null });
  if (trouble !== null) dispatch({ type: "failed", trouble });
}
