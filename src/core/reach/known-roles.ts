import type { OrderRows } from "../rows/order-rows.ts";
import type { ReachNeed, ReachRole } from "./reach.ts";

/** Which roles a sheet's columns can say. */
type Sheet = Pick<OrderRows, "words">;

/** Roles that say the same, one way or another. */
const INSTEAD: Readonly<Partial<Record<ReachRole, readonly ReachRole[]>>> = {
  buyerName: ["lastName", "firstName"],
  lastName: ["buyerName"],
  firstName: ["buyerName"],
};

/** Roles of which a need asks one of each group. */
const NEEDED: Readonly<Record<ReachNeed, readonly (readonly ReachRole[])[]>> = {
  email: [["email"]],
  phone: [["phone"]],
  emailOrPhone: [["email", "phone"]],
  lineUserId: [["lineUserId"]],
  postal: [["buyerName"], ["postalCode"], ["address1", "city", "address2"]],
  customer: [],
  any: [],
};

/**
 * Whether a sheet has a column from which a role can be told; the customer ID is told by every sheet.
 *
 * @example
 * const sheet = { words: { buyerName: { codes: new Int32Array(0), texts: [] } } };
 * ["lastName", "email"].map((role) => isKnownRole(sheet, role)) //=> [true, false]
 */
export function isKnownRole({ words }: Sheet, role: ReachRole): boolean {
  if (role === "customer") return true;
  return [role, ...(INSTEAD[role] ?? [])].some((one) => one !== "customer" && words[one] !== undefined);
}

/**
 * The roles without which nobody can be reached, one of each group that no column of the sheet tells.
 *
 * @example
 * missingNeeds({ words: {} }, "emailOrPhone") //=> [["email", "phone"]]
 */
export const missingNeeds = (sheet: Sheet, needs: ReachNeed): readonly (readonly ReachRole[])[] =>
  NEEDED[needs].filter((group) => !group.some((role) => isKnownRole(sheet, role)));
