import { foundStep } from "../erase-state.ts";
import { inspectAgain } from "./inspect.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/** Looks for the people whom a text may mean. */
export async function findPerson(page: Page, text: string): Promise<void> {
  const { dispatch } = page.store;
  dispatch({ type: "erasing", erasing: { step: "finding" } });
  const reply = await page.call("findPerson", { text, language: languageOf(page) });
  const erasing = reply.ok ? foundStep(text, reply.value) : ({ step: "idle" } as const);
  dispatch({ type: "erasing", erasing });
  if (!reply.ok) dispatch({ type: "failed", trouble: reply.trouble });
}

/** Erases the person who was shown, or finishes an erasing that broke off; then asks what the file now holds. */
export async function erasePerson(
  page: Page,
  wish: { readonly text: string; readonly id: string; readonly sign: string },
): Promise<void> {
  const { dispatch } = page.store;
  dispatch({ type: "erasing", erasing: { step: "erasing" } });
  const language = languageOf(page);
  const reply = await page.call("erasePerson", { ...wish, language });
  if (!reply.ok) {
    dispatch({ type: "erasing", erasing: { step: "idle" } });
    return dispatch({ type: "failed", trouble: reply.trouble });
  }
  const now = await page.call("open", { language });
  if (now.ok) dispatch({ type: "translated", answer: now.value });
  await inspectAgain(page, {});
  dispatch({ type: "erasing", erasing: { step: "done", answer: reply.value } });
}
