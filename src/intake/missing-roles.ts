import type { ColumnPositions, ColumnRole } from "../core/rows/column-roles.ts";

/** The roles an analysis needs and the sheet lacks; unit price × quantity stand in for the amount. */
export function missingRoles(columns: ColumnPositions): ("date" | "customer" | "amount")[] {
  const has = (role: ColumnRole) => typeof columns[role] === "number";
  const hasAmount = has("orderTotal") || has("amount") || (has("unitPrice") && has("quantity"));
  const hasCustomer = has("customer") || has("email") || has("phone");
  const missing: ("date" | "customer" | "amount" | false)[] = [
    !has("date") && "date",
    !hasCustomer && "customer",
    !hasAmount && "amount",
  ];
  return missing.filter((role) => role !== false);
}
