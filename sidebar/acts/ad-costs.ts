import { show } from "./open.ts";
import type { Page } from "./page.ts";

/** Has 広告費 written where the file has none, and shows the sheet with what the next run will do with it. */
export async function enterAdCosts(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().adCosts === "working") return;
  dispatch({ type: "adCosts", adCosts: "working" });
  const reply = await page.call("adCosts", { rows: [], language: state().language });
  dispatch({ type: "adCosts", adCosts: reply.ok ? reply.value : null });
  if (!reply.ok) return dispatch({ type: "failed", trouble: reply.trouble });
  return show(page, reply.value.sheetId);
}
