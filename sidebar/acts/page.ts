import type { ComponentType } from "preact";
import type { Language } from "../../src/entry/contract.ts";
import type { Part, Parts } from "../bring-parts.ts";
import type { Call } from "../client.ts";
import type { Store } from "../store.ts";
import type { WarehouseScript } from "../warehouse/warehouse-props.ts";

/** What every act works on: the page's state and the one way to the add-on. */
export interface Page {
  store: Store;
  call: Call;
  parts: Parts;
  /** What writes SQL for a warehouse and reads its result. */
  warehouse: Part<WarehouseScript>;
  /** A section that only some bundles have; null = this one has none. */
  Further: ComponentType | null;
}

/** The language texts are asked for in. */
export function languageOf(page: Page): Language {
  return page.store.state().language;
}
