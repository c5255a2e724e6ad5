import { isLanguageOpen } from "./first-run.ts";
import { daysBefore, typedNumber } from "./format.ts";
import { settingFaults } from "./settings-form.ts";
import type { TextKey } from "./settings-form.ts";
import type { AnchorForm, Spot, State } from "./state.ts";

/** What stands in the way of a run, and where the user mends it. */
export interface Obstacle {
  spot: Spot;
  /** The sentence at the button; the place itself says more. */
  says: TextKey;
}

/**
 * The first thing to mend before a run can begin; null = ready.
 */
export function obstacle(state: State): Obstacle | null {
  const { orders } = state;
  if (!orders) return { spot: "sheet", says: "statusSheet" };
  if (orders.problems.length > 0) return { spot: "columns", says: "statusOrders" };
  if (state.dateOrder === null && state.asksDateOrder) return { spot: "dateOrder", says: "statusDateOrder" };
  if (isLanguageOpen(state)) return { spot: "reportLanguage", says: "statusReportLanguage" };
  const anchor = anchorFault(state.anchor, state.today);
  if (anchor) return { spot: "anchor", says: anchor };
  if (Object.keys(settingFaults(state.settings)).length > 0)
    return { spot: "settings", says: "statusSettings" };
  return null;
}

/** The anchor field's fault as the key of its sentence; null = it fits. */
export function anchorFault(anchor: AnchorForm, today: string): TextKey | null {
  if (anchor.how === "date" && anchor.date === "") return "anchorDateMissing";
  if (anchor.how === "daysAgo" && daysAgoDate(anchor, today) === null) return "anchorDaysWrong";
  return null;
}

/** The day "n days before today" means, ISO; null while the field holds no such number. */
export function daysAgoDate(anchor: AnchorForm, today: string): string | null {
  const days = typedNumber(anchor.days);
  return days !== null && Number.isInteger(days) && days >= 0 ? daysBefore(today, days) : null;
}
