import type { Language } from "../../src/entry/contract.ts";
import type { Call } from "../client.ts";
import { storeOf } from "../store-of.ts";
import type { StoreOf } from "../store-of.ts";
import { OPENED, reduceWarehouse } from "./warehouse-state.ts";
import type { WarehouseAction, WarehouseState } from "./warehouse-state.ts";
import type { AskedForm, WarehouseProps } from "./warehouse-props.ts";

/** What every act of the panel works on. */
export interface WarehouseDesk extends StoreOf<WarehouseState, WarehouseAction> {
  readonly call: Call;
  readonly asked: () => Asked;
}

/** What the page says while the panel is open. */
export interface Asked extends AskedForm, Pick<WarehouseProps, "today" | "zone"> {
  readonly language: Language;
}

/** The panel's desk as it opens. */
export const newWarehouseDesk = (call: Call, asked: () => Asked): WarehouseDesk => ({
  ...storeOf(OPENED, reduceWarehouse),
  ...{ call, asked },
});
