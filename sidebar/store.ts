import { reduce } from "./reduce.ts";
import type { Action } from "./reduce.ts";
import type { State } from "./state.ts";

/** The page's state and the one way to change it. */
export interface Store {
  state(): State;
  dispatch(action: Action): void;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A store that begins with a state. */
export function createStore(first: State): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      state = reduce(state, action);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

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
