import { type Language, say } from "../../catalog/language.ts";
import { SLICE_FIELD_NAMES, sliceValueName } from "../../catalog/texts/slice-texts.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import type { OrderRows } from "../../core/rows/order-rows.ts";
import type { WordColumn } from "../../core/rows/row-columns.ts";
import { wordCounts } from "../../core/rows/word-counts.ts";
import { RFM_RANKS } from "../../core/schemes/rfm-scheme.ts";
import { AGE_BANDS } from "../../core/slices/age-bands.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { SLICE_COLUMNS } from "../../core/slices/slice-columns.ts";
import { ORDER_FILTERS, SLICE_FIELDS, type SliceField } from "../../core/slices/slices.ts";
import { namedDeliveries } from "../../core/subscriptions/named-deliveries.ts";

/** What may be chosen to slice the shop by. */
export interface SliceChoice {
  field: SliceField;
  label: string;
  /** Whether orders are cut or people are chosen. */
  kind: "orders" | "customers";
  /** Most rows first, at most 200. */
  values: SliceValue[];
  /** Values that are not listed [count]. */
  more: number;
}

export interface SliceValue {
  value: string;
  label: string;
  /** Rows that say it [count]; null where the rows do not. */
  rows: number | null;
}

/** Where the values stand. */
export interface SliceableShop {
  readonly words: OrderRows["words"];
  readonly saved: readonly Segment[];
}

/** How many values of a field are listed [count]. */
const MOST_VALUES = 200;

/**
 * What the shop may be sliced by.
 *
 * @param shop the words of the columns that say it, and the segments that are saved; a field without a column, or
 *   without a segment, is left out
 *
 * @example
 * // one column to cut orders by; stage and rank are counted for everybody
 * const words = { channel: { texts: ["本店", "楽天"], codes: [0, 1, 1] } };
 * const choices = sliceChoices({ words, saved: [] }, "ja");
 * [choices.find(({ field }) => field === "channel").values[0], choices.map(({ field }) => field).includes("product")]
 * //=> [{ value: "楽天", label: "楽天", rows: 2 }, false]
 */
export function sliceChoices(shop: SliceableShop, language: Language): SliceChoice[] {
  return SLICE_FIELDS.flatMap((field) => {
    const found = valuesOf(field, shop, language);
    if (found === null) return [];
    return [
      {
        field,
        label: say(SLICE_FIELD_NAMES[field], language),
        kind: (ORDER_FILTERS as readonly SliceField[]).includes(field) ? "orders" : "customers",
        values: found.slice(0, MOST_VALUES),
        more: Math.max(0, found.length - MOST_VALUES),
      } as const,
    ];
  });
}

/** null = the sheet does not say. */
function valuesOf(
  field: SliceField,
  { words: columns, saved }: SliceableShop,
  language: Language,
): SliceValue[] | null {
  const named = (value: string, rows: number | null) => ({
    value,
    label: sliceValueName(field, value, language),
    rows,
  });
  if (field === "stage") return STAGES.map((stage) => named(String(stage), null));
  if (field === "segment") return saved.length === 0 ? null : saved.map(({ name = "" }) => named(name, null));
  if (field === "rfmRank") return RFM_RANKS.map((rank) => named(rank, null));
  const column = SLICE_COLUMNS[field].roles.map((role) => columns[role]).find((one) => one !== undefined);
  if (column && field === "ageBand") return [...AGE_BANDS, ""].map((band) => named(band, null));
  if (column === undefined) return null;
  const isGoods = field === "product" || field === "firstProduct";
  const words = isGoods ? withoutDeliveries(column) : column;
  return wordCounts(words).map(({ text, rows }) => named(text, rows));
}

/** Goods as the reports call them. */
function withoutDeliveries({ codes, texts }: WordColumn): WordColumn {
  const plain = namedDeliveries(texts);
  return { codes: codes.map((code) => plain.codes[code] ?? -1), texts: plain.texts };
}
