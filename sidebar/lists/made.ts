import type { RecordedCampaign } from "../../src/entry/contract.ts";

export type Made = MadeOfSheet | MadeOfFiles;

interface MadeOfPeople {
  /** Written [count]. */
  readonly people: number;
  readonly notices: readonly string[];
  /** The campaign that was recorded with it; null = none. */
  readonly recorded: RecordedCampaign | null;
}

/** The sheet that was written. */
export interface MadeOfSheet extends MadeOfPeople {
  readonly kind: "sheet";
  readonly name: string;
}

/** The files that were made, and who is not in them. */
export interface MadeOfFiles extends MadeOfPeople {
  readonly kind: "files";
  readonly names: readonly string[];
  /** Left out for a letter that the encoding lacks; for a line that is too long; with a cell cut [count]. */
  readonly without: number;
  readonly tooLong: number;
  readonly cut: number;
}
