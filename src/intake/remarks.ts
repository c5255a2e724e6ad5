import { type Language, say } from "../catalog/language.ts";
import { OTHER_TABLE_TEXTS, REMARK_TEXTS } from "../catalog/texts/remark-texts.ts";
import type { FileMapping } from "./mapping.ts";
import type { OtherTable } from "./other-tables.ts";
import { untaxedColumn } from "./tax-columns.ts";
import type { UnusedRefund } from "./unused-refunds.ts";

/** Something to know of how a file is read, as plain data. */
export interface Remark {
  readonly id: keyof typeof REMARK_TEXTS;
  readonly header: string;
}

/** What is to be said of a file: amounts without tax, refunds that are not taken off. */
export function remarksOf(
  names: readonly string[],
  mapping: FileMapping,
  refunds: readonly UnusedRefund[],
): Remark[] {
  const untaxed = untaxedColumn(names, mapping);
  return [
    ...(untaxed === null ? [] : [{ id: "taxLeftOut", header: untaxed } as const]),
    ...refunds.map(({ header }) => ({ id: "refundUnused", header }) as const),
  ];
}

/** Everything to know of a file in words: first what it is where it is no list of orders. */
export function remarkLines(
  other: OtherTable | null,
  remarks: readonly Remark[],
  language: Language,
): string[] {
  const lines = remarks.map(({ id, header }) => say(REMARK_TEXTS[id], language, { header }));
  return other === null ? lines : [say(OTHER_TABLE_TEXTS[other], language), ...lines];
}
