/**
 * Hides counts of few people from a copy that leaves the shop, and further counts from which they could be worked out
 * by adding and subtracting.
 */

/** A count that the copy would show. */
export interface Group {
  readonly id: string;
  /** Its people [count]. */
  readonly people: number;
  /**
   * The shop is cut into parts that overlap with no other; for each of them, in one order for all groups, whether its
   * people belong to the group.
   */
  readonly parts: readonly boolean[];
}

/**
 * Why a count is hidden. `few`: it tells of fewer people than it may. `beside`: from it one of those could be worked
 * out.
 */
export type Hidden = "few" | "beside";

/**
 * The groups that must not be shown. Those of fewer people than `least` are hidden; one of nobody may be shown.
 *
 * Then others go with them, until nobody who adds and subtracts what is shown finds a hidden number. It is found where
 * shown counts come to it, or to a sum of hidden ones that has one solution: two groups of 1 to 4 people that are 8
 * together are 4 and 4. Each time the smallest shown group that takes part is hidden. What is left may still narrow a
 * hidden number down.
 *
 * @param least the fewest people a count may tell of [count, ≥ 1]
 *
 * @example
 * // 8 people, of whom 5 stayed and 3 went: the 3 are 8 − 5
 * const group = (id, people, ...parts) => ({ id, people, parts });
 * const [all, stayed] = [group("all", 8, true, true), group("stayed", 5, true, false)];
 * const hidden = hiddenGroups([all, stayed, group("gone", 3, false, true)], 5);
 * [...hidden] //=> [["gone", "few"], ["stayed", "beside"]]
 */
export function hiddenGroups(groups: readonly Group[], least: number): ReadonlyMap<string, Hidden> {
  const few = groups.filter(({ people }) => people > 0 && people < least);
  const hidden = new Map<string, Hidden>(few.map(({ id }) => [id, "few"]));
  const left = () => groups.filter(({ id }) => !hidden.has(id));
  const beside: Group[] = [];
  for (let found = giveaway(left(), few, least); found; found = giveaway(left(), few, least)) {
    const [smallest] = bySize(found.filter(({ people }) => people > 0));
    if (!smallest) break;
    hidden.set(smallest.id, "beside");
    beside.push(smallest);
  }
  // Some that went early are no longer needed: they come back, the largest first, as long as nothing is found by it.
  for (const { id } of bySize(beside).reverse()) {
    hidden.delete(id);
    if (giveaway(left(), few, least)) hidden.set(id, "beside");
  }
  return hidden;
}

const bySize = (groups: readonly Group[]): Group[] => [...groups].sort((a, b) => a.people - b.people);

/** The shown groups by which a hidden number is found, by itself or as one solution of a sum; null = none are. */
function giveaway(shown: readonly Group[], few: readonly Group[], least: number): Group[] | null {
  const known = solver(shown);
  const counted = new Set(shown);
  for (const one of few) {
    const found = known.solve(one);
    const others = (found ?? []).filter(({ group }) => !counted.has(group));
    const sum = [one, ...others.map(({ group }) => group)];
    const plain = others.every(({ times }) => times === PRIME - 1);
    if (found && (others.length === 0 || (plain && isTold(sum, least))))
      return found.flatMap(({ group }) => (counted.has(group) ? [group] : []));
    known.add(one);
  }
  return null;
}

/** Whether the sum of these hidden groups has one solution only: all of 1 person, or all of one less than `least`. */
function isTold(groups: readonly Group[], least: number): boolean {
  const sum = groups.reduce((people, one) => people + one.people, 0);
  return sum === groups.length || sum === groups.length * (least - 1);
}

/** Equations are solved in remainders of this prime: products stay exact whole numbers, which fractions would not. */
const PRIME = 67_108_859;

/** One equation, solved for the part at `at`: how often each part, and each known group, is in it. */
interface Line {
  readonly at: number;
  readonly parts: number[];
  readonly groups: number[];
}

/** How often a group is in a sum, as a remainder: one that is subtracted once is in it `PRIME − 1` times. */
interface Summand {
  readonly group: Group;
  readonly times: number;
}

interface Solver {
  /** Takes one more group as known. */
  add(group: Group): void;
  /** The known groups that, added and subtracted, come to another one; null = none do. */
  solve(group: Group): Summand[] | null;
}

function solver(first: readonly Group[]): Solver {
  const known: Group[] = [];
  const lines: Line[] = [];
  /** Takes off everything known: what is left stands in `parts`, how often each known group was taken off in `groups`. */
  const rest = (parts: number[], groups: number[]): void => {
    for (const line of lines) {
      const times = parts[line.at] ?? 0;
      if (times === 0) continue;
      takeOff(parts, line.parts, times);
      takeOff(groups, line.groups, times);
    }
  };
  const add = (group: Group): void => {
    const parts = group.parts.map(Number);
    const groups = [...known.map(() => 0), 1];
    known.push(group);
    for (const line of lines) line.groups.push(0);
    rest(parts, groups);
    const at = parts.findIndex((part) => part !== 0);
    const inverse = power(parts[at] ?? 0, PRIME - 2);
    if (at >= 0) lines.push({ at, parts: scaled(parts, inverse), groups: scaled(groups, inverse) });
  };
  first.forEach(add);
  return {
    add,
    solve(group) {
      const parts = group.parts.map(Number);
      const groups = known.map(() => 0);
      rest(parts, groups);
      if (parts.some((part) => part !== 0)) return null;
      const times = scaled(groups, PRIME - 1);
      return known.flatMap((one, i) => (times[i] === 0 ? [] : [{ group: one, times: times[i] ?? 0 }]));
    },
  };
}

function takeOff(from: number[], line: readonly number[], times: number): void {
  for (let i = 0; i < from.length; i++) {
    const left = ((from[i] ?? 0) - times * (line[i] ?? 0)) % PRIME;
    from[i] = left < 0 ? left + PRIME : left;
  }
}

const scaled = (line: readonly number[], times: number): number[] => line.map((one) => (one * times) % PRIME);

/** A power of a number, as a remainder. */
function power(base: number, times: number): number {
  let [result, square, left] = [1, base, times];
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
    left = Math.floor(left / 2);
  }
  return result;
}
