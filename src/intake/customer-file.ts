import type { FileMapping } from "./mapping.ts";
import type { OtherTable } from "./other-tables.ts";

/** A file as far as it tells whether it is a list of customers. */
interface Told {
  readonly other: OtherTable | null;
  readonly missing: readonly string[];
  readonly mapping: Pick<FileMapping, "columns">;
}

/** True for a file that is a list of customers, and tells who they are; with date and amount chosen it is one of orders. */
export function isCustomerFile({ other, missing, mapping }: Told): boolean {
  const { customer, email } = mapping.columns;
  return (
    other === "customers" && missing.length > 0 && [customer, email].some((at) => typeof at === "number")
  );
}
