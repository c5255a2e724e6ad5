import type { Language } from "../../catalog/language.ts";
import { anchorChoice } from "../../core/cpm/anchor.ts";
import { LimitProblem } from "../../core/schemes/limit-faults.ts";
import { chosenPlaces } from "../../intake/sheet-orders.ts";
import { withPeople } from "../../reports/lists/limit-words.ts";
import { fileZone, todayIn } from "../../sheets/file.ts";
import { attempt } from "../../sheets/refusals.ts";
import type { RunRequest } from "../contract.ts";
import { fileSettings } from "../settings/file-settings.ts";
import { classEngine } from "./orders.ts";

/**
 * Does what takes settings over; where limits do not fit, the problem names the people who would be in two classes or in
 * none, as long as the orders can be read in a moment.
 *
 * @throws what the work throws
 */
export function countingPeople<T>(take: () => T, request: RunRequest, language: Language): T {
  try {
    return take();
  } catch (thrown) {
    let problem = thrown;
    if (thrown instanceof LimitProblem)
      attempt(() => {
        problem = withPeople(thrown, askedPeople(request, language));
      });
    throw problem;
  }
}

function askedPeople(request: RunRequest, language: Language) {
  const [settings, zone] = [fileSettings(), fileZone()];
  const engine = classEngine({ orders: chosenPlaces(request, settings), settings }, zone, language);
  return {
    engine,
    question: { anchor: anchorChoice(request.anchor), today: todayIn(zone), limits: settings },
  };
}
