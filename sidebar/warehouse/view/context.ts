import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RefObject } from "preact";
import { useTurn } from "../../view/use-turn.ts";
import type { WarehouseDesk } from "../warehouse-desk.ts";
import type { WarehouseProps } from "../warehouse-props.ts";
import type { WarehouseSpot, WarehouseState } from "../warehouse-state.ts";
import type { WarehouseSay } from "../warehouse-words.ts";

/** What every part of the panel draws from. */
export interface WarehouseView extends Pick<
  WarehouseProps,
  "language" | "zone" | "account" | "begin" | "leave"
> {
  readonly desk: WarehouseDesk;
  readonly state: WarehouseState;
  readonly say: WarehouseSay;
  /** The last turn of the focus that a part has taken. */
  readonly taken: { turn: number };
}

export const WarehouseContext = createContext<WarehouseView | null>(null);

/** The view; only inside the panel. */
export function useWarehouse(): WarehouseView {
  const view = useContext(WarehouseContext);
  if (!view) throw new Error("useWarehouse must be called inside the panel");
  return view;
}

/** A ref whose element takes the keyboard when it is sent to this spot. */
export function useSpot<T extends HTMLElement>(spot: WarehouseSpot): RefObject<T | null> {
  const { state, taken } = useWarehouse();
  return useTurn({ focus: state.focus, taken }, spot);
}
