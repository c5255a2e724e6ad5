import { targetOf } from "../lever-state.ts";
import type { TargetKind } from "../lever-state.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/** So long nothing is typed before a target is sent. */
export const TYPING_MS = 300;

/** Asks for the levers, and for the rates of the target in the fields. */
export async function askLevers(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  dispatch({ type: "leversAsked" });
  const { turn } = state().levers;
  const target = targetOf(state().levers);
  const reply = await page.call("levers", { target, language: languageOf(page) });
  if (!reply.ok) return dispatch({ type: "leversFailed", turn, trouble: reply.trouble });
  dispatch({ type: "leversAnswered", turn, answer: reply.value, target });
  // So many percent more are known as an amount only now.
  if (state().levers.turn === turn && target === null && targetOf(state().levers) !== null)
    await askLevers(page);
}

/** Asks for them where they are in sight and what the add-on said no longer holds. */
export async function renewLevers(page: Page): Promise<void> {
  const { folds, levers, result } = page.store.state();
  if (folds.levers && result !== null && levers.answer === null) await askLevers(page);
}

/** A target as it is typed: sent once the typing pauses. */
export async function typeTarget(page: Page, kind: TargetKind, text: string): Promise<void> {
  const { state, dispatch } = page.store;
  dispatch({ type: "leverTarget", kind, text });
  const { turn, asking } = state().levers;
  if (!asking) return;
  await pause(TYPING_MS);
  if (state().levers.turn === turn) await askLevers(page);
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
