import { reduce } from "./reduce.ts";
import type { Action } from "./reduce.ts";
import type { State } from "./state.ts";
import { storeOf } from "./store-of.ts";
import type { StoreOf } from "./store-of.ts";

/** The page's state and the one way to change it. */
export type Store = StoreOf<State, Action>;

/** A store that begins with a state. */
export const createStore = (first: State): Store => storeOf(first, reduce);

/** Resolves once something holds of the page; at once when it does already. */
export function once(store: Store, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}
