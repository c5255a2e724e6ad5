import { addMenu, showSidebar } from "../sheets/ui.ts";
import { BASE_CALLS, doorTo } from "./calls.ts";

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

/** What a cell shows: every custom function hands its name and arguments on to this. */
export { cpmCell } from "./functions.ts";
