import type { CleaningRules, SchemeName } from "../../core/settings.ts";
import { checksum } from "../../core/values/checksum.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { readPlaces } from "../../intake/sheet-orders.ts";
import type { FoundClasses } from "../../reports/classes/class-answer.ts";
import { classesOn, lookupList, lookupPlaces } from "../../reports/lists/class-lookup.ts";
import { acceptedJoins } from "../../reports/lists/join-decisions.ts";
import { ordersStand } from "../../sheets/orders/orders-stand.ts";
import { readTop } from "../../sheets/orders/read-orders.ts";
import { readJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { listedCells, peopleSheets } from "../../sheets/pages/people-lists.ts";
import type { Call } from "../call.ts";
import { classEngine } from "../run/formula-orders.ts";
import { signOfLast } from "../run/stored-run.ts";

/** Rows of a list among which its header is. */
const TOP = 30;

/**
 * The classes of the whole shop by customer ID, as of the last run's anchor and settings: of its orders as they are now,
 * or where these are too many for a formula, of 顧客一覧.
 *
 * @throws InputProblem "too-many-orders" where no such list was written, "list-outdated", "list-changed", "list-too-large",
 *   and what reading orders throws
 */
export function classesOfShop(scheme: SchemeName, call: RunCall): FoundClasses {
  try {
    const engine = classEngine(call.run(), { zone: call.zone(), language: call.language });
    return { byId: engine.classesById({ ...call.question(), slice: null }, scheme), listed: null };
  } catch (problem) {
    if (!(problem instanceof InputProblem && problem.code === "too-many-orders")) throw problem;
    const found = classesOnList(scheme, call);
    if (found === null) throw problem;
    return found;
  }
}

type RunCall = Pick<Call, "language" | "zone" | "run" | "question">;

function classesOnList(scheme: SchemeName, call: RunCall): FoundClasses | null {
  const sheets = peopleSheets();
  if (sheets.length === 0) return null;
  const joins = acceptedJoins(readJoinsSheet(), call.language);
  const list = lookupList(sheets, standOf(call, joins), scheme);
  if (list === null) return null;
  const places = lookupPlaces(readTop(list.sheetId, TOP), list, scheme);
  return classesOn(listedCells(list, places, call.zone()), { ...places, list, scheme, joins });
}

/** Sign of the last run, of its orders as they are now and of the joins. */
const standOf = ({ run }: Pick<Call, "run">, joins: CleaningRules["joins"]): string =>
  checksum(JSON.stringify([signOfLast(), ordersStand(readPlaces(run().orders)), [...joins].sort()]));

/** The same for a list that is written now. */
export const standNow = (call: Pick<Call, "run" | "language">): string =>
  standOf(call, acceptedJoins(readJoinsSheet(), call.language));
