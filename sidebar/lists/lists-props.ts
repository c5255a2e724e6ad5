import type { Language } from "../../src/entry/contract.ts";
import type { Account } from "../account.ts";
import type { Call, Trouble } from "../client.ts";
import type { Given } from "./list-state.ts";

/** What the page hands to リストを渡す. */
export interface ListsProps {
  readonly call: Call;
  readonly language: Language;
  /** Whom the panel begins with; null = nobody is chosen yet. */
  readonly given: Given | null;
  /** A trouble in the page's words. */
  readonly account: (trouble: Trouble) => Account;
  /** Back to the page as it was. */
  readonly leave: () => void;
}
