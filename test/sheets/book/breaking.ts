/** Makes a run break off at a chosen service call, wherever that is. */

type Service = Record<PropertyKey, unknown>;

/** The services whose calls count. */
const NAMES = ["SpreadsheetApp", "PropertiesService"] as const;

/** What the run throws at its last call. */
export const CUT = "cut off";

/**
 * Does work; the nth call of a service method from now on throws instead of doing anything, and so do all after it.
 *
 * @param nth which call fails [count, 1 = first]
 * @param work what is cut off
 */
export function breakingAt<T>(nth: number, work: () => T): T {
  const scope = globalThis as unknown as Record<string, unknown>;
  const real = NAMES.map((name) => scope[name]);
  let calls = 0;
  const originals = new WeakMap<object, unknown>();
  const unwrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unwrap);
    return typeof value === "object" && value !== null ? (originals.get(value) ?? value) : value;
  };
  const wrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => (isService(one) ? wrap(one) : one));
    if (!isService(value)) return value;
    const proxy = new Proxy(Object.create(null) as object, {
      get(_, key) {
        const member = (value as Service)[key];
        if (typeof member !== "function") return member;
        return (...args: unknown[]) => {
          calls++;
          if (calls >= nth) throw new Error(CUT);
          return wrap((member as (...given: unknown[]) => unknown).apply(value, args.map(unwrap)));
        };
      },
    });
    originals.set(proxy, value);
    return proxy;
  };
  NAMES.forEach((name, i) => (scope[name] = wrap(real[i])));
  try {
    return work();
  } finally {
    NAMES.forEach((name, i) => (scope[name] = real[i]));
  }
}

/** An object of the platform: neither a value nor the plain data the services answer with. */
function isService(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Date)
    return false;
  return Object.getPrototypeOf(value) !== Object.prototype;
}
