import type { HandoverRows, Language } from "../../src/entry/contract.ts";
import type { MadeFile } from "../../src/exports/files.ts";
import type { Call } from "../client.ts";
import { storeOf } from "../store-of.ts";
import type { StoreOf } from "../store-of.ts";
import { openedLists, reduceLists } from "./list-state.ts";
import type { Given, ListAction, ListState } from "./list-state.ts";

/** What every act of the panel works on. */
export interface Desk extends StoreOf<ListState, ListAction> {
  readonly call: Call;
  readonly language: () => Language;
  /** The people with their contacts: here and nowhere else, gone with the panel and with every change. */
  rows: HandoverRows | null;
  /** The files made of them. */
  files: readonly MadeFile[];
}

/** The panel's desk as it opens. */
export function newDesk(call: Call, language: () => Language, given: Given | null): Desk {
  return { ...storeOf(openedLists(given), reduceLists), call, language, rows: null, files: [] };
}
