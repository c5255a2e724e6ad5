import { type Language, listed, say } from "../catalog/language.ts";
import { CUSTOMERS_TEXTS } from "../catalog/texts/import-texts.ts";
import { OTHER_TABLE_TEXTS, REMARK_TEXTS } from "../catalog/texts/remark-texts.ts";
import type { AmountRivals } from "./amount-rivals.ts";
import type { DayNumber } from "./day-numbers.ts";
import type { ErrorIds } from "./error-ids.ts";
import type { FileMapping } from "./mapping.ts";
import type { OtherTable } from "./other-tables.ts";
import { standInDate } from "./date-stand-in.ts";
import { statedUnits } from "./row-mapper.ts";
import { untaxedColumn } from "./tax-columns.ts";
import type { UnusedMoney } from "./unused-refunds.ts";
import type { SheetTable } from "./xlsx/workbook-table.ts";

/** Something to know of how a file is read, as plain data. */
export interface Remark {
  readonly id: keyof typeof REMARK_TEXTS;
  /** What its sentence mentions. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What remarks are made of. */
export interface Remarkable {
  readonly names: readonly string[];
  readonly mapping: FileMapping;
  readonly refunds: readonly UnusedMoney[];
  readonly discounts: readonly UnusedMoney[];
  readonly amounts: AmountRivals | null;
  readonly errorIds: readonly ErrorIds[];
  readonly dayNumber: DayNumber | null;
  readonly sheets: Pick<SheetTable, "sheet" | "left"> | null;
}

/**
 * What is to be said of a file: sheets that are not read, days that are not the orders' or are numbers, amounts in another unit or
 * without tax, refunds and discounts that are not taken off, IDs that a formula could not find.
 */
export function remarksOf({
  names,
  mapping,
  refunds,
  discounts,
  amounts,
  errorIds,
  dayNumber,
  sheets,
}: Remarkable): Remark[] {
  const untaxed = untaxedColumn(names, mapping);
  const standIn = standInDate(names, mapping);
  const left = sheets === null || sheets.left.length === 0 ? null : sheets;
  return [
    ...(left === null ? [] : [{ id: "sheetsLeft", values: sheetWords(left) } as const]),
    ...statedUnits(mapping).map(({ column, times }) => {
      return {
        id: "unitRead",
        values: { header: names[column] ?? "", times: times.toLocaleString("en-US") },
      } as const;
    }),
    ...(standIn === null ? [] : [{ id: "dateStandsIn", values: { header: standIn } } as const]),
    ...(dayNumber === null ? [] : [{ id: "dayNumbers", values: { ...dayNumber } } as const]),
    ...(amounts === null ? [] : [{ id: "amountChosen", values: { ...amounts } } as const]),
    ...(untaxed === null ? [] : [{ id: "taxLeftOut", values: { header: untaxed } } as const]),
    ...refunds.map(({ header }) => ({ id: "refundUnused", values: { header } }) as const),
    ...discounts.map(({ header }) => ({ id: "discountUnused", values: { header } }) as const),
    ...errorIds.map(({ column, ...values }) => {
      return { id: "errorIds", values: { header: names[column] ?? "", ...values } } as const;
    }),
  ];
}

/** So many sheets are called by name. */
const NAMED_SHEETS = 5;

function sheetWords({ sheet, left }: Pick<SheetTable, "sheet" | "left">) {
  return { sheet, left: left.length > NAMED_SHEETS ? [...left.slice(0, NAMED_SHEETS), "…"] : left };
}

const TABLE_TEXTS = { ...OTHER_TABLE_TEXTS, people: CUSTOMERS_TEXTS.file };

/**
 * Everything to know of a file in words: first what it is where it is no list of orders; `people` = it comes in as a
 * list of customers.
 */
export function remarkLines(
  other: OtherTable | "people" | null,
  remarks: readonly Remark[],
  language: Language,
): string[] {
  const lines = remarks.map(({ id, values }) => say(REMARK_TEXTS[id], language, listed(values, language)));
  return other === null ? lines : [say(TABLE_TEXTS[other], language), ...lines];
}
