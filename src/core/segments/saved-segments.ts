import { InputProblem } from "../values/problem.ts";
import type { Segment } from "./segment.ts";

/** Characters of a name. */
const LONGEST_NAME = 60;
/** Code units of all saved segments together: a file's properties hold 500 kB, other things as well. */
const MOST_SAVED = 100_000;

/**
 * The saved segments with one more, or with one in another's place.
 *
 * @param replaces the name it had; null = it is new
 * @throws InputProblem "segment-name-blank", "segment-name-long", "segment-name-taken" (however it is written), "segments-full"
 *
 * @example
 * withSegment([{ name: "冬", conditions: [] }], { name: " 夏 ", conditions: [] }, "冬") //=> [{ name: "夏", conditions: [] }]
 */
export function withSegment(saved: readonly Segment[], segment: Segment, replaces: string | null): Segment[] {
  const name = checkedName(segment.name ?? "");
  const others = saved.filter((one) => one.name !== replaces);
  if (others.some((one) => folded(one.name ?? "") === folded(name)))
    throw new InputProblem("segment-name-taken", { name });
  const named = { ...segment, name };
  const next =
    others.length === saved.length
      ? [...saved, named]
      : saved.map((one) => (one.name === replaces ? named : one));
  if (JSON.stringify(next).length > MOST_SAVED) throw new InputProblem("segments-full");
  return next;
}

/**
 * The saved segments without one.
 *
 * @example
 * withoutSegment([{ name: "夏", conditions: [] }, { name: "冬", conditions: [] }], "夏") //=> [{ name: "冬", conditions: [] }]
 */
export const withoutSegment = (saved: readonly Segment[], name: string): Segment[] =>
  saved.filter((one) => one.name !== name);

/**
 * The saved segment of a name.
 *
 * @throws InputProblem "segment-unknown"
 *
 * @example
 * savedSegment([{ name: "夏", conditions: [] }], "夏") //=> { name: "夏", conditions: [] }
 */
export function savedSegment(saved: readonly Segment[], name: string): Segment {
  const found = saved.find((one) => one.name === name);
  if (found) return found;
  const known = saved.map((one) => one.name ?? "").join(", ");
  throw new InputProblem("segment-unknown", { name, known: known === "" ? "—" : known });
}

function checkedName(asked: string): string {
  const name = asked.trim();
  const length = Array.from(name).length;
  if (length === 0) throw new InputProblem("segment-name-blank");
  if (length > LONGEST_NAME) throw new InputProblem("segment-name-long", { length, most: LONGEST_NAME });
  return name;
}

const folded = (name: string): string => name.normalize("NFKC").toLowerCase();
