import { anchorChoice } from "../../core/cpm/anchor.ts";
import { LimitProblem } from "../../core/schemes/limit-faults.ts";
import { chosenPlaces } from "../../intake/sheet-orders.ts";
import { withPeople } from "../../reports/lists/limit-words.ts";
import { attempt } from "../../sheets/refusals.ts";
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
    let problem = thrown;
    if (thrown instanceof LimitProblem)
      attempt(() => {
        problem = withPeople(thrown, askedPeople(request, call));
      });
    throw problem;
  }
}

function askedPeople(request: RunRequest, call: Call) {
  const settings = call.settings.stored();
  const said = { zone: call.zone(), language: call.language };
  const engine = classEngine({ orders: chosenPlaces(request, settings), settings }, said);
  return {
    engine,
    question: { anchor: anchorChoice(request.anchor), today: call.today(), limits: settings },
  };
}
