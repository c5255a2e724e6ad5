import { InputProblem } from "../values/problem.ts";
import { AGE_BANDS } from "./age-bands.ts";
import { RFM_RANKS } from "../schemes/rfm-scheme.ts";
import { savedSegment } from "../segments/saved-segments.ts";
import type { Segment } from "../segments/segment.ts";

/** What lines are told apart by. */
export const GOODS_FIELDS = ["product", "category"] as const;
export type GoodsField = (typeof GOODS_FIELDS)[number];
/** What orders are chosen by. */
export const ORDER_FILTERS = ["channel", ...GOODS_FIELDS] as const;
export type OrderFilter = (typeof ORDER_FILTERS)[number];

/** What people are chosen by: their first purchase, who they are, where they stand at the anchor, or a saved segment. */
export const CUSTOMER_FILTERS = [
  ...(["firstProduct", "firstChannel", "prefecture", "sex", "ageBand", "attribute"] as const),
  ...(["stage", "rfmRank", "segment"] as const),
] as const;
export type CustomerFilter = (typeof CUSTOMER_FILTERS)[number];

/** Every field a slice may be cut by. */
export const SLICE_FIELDS = [...ORDER_FILTERS, ...CUSTOMER_FILTERS] as const;
export type SliceField = (typeof SLICE_FIELDS)[number];

/** How many slices may stand side by side [count]. */
export const MOST_SLICES = 4;

/**
 * A part of the shop (definitions.md 3.5). Values of one field are ored, fields are anded; "" = rows that say nothing.
 * `orders` cuts the ledger: first purchase, stage and windows then mean "within the slice". `customers` chooses people
 * by their whole history and keeps all of it. With both, the chosen people's matching orders are left.
 */
export interface Slice {
  /** What it is called; without one it is called by its fields and values. */
  readonly name?: string;
  readonly orders?: { readonly [F in OrderFilter]?: readonly string[] };
  readonly customers?: { readonly [F in CustomerFilter]?: readonly string[] };
  /** What the segments that `customers.segment` names are, as they were saved when the slice was asked for. */
  readonly segments?: readonly Segment[];
}

/** One field of a slice and what it may be. */
export interface SlicePart {
  readonly field: SliceField;
  readonly values: readonly string[];
}

/**
 * The fields that a slice is cut by, in the order of `SLICE_FIELDS`.
 *
 * @example
 * sliceParts({ orders: { channel: ["A", "B"] } }) //=> [{ field: "channel", values: ["A", "B"] }]
 */
export function sliceParts({ orders = {}, customers = {} }: Slice): SlicePart[] {
  const asked: Partial<Record<SliceField, readonly string[]>> = { ...orders, ...customers };
  return SLICE_FIELDS.flatMap((field) => {
    const values = asked[field] ?? [];
    return values.length === 0 ? [] : [{ field, values }];
  });
}

/**
 * Whether a slice takes a part of the orders: first purchases and stages are then those within that part.
 *
 * @example
 * cutsOrders({ customers: { firstChannel: ["本店"] } }) //=> false
 */
export const cutsOrders = (slice: Slice): boolean =>
  sliceParts(slice).some(({ field }) => isOneOf(ORDER_FILTERS, field));

/**
 * Whether a slice is of what was bought: products or categories.
 *
 * @example
 * [{ orders: { category: ["茶"] } }, { customers: { firstProduct: ["茶"] } }].map(isOfGoods) //=> [true, false]
 */
export const isOfGoods = (slice: Slice): boolean =>
  sliceParts(slice).some(({ field }) => field === "product" || field === "category");

/** What a person is one of at the anchor; first orders may hold several products, so they are none of these. */
const ONE_EACH: readonly SliceField[] = [
  "firstChannel",
  "prefecture",
  "sex",
  "ageBand",
  "attribute",
  "stage",
  "rfmRank",
];

/**
 * Whether one person may be in two slices: not where both choose people by what everybody is one of, and differently.
 *
 * @example
 * mayShareBuyers({ customers: { sex: ["女"] } }, { customers: { sex: ["男"] } }) //=> false
 * @example
 * mayShareBuyers({ orders: { channel: ["A"] } }, { orders: { channel: ["B"] } }) //=> true
 */
export function mayShareBuyers(one: Slice, other: Slice): boolean {
  const others = sliceParts(other);
  const apart = (mine: SlicePart) =>
    isOneOf(ONE_EACH, mine.field) &&
    others.some(
      ({ field, values }) => field === mine.field && !values.some((value) => mine.values.includes(value)),
    );
  return !sliceParts(one).some(apart);
}

/**
 * A slice that can be counted; null when it chooses nothing.
 *
 * @param saved the segments that may be named
 * @throws InputProblem "slice-field" for a field that does not exist, "slice-value" for a stage or rank that does not,
 *   "segment-unknown"
 *
 * @example
 * checkedSlice({ customers: { stage: ["F5"] } }) //=> { customers: { stage: ["5"] } }
 */
export function checkedSlice(asked: Slice, saved: readonly Segment[] = []): Slice | null {
  requireFields(asked.orders ?? {}, ORDER_FILTERS);
  requireFields(asked.customers ?? {}, CUSTOMER_FILTERS);
  const parts = sliceParts(asked).map(({ field, values }) => ({
    field,
    values: checkedValues(field, values),
  }));
  if (parts.length === 0) return null;
  const among = (fields: readonly SliceField[]) =>
    Object.fromEntries(
      parts.flatMap(({ field, values }) => (isOneOf(fields, field) ? [[field, values]] : [])),
    );
  const [orders, customers] = [among(ORDER_FILTERS), among(CUSTOMER_FILTERS)];
  const named = parts.find(({ field }) => field === "segment")?.values ?? [];
  return {
    ...(asked.name === undefined ? {} : { name: asked.name }),
    ...(Object.keys(orders).length > 0 ? { orders } : {}),
    ...(Object.keys(customers).length > 0 ? { customers } : {}),
    ...(named.length > 0 ? { segments: named.map((name) => savedSegment(saved, name)) } : {}),
  };
}

/**
 * What a slice is called: its name, else the values that make it.
 *
 * @example
 * calledBy({ customers: { firstChannel: ["本店", "支店"] } }) //=> "本店/支店"
 */
export const calledBy = (slice: Slice): string =>
  slice.name ??
  sliceParts(slice)
    .map(({ values }) => values.join("/"))
    .join(" ");

function isOneOf<T extends string>(known: readonly T[], value: string): value is T {
  return (known as readonly string[]).includes(value);
}

function requireFields(asked: object, known: readonly SliceField[]): void {
  const unknown = Object.keys(asked).find((field) => !isOneOf(known, field));
  if (unknown !== undefined)
    throw new InputProblem("slice-field", { value: unknown, known: SLICE_FIELDS.join(", ") });
}

const STAGE_IDS = ["1", "2", "3", "4", "5"];

function checkedValues(field: SliceField, values: readonly string[]): string[] {
  if (field === "stage") return values.map((value) => known(value.replace(/^F/i, ""), STAGE_IDS, value));
  if (field === "ageBand") return values.map((value) => known(value, ["", ...AGE_BANDS], value));
  return field === "rfmRank" ? values.map((value) => known(value, RFM_RANKS, value)) : [...values];
}

function known(value: string, values: readonly string[], typed: string): string {
  if (!values.includes(value))
    throw new InputProblem("slice-value", { value: typed, known: values.filter(Boolean).join(", ") });
  return value;
}
