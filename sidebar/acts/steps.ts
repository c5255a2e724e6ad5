import { show } from "./open.ts";
import type { Page } from "./page.ts";

/** Has 配信カレンダー written, or the first 配信計画, and shows the sheet. */
export async function makeCalendar(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().steps === "working") return;
  dispatch({ type: "steps", steps: "working" });
  const reply = await page.call("stepCalendar", { language: state().language });
  dispatch({ type: "steps", steps: reply.ok ? reply.value : null });
  if (!reply.ok) return dispatch({ type: "failed", trouble: reply.trouble });
  const { plans, sheet } = reply.value;
  return show(page, (sheet ?? plans).sheetId);
}
