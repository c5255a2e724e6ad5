import type { ComponentType } from "preact";
import type { Language, RunProgress, RunRequest } from "../../src/entry/contract.ts";
import type { Account } from "../account.ts";
import type { Call, Trouble } from "../client.ts";

/** What is counted, and as of when: the page's form. */
export type AskedForm = Pick<RunRequest, "anchor" | "settings">;

/** What the page hands to BigQueryから. */
export interface WarehouseProps {
  readonly call: Call;
  readonly language: Language;
  readonly form: AskedForm;
  /** ISO. */
  readonly today: string;
  /** The file's. */
  readonly zone: string;
  /** A trouble in the page's words. */
  readonly account: (trouble: Trouble) => Account;
  /** Goes on with reports that were begun. */
  readonly begin: (progress: RunProgress) => void;
  /** Back to the page as it was. */
  readonly leave: () => void;
}

/** What the part's script holds. */
export interface WarehouseScript {
  readonly Warehouse: ComponentType<WarehouseProps>;
}
