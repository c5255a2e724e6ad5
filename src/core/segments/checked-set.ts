import { STAGES } from "../cpm/stages.ts";
import { InputProblem } from "../values/problem.ts";
import type { CustomerSet, PlainSet } from "./customer-sets.ts";
import { RFM_LIMITS, RFM_RANKS } from "./rfm.ts";
import { STAGE_SETS, WHOLE_SETS } from "./year-sets.ts";

/**
 * A set of customers as a page sends it back; a page may send anything.
 *
 * @throws InputProblem "request-refused" for no such set
 *
 * @example
 * checkedSet({ kind: "board", f: 0, r: 1 }) //=> { kind: "board", f: 0, r: 1 }
 */
export function checkedSet(asked: unknown): CustomerSet {
  const { kind, whole, part } = (asked ?? {}) as Readonly<Record<string, unknown>>;
  return kind === "rest" ? { kind, whole: plainSet(whole), part: plainSet(part) } : plainSet(asked);
}

function plainSet(asked: unknown): PlainSet {
  const set = (asked ?? {}) as Readonly<Record<string, unknown>>;
  const one = <V>(values: readonly V[], value: unknown): V => {
    const found = values.find((known) => known === value);
    if (found === undefined) throw new InputProblem("request-refused");
    return found;
  };
  const place = (value: unknown, limits: readonly number[]): number =>
    one([...limits.keys(), limits.length], value);
  if (set.kind === "rank") return { kind: "rank", rank: one(RFM_RANKS, set.rank) };
  if (set.kind === "board")
    return { kind: "board", f: place(set.f, RFM_LIMITS.f), r: place(set.r, RFM_LIMITS.r) };
  const staged = STAGE_SETS.find((kind) => kind === set.kind);
  if (staged !== undefined) return { kind: staged, stage: one([null, ...STAGES], set.stage) };
  return { kind: one(WHOLE_SETS, set.kind) };
}
