/** How the reports of the file stand, told without reading the orders. */
import { readPlaces } from "../../intake/sheet-orders.ts";
import { changedSince } from "../../reports/changed-since.ts";
import { orderRowsNow } from "../../sheets/orders/order-rows-now.ts";
import type { Call } from "../call.ts";

/** What changed since the last run, in one sentence; null = nothing that can be told. */
export function staleNow({ run, settings, language }: Call): string | null {
  const last = run();
  return changedSince(
    last,
    { values: settings.stored(), rows: orderRowsNow(readPlaces(last.orders)) },
    language,
  );
}
