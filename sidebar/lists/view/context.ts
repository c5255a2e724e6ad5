import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RefObject } from "preact";
import { useTurn } from "../../view/use-turn.ts";
import type { Desk } from "../desk.ts";
import type { ListSpot, ListState } from "../list-state.ts";
import type { ListSay } from "../list-words.ts";
import type { ListsProps } from "../lists-props.ts";

/** What every part of the panel draws from. */
export interface ListView extends Pick<ListsProps, "language" | "account" | "leave"> {
  readonly desk: Desk;
  readonly state: ListState;
  readonly say: ListSay;
  /** The last turn of the focus that a part has taken. */
  readonly taken: { turn: number };
}

export const ListContext = createContext<ListView | null>(null);

/** The view; only inside the panel. */
export function useLists(): ListView {
  const view = useContext(ListContext);
  if (!view) throw new Error("useLists must be called inside the panel");
  return view;
}

const CONTROLS = "input, select, button, summary";

/**
 * A ref whose element takes the keyboard when it is sent to this spot.
 *
 * @param spot null = never
 * @param inside true = the first control in it instead
 */
export function useSpot<T extends HTMLElement>(spot: ListSpot | null, inside = false): RefObject<T | null> {
  const { state, taken } = useLists();
  const controls = (element: T) => element.querySelector<HTMLElement>(CONTROLS);
  return useTurn({ focus: state.focus, taken }, spot, inside ? controls : undefined);
}
