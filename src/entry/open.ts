import type { Language } from "../catalog/language.ts";
import { canEdit, fileZone, homeCurrency, isoToday, userLanguage } from "../sheets/file.ts";
import { dropOldParts } from "../sheets/orders/read-parts.ts";
import { saveUserLanguage, userLanguageChoice } from "../sheets/stores/properties.ts";
import type { SidebarState } from "./contract.ts";
import { unfinishedImport } from "./import/import.ts";
import { chosenOrders } from "./run/choose-orders.ts";
import { lastResult, unfinishedRun } from "./run/run.ts";
import { fileSettings, remembered } from "./settings/file-settings.ts";

/**
 * Everything the sidebar shows first.
 *
 * @param asked null = the user's last choice, else by the user's locale; a given one is remembered for the user
 */
export function openState(asked: Language | null): SidebarState {
  if (asked !== null) saveUserLanguage(asked);
  const language = asked ?? userLanguageChoice() ?? userLanguage();
  const zone = fileZone();
  const chosen = chosenOrders(zone, language);
  dropOldParts();
  return {
    language,
    canEdit: canEdit(),
    today: isoToday(zone),
    ...chosen,
    anchor: remembered().anchor,
    settings: fileSettings(),
    unfinished: unfinishedRun(language),
    last: lastResult(language),
    unfinishedImport: unfinishedImport(language),
    timeZone: zone,
    homeCurrency: homeCurrency(),
  };
}
