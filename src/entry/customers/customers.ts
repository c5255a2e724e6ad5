import type { Language } from "../../catalog/language.ts";
import {
  checkedCustomers,
  type CustomersChunk,
  type CustomersTaken,
  customersTaken,
} from "../../intake/customer-chunk.ts";
import { customerRecords } from "../../intake/customer-list.ts";
import { bringCustomers, customersTable } from "../../sheets/customers/customers-sheet.ts";
import { fileSettings } from "../settings/file-settings.ts";

/**
 * Brings rows of a customers' file into the list of customers.
 *
 * @throws InputProblem as `checkedCustomers` and `bringCustomers` do
 */
export function takeCustomers(chunk: CustomersChunk, language: Language): CustomersTaken {
  const keys = checkedCustomers(chunk);
  return customersTaken(
    chunk,
    bringCustomers(chunk, keys, () => fileSettings().language),
    language,
  );
}

/** What the list of customers says; null = the file has none. */
export function readCustomers(zone: string) {
  const list = customersTable(zone);
  return list && customerRecords(list.header, list.rows);
}
