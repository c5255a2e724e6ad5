import type { RecordedCampaign } from "../../src/entry/contract.ts";

export type Made = MadeOfSheet | MadeOfFiles;

/** The sheet that was written. */
export interface MadeOfSheet {
  readonly kind: "sheet";
  readonly name: string;
  readonly people: number;
  readonly notices: readonly string[];
  /** The campaign that was recorded with it; null = none. */
  readonly recorded: RecordedCampaign | null;
}

/** The files that were made, and who is not in them. */
export interface MadeOfFiles {
  readonly kind: "files";
  readonly names: readonly string[];
  /** In the files; left out for a letter that the encoding lacks; for a line that is too long; with a cell cut [count]. */
  readonly people: number;
  readonly without: number;
  readonly tooLong: number;
  readonly cut: number;
  readonly notices: readonly string[];
  readonly recorded: RecordedCampaign | null;
}
