import type { Language } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { checkedSlice, MOST_SLICES, type Slice } from "../../core/slices/slices.ts";
import type { Facts } from "../../core/facts/tables.ts";
import type { Question } from "../../engines/engine.ts";
import type { RowsEngine } from "../../engines/rows-engine.ts";
import type { RunAsks } from "../../reports/index.ts";
import type { RunRequest } from "../contract.ts";

/** Which parts of the shop a run is about, each with the name it has on the sheets. */
export interface RunSlices {
  /** Every report but the comparison is of this one; null = the whole shop. */
  readonly slice: Slice | null;
  readonly compare: readonly Slice[];
}

/**
 * The slices of a request, checked and named.
 *
 * @param language of the sheets
 * @throws InputProblem "slice-field", "slice-value" or "too-many-slices"
 */
export function runSlices({ slice, compare }: Partial<RunRequest>, language: Language): RunSlices {
  const named = (asked: Slice | null | undefined): Slice | null => {
    const checked = asked ? checkedSlice(asked) : null;
    return checked && { name: sliceTitle(checked, language), ...checked };
  };
  const compared = (compare ?? []).map(named).filter((one) => one !== null);
  if (compared.length > MOST_SLICES)
    throw new InputProblem("too-many-slices", { most: MOST_SLICES, count: compared.length });
  return { slice: named(slice), compare: compared };
}

/** The facts of a run, all from one reading of the orders. */
export interface SlicedFacts {
  /** Of the run's slice, or of the whole shop. */
  readonly facts: Facts;
  /** Of the whole shop where `facts` is of a slice. */
  readonly whole: Facts | null;
  readonly slice: Slice | null;
  readonly compared: readonly ComparedFacts[];
}

/** A compared slice; null = nobody in it bought up to the anchor. */
export interface ComparedFacts<F = Facts> {
  readonly slice: Slice;
  readonly facts: F | null;
}

/** Asks an engine for everything a run needs. */
export function slicedFacts(
  engine: RowsEngine,
  question: Question,
  { slice, compare, asks }: RunSlices & { readonly asks: RunAsks },
): SlicedFacts {
  return {
    facts: engine.facts({ ...question, slice }, asks.own),
    whole: slice && engine.facts(question, asks.whole),
    slice,
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
    if (problem instanceof InputProblem && problem.code === "slice-empty") return null;
    throw problem;
  }
}
