import { useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** Where the keyboard is sent, and the last turn that some part has taken. */
export interface Turns<Spot> {
  readonly focus: { readonly spot: Spot; readonly turn: number };
  readonly taken: { turn: number };
}

/**
 * A ref whose element takes the keyboard when it is sent to this spot.
 *
 * @param spot null = never
 * @param within what of the element takes it; absent = itself
 */
export function useTurn<T extends HTMLElement, Spot>(
  { focus: { spot: wanted, turn }, taken }: Turns<Spot>,
  spot: Spot | null,
  within: (element: T) => HTMLElement | null = (element) => element,
): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    if (wanted !== spot || turn <= taken.turn || !ref.current) return;
    taken.turn = turn;
    const target = within(ref.current) ?? ref.current;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }, [wanted, turn]);
  return ref;
}
