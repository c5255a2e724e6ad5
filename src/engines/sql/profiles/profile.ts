import type { PROFILE_TEXTS } from "../../../catalog/texts/profile-texts.ts";
import type { ColumnRole } from "../../../core/rows/column-roles.ts";
import type { DateOrder } from "../../../core/settings.ts";
import type { CellKind, Dialect } from "../dialect.ts";

/* How a table, as it lies in a warehouse or a file, is read as the view `orders`. */

/** A column of a table, and its type as the dialect calls it. */
export interface TableColumnType {
  readonly name: string;
  readonly type: string;
}

/** What a column of a table may be: what one of an orders sheet may, a time or flag of cancelling, or whether an order is a trial. */
export type ProfileRole = ColumnRole | "cancelledAt" | "isTest";

/** Which clock times are by that name no zone, or name one: `UTC`, or that of the shop whatever they name. */
export type TimesIn = "UTC" | "zone";

/** A kind of table. */
export interface SqlProfile {
  readonly id: "own" | "dbt_shopify" | "shopify" | "ga4";
  /** The columns a role may stand in, the likeliest first; the first that the table has is read. */
  readonly roles: Readonly<Partial<Record<ProfileRole, readonly string[]>>>;
  /** Columns that tell this kind of table, in one or another of its forms: all of a form are there. */
  readonly marks: readonly (readonly string[])[];
  /** Null = times that name their zone are converted, others are the shop's. */
  readonly timesIn: TimesIn | null;
  /** How dates as text are written that do not begin with the year; null = the column decides, where it is asked. */
  readonly dateOrder: DateOrder | null;
  /** The zone of the shop's days; null = that of whoever asks. */
  readonly zone: string | null;
  /** The channel of all orders. */
  readonly channel: string | null;
  /** What tells a row: the order, or its line; null = columns alone. */
  readonly key: readonly ProfileRole[] | null;
  /** Where rows are nested: what stands in place of the table. */
  readonly from?: (
    table: string,
    dialect: Dialect,
  ) => { readonly sql: string; readonly columns: readonly TableColumnType[] };
  /** What is said to whoever uses it. */
  readonly warning: ProfileCode | null;
}

export type ProfileCode = keyof typeof PROFILE_TEXTS;

/** Why a table is not counted as it lies; the catalogue holds the sentence for each code. */
export class ProfileProblem extends Error {
  override readonly name = "ProfileProblem";
  constructor(
    readonly code: ProfileCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

/**
 * What the cells of a column hold; null = nothing that a shop's cell may be.
 *
 * @example
 * const types = { DECIMAL: "fraction" };
 * [kindOf("DECIMAL(18,2)", { types }), kindOf("STRUCT(a INTEGER)", { types })] //=> ["fraction", null]
 */
export const kindOf = (type: string, { types }: Pick<Dialect, "types">): CellKind | null =>
  types[type.toUpperCase().replace(/\(.*/, "").trim()] ?? null;
