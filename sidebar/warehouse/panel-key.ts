import type { SidebarWarehouseTexts } from "../../src/entry/contract.ts";

/** What the panel says, by name. */
export type PanelKey = keyof SidebarWarehouseTexts["panel"];
