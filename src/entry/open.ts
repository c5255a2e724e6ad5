import { canEdit, homeCurrency, isoToday, languageOfUser } from "../sheets/file.ts";
import { isCopyOfFile } from "../sheets/copied-file.ts";
import { dropOldParts } from "../sheets/orders/read-parts.ts";
import { callIn } from "./call.ts";
import { unfinishedImport } from "./import/import.ts";
import { chosenOrders } from "./run/choose-orders.ts";
import { homeState } from "./run/home.ts";
import { lastResult, unfinishedRun } from "./run/run.ts";

/**
 * Everything the sidebar shows first.
 *
 * @param asked null = the user's last choice, else by the user's locale; a given one is remembered for the user
 */
export function openState(asked: Parameters<typeof languageOfUser>[0]) {
  const language = languageOfUser(asked);
  const call = callIn(language);
  const chosen = chosenOrders(call);
  dropOldParts();
  return {
    language,
    canEdit: canEdit(),
    isCopy: isCopyOfFile(),
    today: isoToday(call.zone()),
    ...chosen,
    anchor: call.settings.remembered().anchor,
    settings: call.settings.stored(),
    unfinished: unfinishedRun(call),
    last: lastResult(call),
    home: homeState({}, call),
    unfinishedImport: unfinishedImport(call),
    timeZone: call.zone(),
    homeCurrency: homeCurrency(),
  };
}
