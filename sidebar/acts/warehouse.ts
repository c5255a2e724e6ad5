import { isLanguageOpen } from "../first-run.ts";
import { anchorFault } from "../readiness.ts";
import { settingFaults } from "../settings-form.ts";
import type { Page } from "./page.ts";

/** Opens BigQueryから once its part of the page is here; a form that does not hold is mended first. */
export async function openWarehouse(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  const { warehouse, anchor, today, settings } = state();
  if (warehouse !== null) return;
  if (isLanguageOpen(state())) return dispatch({ type: "focus", spot: "reportLanguage" });
  if (anchorFault(anchor, today) !== null) return dispatch({ type: "focus", spot: "anchor" });
  if (Object.keys(settingFaults(settings)).length > 0) return dispatch({ type: "focus", spot: "settings" });
  dispatch({ type: "warehouse", warehouse: "coming" });
  const trouble = await page.warehouse.bring();
  dispatch({ type: "warehouse", warehouse: trouble === null ? "open" : null });
  if (trouble !== null) dispatch({ type: "failed", trouble });
}
