import type { OrderRows } from "../rows/order-rows.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { SUBSCRIPTION_ROLES, type WordRole } from "../rows/column-roles.ts";
import { InputProblem, type ProblemCode } from "../values/problem.ts";
import type { SliceField } from "./slices.ts";

/** Fields that a column of the sheet says; stage and rank are counted, segments are conditions, subscriptions no slices. */
export type ColumnField = Exclude<SliceField, "stage" | "rfmRank" | "segment"> | "subscription";

interface SliceColumns {
  /** The columns that say it; the values are shown as the first one there says them. */
  readonly roles: readonly WordRole[];
  /** What is said when the sheet has none of them. */
  readonly missing: ProblemCode;
}

const CHANNEL: SliceColumns = { roles: ["channel"], missing: "slice-no-channel" };
/** People know products by name. */
const PRODUCT: SliceColumns = { roles: ["productName", "product"], missing: "slice-no-product" };

/** Where each field stands on a sheet. */
export const SLICE_COLUMNS: Readonly<Record<ColumnField, SliceColumns>> = {
  channel: CHANNEL,
  product: PRODUCT,
  category: { roles: ["category"], missing: "slice-no-category" },
  firstProduct: PRODUCT,
  firstChannel: CHANNEL,
  prefecture: { roles: ["prefecture"], missing: "slice-no-prefecture" },
  sex: { roles: ["sex"], missing: "slice-no-sex" },
  ageBand: { roles: ["birthday"], missing: "slice-no-birthday" },
  attribute: { roles: ["attribute"], missing: "slice-no-attribute" },
  subscription: { roles: SUBSCRIPTION_ROLES, missing: "slice-no-subscription" },
};

/**
 * The columns of a sheet that say a field.
 *
 * @throws InputProblem "slice-no-channel" and its like when the sheet has none of them
 *
 * @example
 * // products are called by their names first
 * const words = { product: { texts: ["A1"], codes: [0] }, productName: { texts: ["石けん"], codes: [0] } };
 * columnsOf({ words }, "product").map(({ texts }) => texts[0]) //=> ["石けん", "A1"]
 */
export function columnsOf({ words }: Pick<OrderRows, "words">, field: ColumnField) {
  const { roles, missing } = SLICE_COLUMNS[field];
  const [first, ...others]: WordColumn[] = roles.flatMap((role) => words[role] ?? []);
  if (first === undefined) throw new InputProblem(missing);
  return [first, ...others] as const;
}

/**
 * Whether a sheet has a column that says a field.
 *
 * @example
 * hasColumn({ words: {} }, "channel") //=> false
 */
export const hasColumn = ({ words }: Pick<OrderRows, "words">, field: ColumnField): boolean =>
  SLICE_COLUMNS[field].roles.some((role) => words[role] !== undefined);
