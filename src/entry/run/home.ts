/** How the reports of the file stand, told without reading the orders. */
import { readPlaces } from "../../intake/sheet-orders.ts";
import { standingLinks } from "../../reports/standing-links.ts";
import { staleSentence } from "../../reports/staleness.ts";
import { attempt } from "../../sheets/refusals.ts";
import { ordersMark } from "../../sheets/orders/orders-stand.ts";
import { standingReports } from "../../sheets/report/standing-reports.ts";
import type { Call } from "../call.ts";
import { rememberedNow } from "../settings/settings-sheet.ts";
import type { HomeState } from "./run-contract.ts";
import { storedBefore, storedLast } from "./stored-run.ts";

/** Every report that stands, what changed since the last run, and which reports may come back. */
export function homeState(_: object, call: Call): HomeState {
  let stale: string | null = null;
  // Whatever Google refuses to tell, the page opens.
  attempt(() => (stale = staleNow(call)));
  return { reports: standingLinks(standingReports()), stale, undo: storedBefore()?.offer ?? null };
}

/** What changed since the last run, in one sentence; null = nothing that can be told, or there was none. */
export function staleNow(call: Call): string | null {
  const last = storedLast();
  if (last?.from === undefined) return null;
  const { anchorDate } = last.results[call.language];
  const { values, anchor, orders } = settingsNow(call);
  const mark = orders && ordersMark(readPlaces(orders));
  return staleSentence(
    { ...last.from, anchorDate },
    { values, anchor, orders, mark, today: call.today() },
    call.language,
  );
}

/** With what was changed on the 設定 sheet, where every cell of it fits. */
function settingsNow({ language, settings }: Call) {
  let now = settings.remembered();
  attempt(() => (now = rememberedNow(language)));
  return now;
}
