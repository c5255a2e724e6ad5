import { checkedCustomers, type CustomersChunk, customersTaken } from "../../intake/customer-chunk.ts";
import { bringCustomers } from "../../sheets/customers/customers-sheet.ts";
import type { Call } from "../call.ts";

/**
 * Brings rows of a customers' file into the list of customers.
 *
 * @throws InputProblem as `checkedCustomers` and `bringCustomers` do
 */
export function takeCustomers(chunk: CustomersChunk, { language, settings }: Call) {
  const keys = checkedCustomers(chunk);
  const brought = bringCustomers(chunk, keys, () => settings.stored().language);
  return customersTaken(chunk, brought, language);
}
