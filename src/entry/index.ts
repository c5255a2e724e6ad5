import { addMenu, showSidebar } from "../sheets/ui.ts";
import { answer } from "./calls.ts";
import type { Method, Reply } from "./contract.ts";
import type { FunctionName } from "../catalog/functions.ts";
import { cellFunction, classFunction, factsFunction } from "./functions.ts";

/** Builds the menu and touches nothing else: Google may call it before the file has granted any right. */
export function onOpen(): void {
  addMenu();
}

/** The same when the add-on comes into an open file. */
export function onInstall(): void {
  onOpen();
}

/** The menu's one entry. */
export function cpmShowSidebar(): void {
  showSidebar("sidebar");
}

/** The sidebar's one door; see `contract.ts`. */
export function cpmCall(request: unknown): Reply<Method> {
  return answer(request);
}

const cell = (name: FunctionName) => (orders: unknown, anchor: unknown) => cellFunction(name, orders, anchor);

export const CPM_RETENTION = cell("CPM_RETENTION");
export const CPM_REACTIVATION = cell("CPM_REACTIVATION");
export const CPM_F2 = cell("CPM_F2");
export const CPM_SURVIVAL = cell("CPM_SURVIVAL");
export const CPM_ACTIVE = cell("CPM_ACTIVE");
export const CPM_BS = cell("CPM_BS");
export const CPM_GOLDMAP = cell("CPM_GOLDMAP");
export const CPM_RFM = cell("CPM_RFM");

export const CPM_FLOW = (scheme: unknown) => factsFunction("CPM_FLOW", scheme);
export const CPM_RANK = (ids: unknown) => classFunction("CPM_RANK", ids);
export const CPM_SEGMENT = (ids: unknown) => classFunction("CPM_SEGMENT", ids);
export const CPM_GROUP = (ids: unknown) => classFunction("CPM_GROUP", ids);
export const CPM_STAGE = (ids: unknown) => classFunction("CPM_STAGE", ids);
