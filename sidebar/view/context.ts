import { createContext } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import type { Page } from "../acts/page.ts";
import type { Spot, State } from "../state.ts";
import type { Say } from "../say.ts";

/** What every part of the page draws from. */
export interface View {
  page: Page;
  state: State;
  say: Say;
  /** The last turn of the focus that a part has taken. */
  taken: { turn: number };
}

export const ViewContext = createContext<View | null>(null);

/** The view; only inside the page. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView must be called inside the page");
  return view;
}

/** What takes the keyboard inside a part that it was sent to: a field that does not fit, or an open question. */
const WANTING = '[aria-invalid="true"], [data-ask]';

/**
 * A ref whose element, or the first thing in it that wants an answer, takes the keyboard when sent to this spot.
 *
 * @param spot null = never
 */
export function useFocus<T extends HTMLElement>(spot: Spot | null): RefObject<T | null> {
  const { state, taken } = useView();
  const ref = useRef<T>(null);
  const { spot: wanted, turn } = state.focus;
  useLayoutEffect(() => {
    if (wanted !== spot || turn <= taken.turn || !ref.current) return;
    taken.turn = turn;
    const target = ref.current.querySelector<HTMLElement>(WANTING) ?? ref.current;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: spot === "result" ? "start" : "nearest" });
  }, [wanted, turn]);
  return ref;
}
