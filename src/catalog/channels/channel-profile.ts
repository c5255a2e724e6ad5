import type { ColumnRole } from "../../core/rows/column-roles.ts";
import type { Text } from "../language.ts";

/**
 * Names of the columns that hold a role, best first. Several names in one place = these columns together, if the file
 * has them all: amounts are added, texts joined; of a status, any filled further column means cancelled.
 */
export type ColumnChoices = readonly (string | readonly string[])[];

/** One export format of a cart or mall: all that is needed to read it. */
export interface ChannelProfile {
  readonly id: string;
  /** The Japanese name is what rows of the channel carry in every language, so that an order keeps its key. */
  readonly name: Text;
  /** Column names that other exports do not have; two of them in a header recognise the file. */
  readonly marks: readonly string[];
  readonly columns: { readonly [R in ColumnRole]?: ColumnChoices };
  /** Amounts that are taken off a role's in the same row, as far as the file has them. */
  readonly less?: { readonly [R in ColumnRole]?: readonly string[] };
  /** The rest of the header is not known or chosen by the shop: roles not named here are found by general names. */
  readonly open?: true;
  /** Status codes, or statuses of the channel's own making, and what they say. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** Codes of order kinds (定期, 通常), and what they say. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** What the channel writes where an amount is not fixed yet; read as blank. */
  readonly unset?: readonly string[];
  /** The file names no buyer; its orders count as 顧客ID不明. */
  readonly anonymous?: true;
  /** What a user has to know of this export before importing it. */
  readonly note?: Text;
}
