/** What the user left open or closed, kept by the browser where Google's frame lets it; nothing else is kept there. */
import type { Folds } from "./state.ts";

const KEY = "cpm.folds";

/** The browser's store, or one that has none. */
export type Keeper = Pick<Storage, "getItem" | "setItem">;

/**
 * Sections and groups as they were left.
 *
 * @param folds as they are at first; nothing else is taken over
 *
 * @example
 * const store = (text) => () => ({ getItem: () => text });
 * const first = { reports: true, people: false };
 * [leftFolds(first, store('{ "people": true, "x": 1 }')), leftFolds(first, () => { throw new Error("refused"); })]
 * //=> [{ reports: true, people: true }, { reports: true, people: false }]
 */
export function leftFolds(folds: Folds, store: () => Keeper): Folds {
  try {
    const kept = JSON.parse(store().getItem(KEY) ?? "{}") as Readonly<Record<string, unknown>>;
    const known = Object.entries(folds).map(([name, open]) => [name, kept[name] === !open ? !open : open]);
    return Object.fromEntries(known) as Folds;
  } catch {
    return folds;
  }
}

/** Keeps them; where the browser refuses, they are kept as long as the page is open. */
export function keepFolds(folds: Folds, store: () => Keeper): void {
  try {
    store().setItem(KEY, JSON.stringify(folds));
  } catch {
    // Nothing is lost but the next time's beginning.
  }
}
