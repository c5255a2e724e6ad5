import { inspectionOver } from "./inspect.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/** Reads what the shop may be sliced by, unless it is known already. */
export async function readSliceValues(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  await inspectionOver(page.store);
  const { orders, slices } = state();
  if (!orders || slices.choices !== null) return;
  dispatch({ type: "sliceChoices", choices: "reading" });
  const { sheetId, headerRow, headers, columns } = orders;
  const language = languageOf(page);
  const reply = await page.call("sliceValues", { sheetId, headerRow, headers, columns, language });
  if (state().slices.choices !== "reading") return;
  dispatch({ type: "sliceChoices", choices: reply.ok ? reply.value : null });
  if (!reply.ok) dispatch({ type: "failed", trouble: reply.trouble });
}
