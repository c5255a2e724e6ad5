import type { Language } from "../../src/entry/contract.ts";
import type { Call, Trouble } from "../client.ts";
import type { Reader } from "../reader.ts";
import type { Store } from "../store.ts";

/** What every act works on: the page's state and the one way to the add-on. */
export interface Page {
  store: Store;
  call: Call;
  reader: Reader;
}

/** The language texts are asked for in. */
export function languageOf(page: Page): Language {
  return page.store.state().language;
}

/** The answers that do not end a run or an import: another one was in the way, or Google failed inside a call. */
const PASSING: readonly string[] = ["busy", "platform"];

/** True for a trouble after which the work can go on where it stopped. */
export function isPassing(trouble: Trouble): boolean {
  return trouble.kind !== "answered" || PASSING.includes(trouble.failure.code);
}
