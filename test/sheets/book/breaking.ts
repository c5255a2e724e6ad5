/** Makes a run break off at a chosen service call, wherever that is. */

type Service = Record<PropertyKey, unknown>;

/** The services whose calls count. */
const NAMES = ["SpreadsheetApp", "PropertiesService"] as const;

/** What the run throws at its last call. */
export const CUT = "cut off";

/**
 * How it breaks off: the nth call throws instead of doing anything, and so do all after it; the nth still does its work,
 * and all after it throw; or only the nth throws, after it has done its work.
 */
export type Break = "before" | "after" | "once";

/** How every call fares: does it act, does it throw. */
function fate(calls: number, nth: number, how: Break): { acts: boolean; throws: boolean } {
  if (calls < nth) return { acts: true, throws: false };
  if (how === "once") return { acts: true, throws: calls === nth };
  return { acts: how === "after" && calls === nth, throws: how === "before" || calls > nth };
}

/**
 * Does work that breaks off.
 *
 * @param nth at which call of a service method from now on [count, 1 = first]
 * @param work what is cut off
 */
export function breakingAt<T>(nth: number, how: Break, work: () => T): T {
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
          const { acts, throws } = fate(++calls, nth, how);
          const result = acts
            ? wrap((member as (...given: unknown[]) => unknown).apply(value, args.map(unwrap)))
            : null;
          if (throws) throw new Error(CUT);
          return result;
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
