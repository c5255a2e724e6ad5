/** A state and the one way to change it. */
export interface StoreOf<S, A> {
  state(): S;
  dispatch(action: A): void;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A store that begins with a state. */
export function storeOf<S, A>(first: S, reduce: (state: S, action: A) => S): StoreOf<S, A> {
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
