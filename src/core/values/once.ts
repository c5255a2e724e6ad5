/**
 * Works something out when it is first asked for, and never again.
 *
 * @example
 * let asked = 0;
 * const next = once(() => ++asked);
 * [next(), next()] //=> [1, 1]
 */
export function once<T>(find: () => T): () => T {
  const found = onceFor(find);
  return () => found(null);
}

/**
 * The same for each of several keys.
 *
 * @example
 * const lengths: string[] = [];
 * const length = onceFor((text: string) => lengths.push(text) * 10 + text.length);
 * [length("ab"), length("abc"), length("ab")] //=> [12, 23, 12]
 */
export function onceFor<K, T>(find: (key: K) => T): (key: K) => T {
  const found = new Map<K, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key) as T;
  };
}

/**
 * The same, but of the thing it was asked of last alone: another one is worked out anew, and the former forgotten.
 *
 * @example
 * const asked: string[] = [];
 * const length = forLatest((text: string) => (asked.push(text), text.length));
 * [length("ab"), length("ab"), length("abc"), asked] //=> [2, 2, 3, ["ab", "abc"]]
 */
export function forLatest<K, T>(find: (key: K) => T): (key: K) => T {
  let latest: { readonly key: K; readonly found: T } | null = null;
  return (key) => {
    if (latest === null || latest.key !== key) latest = { key, found: find(key) };
    return latest.found;
  };
}
