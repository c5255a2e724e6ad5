import type { DateOrder } from "../../src/core/settings.ts";
import type { InspectRequest } from "../../src/intake/preview.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import { once } from "../store.ts";
import type { Store } from "../store.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/** Reads a sheet anew: what the request leaves null is detected. */
export async function inspect(page: Page, request: InspectRequest): Promise<void> {
  const { state, dispatch } = page.store;
  const number = state().inspection + 1;
  dispatch({ type: "inspecting", inspection: number, sheetId: request.sheetId });
  const reply = await page.call("inspect", { ...request, language: languageOf(page) });
  if (reply.ok) dispatch({ type: "inspected", inspection: number, orders: reply.value });
  else dispatch({ type: "inspectFailed", inspection: number, trouble: reply.trouble });
}

/** Looks at the same sheet again with something changed. */
export async function inspectAgain(page: Page, change: Partial<InspectRequest>): Promise<void> {
  const { orders, dateOrder } = page.store.state();
  if (!orders) return;
  const { sheetId, headerRow, columns } = orders;
  await inspect(page, { sheetId, headerRow, columns, dateOrder, ...change });
}

/** Another sheet, everything detected. */
export function chooseSheet(page: Page, sheetId: number): Promise<void> {
  return inspect(page, { sheetId, headerRow: null, columns: null, dateOrder: null });
}

/** Another header row, the columns detected anew. */
export function chooseHeaderRow(page: Page, headerRow: number): Promise<void> {
  return inspectAgain(page, { headerRow, columns: null, dateOrder: null });
}

/** One column corrected; a new date column is asked for its date order anew. */
export async function assignColumn(page: Page, role: ColumnRole, column: number | null): Promise<void> {
  const { orders } = page.store.state();
  if (!orders) return;
  const columns = { ...orders.columns, [role]: column };
  await inspectAgain(page, role === "date" ? { columns, dateOrder: null } : { columns });
}

/** The user's answer to how dates are written. */
export function chooseDateOrder(page: Page, order: DateOrder): Promise<void> {
  page.store.dispatch({ type: "dateOrder", order });
  return inspectAgain(page, { dateOrder: order });
}

/** Resolves once no inspection is under way. */
export function inspectionOver(store: Store): Promise<void> {
  return once(store, () => !store.state().inspecting);
}
