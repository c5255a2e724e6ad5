import { chosenPlaces } from "../../intake/sheet-orders.ts";
import { peopleNamed } from "../../reports/lists/limit-words.ts";
import { questionOfJob } from "../../reports/read-run.ts";
import type { Call } from "../call.ts";
import { classEngine } from "./formula-orders.ts";
import type { RunRequest } from "./run-contract.ts";

/**
 * Does what takes settings over; where limits do not fit, the problem names the people who would be in two classes or in
 * none, as long as the orders can be read in a moment.
 *
 * @throws what the work throws
 */
export function countingPeople<T>(take: () => T, request: RunRequest, call: Call): T {
  try {
    return take();
  } catch (thrown) {
    throw peopleNamed(thrown, () => askedPeople(request, call));
  }
}

function askedPeople(request: RunRequest, call: Call) {
  const settings = call.settings.stored();
  const said = { zone: call.zone(), language: call.language };
  const engine = classEngine({ orders: chosenPlaces(request, settings), settings }, said);
  return { engine, question: questionOfJob({ anchor: request.anchor, settings }, call.today()) };
}
