import type { Language } from "../../catalog/language.ts";
import { say } from "../../catalog/language.ts";
import { SLICE_FIELD_NAMES, sliceValueName } from "../../catalog/texts/slice-texts.ts";
import { type ColumnPositions, orderIntake, type OrderRows } from "../../core/rows/order-rows.ts";
import { RFM_RANKS } from "../../core/segments/rfm.ts";
import { AGE_BANDS } from "../../core/slices/age-bands.ts";
import { SLICE_COLUMNS } from "../../core/slices/slice-columns.ts";
import { ORDER_FILTERS, SLICE_FIELDS, type SliceField } from "../../core/slices/slices.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { wordCounts } from "../../core/rows/word-counts.ts";
import { mappingOf } from "../../intake/recognise.ts";
import { sheetReading } from "../../intake/sheet-rows.ts";
import { readColumns } from "../../sheets/orders/read-orders.ts";
import { dayIn } from "../../sheets/zone.ts";
import type { SliceChoice, SliceRequest, SliceValue } from "../contract.ts";

/** So many values of a field are listed. */
const MOST_VALUES = 200;

/** What the shop may be sliced by: only the columns that say it are read, each cell once. */
export function sliceValues(request: SliceRequest, zone: string, language: Language): SliceChoice[] {
  const words = wordsIn(request, zone);
  return SLICE_FIELDS.flatMap((field) => {
    const found = valuesOf(field, words, language);
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
function valuesOf(field: SliceField, words: OrderRows["words"], language: Language): SliceValue[] | null {
  const named = (value: string, rows: number | null) => ({
    value,
    label: sliceValueName(field, value, language),
    rows,
  });
  if (field === "stage") return STAGES.map((stage) => named(String(stage), null));
  if (field === "rfmRank") return RFM_RANKS.map((rank) => named(rank, null));
  const column = SLICE_COLUMNS[field].roles.map((role) => words[role]).find((one) => one !== undefined);
  if (column && field === "ageBand") return [...AGE_BANDS, ""].map((band) => named(band, null));
  return column ? wordCounts(column).map(({ text, rows }) => named(text, rows)) : null;
}

/** The words of the columns that slices are cut by, read without the others. */
function wordsIn({ sheetId, headerRow, headers, columns }: SliceRequest, zone: string): OrderRows["words"] {
  const roles = new Set(Object.values(SLICE_COLUMNS).flatMap(({ roles }) => roles));
  if (typeof columns.productName === "number") roles.delete("product");
  const wanted: ColumnPositions = Object.fromEntries([...roles].map((role) => [role, columns[role] ?? null]));
  const mapping = mappingOf(headers, headerRow, wanted, { dateOrder: null, amountStyle: null });
  const reading = sheetReading(mapping, null);
  if (reading.wanted.length === 0) return {};
  const left = Math.min(...reading.wanted);
  const intake = orderIntake(dayIn(zone), Object.fromEntries(reading.roles.map((role, i) => [role, i])));
  readColumns(sheetId, headerRow + 1, reading.wanted, (block, _, firstRow, isEnd) => {
    const { rows, columns: at } = reading.read({ rows: block, left, firstRow, isEnd });
    intake.add(rows, at, firstRow);
  });
  return intake.finish("YMD").words;
}
