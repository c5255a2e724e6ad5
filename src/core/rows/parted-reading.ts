/** What is known between the calls that read orders of more cells than one call may read. */

/** A text among those that are kept, from top to bottom. */
export interface KeptText {
  /** Cells it takes [count]. */
  readonly cells: number;
  readonly checksum: string;
}

/** How far the orders are read, and what they looked like then. */
export interface Reading {
  /** The hidden sheet with the rows. */
  readonly keptOn: number;
  /** When rows were kept last [milliseconds since 1970]. */
  readonly at: number;
  /** The sheet's last row when it began (1 = first). */
  readonly lastRow: number;
  /** Signs of the header with the first order, and of the last row that was read. */
  readonly top: string;
  readonly edge: string;
  /** The blocks that are kept, and how many there will be. */
  readonly kept: readonly KeptText[];
  readonly parts: number;
}

/** What a run knows of the reading of its orders. */
export interface PartedRun {
  /** Calls that read and keep a block of rows before the orders are counted [count]; absent or 0 = they are read whole. */
  readonly parts?: number;
  /** How far these have come. */
  readonly reading?: Reading;
  /** How often they began anew [count]; absent = never. */
  readonly anew?: number;
}

/** A reading that goes on. */
export type PartRead = Required<PartedRun>;
