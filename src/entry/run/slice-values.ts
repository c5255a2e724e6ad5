import type { Language } from "../../catalog/language.ts";
import { orderIntake } from "../../core/rows/order-intake.ts";
import type { ColumnPositions, OrderRows } from "../../core/rows/order-rows.ts";
import { SLICE_COLUMNS } from "../../core/slices/slice-columns.ts";
import { mappingOf } from "../../intake/recognise.ts";
import { sheetReading } from "../../intake/sheet-rows.ts";
import { sliceChoices } from "../../reports/comparison/slice-choices.ts";
import { readColumns } from "../../sheets/orders/read-orders.ts";
import { dayIn } from "../../sheets/zone.ts";
import type { SliceChoice, SliceRequest } from "../contract.ts";

/** What the shop may be sliced by: only the columns that say it are read, each cell once. */
export const sliceValues = (request: SliceRequest, zone: string, language: Language): SliceChoice[] =>
  sliceChoices(wordsIn(request, zone), language);

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
