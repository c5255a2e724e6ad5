import type { Language } from "../../src/entry/contract.ts";
import { renewLevers } from "./levers.ts";
import { inspectAgain } from "./inspect.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/**
 * Asks for everything the page shows first.
 *
 * @param language null = as the add-on thinks fit for this user
 */
export async function open(page: Page, language: Language | null): Promise<void> {
  const { dispatch } = page.store;
  dispatch({ type: "opening" });
  const reply = await page.call("open", { language });
  if (reply.ok) dispatch({ type: "opened", answer: reply.value });
  else dispatch({ type: "openFailed", trouble: reply.trouble });
}

/** Changes every text at once, then asks for the add-on's sentences in the new language. */
export async function switchLanguage(page: Page, language: Language): Promise<void> {
  const { state, dispatch } = page.store;
  dispatch({ type: "language", language });
  if (state().phase === "stuck") return open(page, language);
  void renewLevers(page);
  const reply = await page.call("open", { language });
  if (!reply.ok) return dispatch({ type: "failed", trouble: reply.trouble });
  dispatch({ type: "translated", answer: reply.value });
  if (state().phase === "form" && state().canEdit) await inspectAgain(page, {});
}

/** Brings a report's sheet to the front. */
export async function show(page: Page, sheetId: number): Promise<void> {
  const reply = await page.call("show", { sheetId, language: languageOf(page) });
  if (!reply.ok) page.store.dispatch({ type: "failed", trouble: reply.trouble });
}

/** Has the join proposals written to their sheet and shows it. */
export async function seeJoins(page: Page): Promise<void> {
  const { dispatch } = page.store;
  dispatch({ type: "joins", joins: "working" });
  const reply = await page.call("joins", { language: languageOf(page) });
  dispatch({ type: "joins", joins: reply.ok ? reply.value : null });
  if (reply.ok) return show(page, reply.value.sheetId);
  dispatch({ type: "failed", trouble: reply.trouble });
}

/** Has the reports copied for management. */
export async function copyForManagement(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().management === "working") return;
  dispatch({ type: "management", management: "working" });
  const reply = await page.call("managementCopy", { language: languageOf(page) });
  dispatch({ type: "management", management: reply.ok ? reply.value : null });
  if (!reply.ok) dispatch({ type: "failed", trouble: reply.trouble });
}

/** Puts every yellow cell of the reports back to its original value. */
export async function putInputsBack(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().inputs === "working") return;
  dispatch({ type: "inputs", inputs: "working" });
  const reply = await page.call("putInputsBack", { language: languageOf(page) });
  dispatch({ type: "inputs", inputs: reply.ok ? reply.value : null });
  if (!reply.ok) dispatch({ type: "failed", trouble: reply.trouble });
}

/** Has the sheet of all settings written and shows it. */
export async function seeSettings(page: Page): Promise<void> {
  const reply = await page.call("settingsSheet", { language: languageOf(page) });
  if (reply.ok) return show(page, reply.value.sheetId);
  page.store.dispatch({ type: "failed", trouble: reply.trouble });
}

/** Removes everything the product stored in the file, then begins anew. */
export async function removeAll(page: Page): Promise<void> {
  const { dispatch } = page.store;
  dispatch({ type: "removal", removal: { step: "removing" } });
  const reply = await page.call("removeAll", { language: languageOf(page) });
  if (!reply.ok) {
    dispatch({ type: "removal", removal: { step: "idle" } });
    return dispatch({ type: "failed", trouble: reply.trouble });
  }
  await open(page, languageOf(page));
  if (page.store.state().phase === "form")
    dispatch({ type: "removal", removal: { step: "done", ...reply.value } });
}
