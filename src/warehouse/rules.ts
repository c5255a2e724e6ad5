import type { Settings } from "../catalog/settings/settings.ts";
import type { CleaningRules } from "../core/settings.ts";
import type { Day } from "../core/values/day.ts";

/** Outside a spreadsheet ¥ are yen. */
export const HOME_CURRENCY = "JPY";

/** What counts as a purchase where no file keeps joins of people. */
export const rulesOf = (settings: Settings, today: Day): CleaningRules => ({
  ...settings,
  today,
  homeCurrency: HOME_CURRENCY,
  joins: new Map(),
});
