/** Sets widths and heights of neighbours with few calls: a later call may go over a part of what an earlier one set. */

/** One call: `count` neighbours from `start` on (counted from 0) get a value [pixels]. */
export interface Stroke {
  readonly start: number;
  readonly count: number;
  readonly value: number;
}

/**
 * The fewest strokes after which neighbours hold the given values.
 *
 * @param values what each is to hold; null = it stays as it is
 * @param ground the one value that all those to be set hold so far; absent = unknown
 *
 * @example
 * strokes([5, 7, 5]) //=> [{ start: 0, count: 3, value: 5 }, { start: 1, count: 1, value: 7 }]
 */
export function strokes(values: readonly (number | null)[], ground: number | null = null): Stroke[] {
  const parts = runs(values);
  const found: Stroke[] = [];
  let open: Stroke[] = [];
  const close = (): void => {
    found.push(...fewest(open, ground));
    open = [];
  };
  for (const { value, ...place } of parts) {
    if (value === null) close();
    else open.push({ ...place, value });
  }
  close();
  return found;
}

/** The values as runs of equal neighbours. */
function runs(values: readonly (number | null)[]): { start: number; count: number; value: number | null }[] {
  const found: { start: number; count: number; value: number | null }[] = [];
  values.forEach((value, start) => {
    const last = found[found.length - 1];
    if (last?.value === value) last.count++;
    else found.push({ start, count: 1, value });
  });
  return found;
}

/** The fewest strokes for runs side by side; what was answered once for a part is not worked out again. */
function fewest(parts: readonly Stroke[], ground: number | null): Stroke[] {
  const asked = new Map<string, Stroke[]>();
  /** For the runs `from` … `to` where all hold `on`: one of that value needs none, any other begins a stroke. */
  const ask = (from: number, to: number, on: number | null): Stroke[] => {
    const first = parts[from];
    if (first === undefined || from > to) return [];
    if (first.value === on) return ask(from + 1, to, on);
    const key = `${from} ${to} ${on}`;
    const best = asked.get(key) ?? answer(first, from, to, on);
    asked.set(key, best);
    return best;
  };
  const answer = (first: Stroke, from: number, to: number, on: number | null): Stroke[] => {
    let best: Stroke[] | null = null;
    for (let end = from; end <= to; end++) {
      const last = parts[end];
      if (last?.value !== first.value) continue;
      const stroke = { ...first, count: last.start + last.count - first.start };
      const all = [stroke, ...ask(from + 1, end - 1, first.value), ...ask(end + 1, to, on)];
      if (best === null || all.length < best.length) best = all;
    }
    return best ?? [];
  };
  return ask(0, parts.length - 1, ground);
}
