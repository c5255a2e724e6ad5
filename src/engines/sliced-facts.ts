import type { Facts } from "../core/facts/tables.ts";
import type { RunSlices, SlicedAsks, SlicedFacts } from "../core/slices/sliced-facts.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { Engine, Question } from "./engine.ts";

/** Asks an engine for everything a run needs. */
export function slicedFacts(
  engine: Pick<Engine, "facts">,
  question: Question,
  { slice, compare, asks }: RunSlices & { readonly asks: SlicedAsks },
): SlicedFacts {
  return {
    facts: engine.facts({ ...question, slice }, asks.own),
    slice,
    whole: slice && engine.facts(question, asks.whole),
    compared: compare.map((one) => ({
      slice: one,
      facts: unlessEmpty(() => engine.facts({ ...question, slice: one }, asks.compared)),
    })),
  };
}

/** @returns null where nobody in the slice bought up to the anchor */
function unlessEmpty(ask: () => Facts): Facts | null {
  try {
    return ask();
  } catch (problem) {
    return nullIfEmpty(problem);
  }
}

/** Null for a slice in which nobody bought. @throws any other problem */
export function nullIfEmpty(problem: unknown): null {
  if (problem instanceof InputProblem && problem.code === "slice-empty") return null;
  throw problem;
}
