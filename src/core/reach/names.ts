/** The roles that say what a person is called. */
export type NameRole = "buyerName" | "lastName" | "firstName" | "lastNameKana" | "firstNameKana";

/**
 * A name as a column wants it, from what one order states: a whole name is parted at its first space where last and
 * first name are not stated, and stays whole in the column of last names where it has none; parts are put together
 * where no whole name is stated.
 *
 * @param word what the order states of each role; "" = nothing
 *
 * @example
 * ["lastName", "firstName"].map((role) => namesIn((one) => (one === "buyerName" ? "山田　花子" : ""), role)) //=> ["山田", "花子"]
 * @example
 * namesIn((one) => ({ lastName: "山田", firstName: "花子" })[one] ?? "", "buyerName") //=> "山田 花子"
 */
export function namesIn(word: (role: NameRole) => string, role: NameRole): string {
  const stated = [word("lastName"), word("firstName")].filter((part) => part !== "");
  if (role === "buyerName") return word("buyerName") || stated.join(" ");
  if (stated.length > 0 || (role !== "lastName" && role !== "firstName")) return word(role);
  const [last = "", ...first] = word("buyerName").trim().split(/\s+/);
  return role === "lastName" ? last : first.join(" ");
}
