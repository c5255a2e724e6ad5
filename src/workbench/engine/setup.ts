/** What o-spreadsheet expects of its host and Node 20 lacks; must be imported before the library. */

type Grouping = <T>(
  items: Iterable<T>,
  key: (item: T, index: number) => PropertyKey,
) => Record<PropertyKey, T[]>;

const groupBy: Grouping = (items, key) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null) as Record<PropertyKey, unknown[]>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups as Record<PropertyKey, never[]>;
};

if (!("groupBy" in Object)) Object.assign(Object, { groupBy });

// The library reports its timings on console.debug, which Node prints to standard output.
if ("process" in globalThis) console.debug = () => undefined;
