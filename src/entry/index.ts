import { addMenu, showSidebar } from "../sheets/ui.ts";
import { BASE_CALLS, doorTo } from "./calls.ts";
import { cellFunction, classFunction, factsFunction, pairFunction } from "./functions.ts";

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
export const cpmCall = doorTo(BASE_CALLS);

export const CPM_RETENTION = cellFunction("CPM_RETENTION");
export const CPM_REACTIVATION = cellFunction("CPM_REACTIVATION");
export const CPM_F2 = cellFunction("CPM_F2");
export const CPM_SURVIVAL = cellFunction("CPM_SURVIVAL");
export const CPM_ACTIVE = cellFunction("CPM_ACTIVE");
export const CPM_BS = cellFunction("CPM_BS");
export const CPM_PLAN = cellFunction("CPM_PLAN");
export const CPM_GOLDMAP = cellFunction("CPM_GOLDMAP");
export const CPM_RFM = cellFunction("CPM_RFM");

export const CPM_FLOW = factsFunction("CPM_FLOW");
export const CPM_LTV = pairFunction("CPM_LTV");
export const CPM_COHORT = pairFunction("CPM_COHORT");
export const CPM_KPI = factsFunction("CPM_KPI");
export const CPM_NEWREPEAT = factsFunction("CPM_NEWREPEAT");
export const CPM_PRODUCT = pairFunction("CPM_PRODUCT");
export const CPM_SUBSCRIPTION = pairFunction("CPM_SUBSCRIPTION");
export const CPM_RANK = classFunction("CPM_RANK");
export const CPM_SEGMENT = classFunction("CPM_SEGMENT");
export const CPM_GROUP = classFunction("CPM_GROUP");
export const CPM_STAGE = classFunction("CPM_STAGE");
