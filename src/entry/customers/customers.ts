import { type Language, say } from "../../catalog/language.ts";
import { CUSTOMERS_TEXTS } from "../../catalog/texts/import-texts.ts";
import {
  type CustomerCounts,
  mergeCustomers,
  type StoredCustomers,
} from "../../core/merge/merge-customers.ts";
import type { CustomerRecords } from "../../core/rows/customer-records.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { checksumOf } from "../../intake/chunks.ts";
import { customerRecords, personKeys } from "../../intake/customer-list.ts";
import {
  customersSheet,
  requireEditableCustomers,
  writeCustomers,
} from "../../sheets/customers/customers-sheet.ts";
import { fileZone } from "../../sheets/file.ts";
import { checkRow } from "../import/import-checks.ts";
import type { CustomersChunk, CustomersTaken } from "../contract.ts";
import { fileSettings } from "../settings/file-settings.ts";

/**
 * Brings rows of a customers' file into the list of customers, at once: a person who stands there is replaced where the
 * rows say something else.
 *
 * @throws InputProblem "customers-unknown", "chunk-damaged", "long-cell", "orders-protected", "too-many-cells"
 */
export function takeCustomers(
  { file, header, rows, checksum, before }: CustomersChunk,
  language: Language,
): CustomersTaken {
  if (!Array.isArray(header) || !Array.isArray(rows)) throw new InputProblem("request-refused");
  rows.forEach((row, i) => checkRow(row, header.length, file, i + 1));
  if (checksumOf(rows) !== checksum) throw new InputProblem("chunk-damaged", { number: 1 });
  const keys = personKeys(header);
  if (keys === null) throw new InputProblem("customers-unknown", { file });
  const list = customersSheet(fileZone());
  requireEditableCustomers(list);
  const { header: names, changed, ...counts } = mergeCustomers(list ?? NO_LIST, { header, rows }, keys);
  const isSame = list !== null && changed.size === 0 && names.length === list.header.length;
  const sheet = isSame
    ? list.sheet
    : writeCustomers(list, { header: names, changed }, fileSettings().language);
  const all = together(before, counts);
  const name = sheet.getName();
  return { sheetId: sheet.getSheetId(), name, ...all, says: inWords({ file, name, ...all }, language) };
}

const NO_LIST: StoredCustomers = { header: [], length: 0, column: () => [], rowsAt: () => new Map() };

const together = (one: CustomerCounts, other: CustomerCounts): CustomerCounts => ({
  added: one.added + other.added,
  updated: one.updated + other.updated,
  unchanged: one.unchanged + other.unchanged,
  nameless: one.nameless + other.nameless,
});

function inWords(
  { nameless, ...taken }: CustomerCounts & { file: string; name: string },
  language: Language,
): string {
  const left = nameless === 0 ? [] : [say(CUSTOMERS_TEXTS.nameless, language, { n: nameless })];
  return [say(CUSTOMERS_TEXTS.taken, language, taken), ...left].join(language === "ja" ? "" : " ");
}

/** What the list of customers says; null = the file has none. */
export function readCustomers(zone: string): CustomerRecords | null {
  const list = customersSheet(zone);
  return list === null || list.length === 0 ? null : customerRecords(list.header, list.all());
}
