import { type Text } from "../../catalog/language.ts";

/**
 * A name that a formula is told as it is compared: of any width and case, with or without blanks.
 *
 * @example
 * foldedName("Ｆ２ 転換率") //=> "f2転換率"
 */
export const foldedName = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/**
 * The one of some numbers that a formula asks for: by its identifier, or by what it is called in either language;
 * undefined = none is called so.
 *
 * @example
 * const names = { orders: { ja: "受注数", en: "Orders" }, sales: { ja: "売上", en: "Sales" } };
 * ["ＯＲＤＥＲＳ", "売 上", "利益"].map((asked) => askedName(asked, ["orders", "sales"], names)) //=> ["orders", "sales", undefined]
 */
export function askedName<Id extends string>(
  asked: string,
  ids: readonly Id[],
  names: Readonly<Record<Id, Text>>,
): Id | undefined {
  const name = foldedName(asked);
  return ids.find((id) => [id, names[id].ja, names[id].en].some((one) => foldedName(one) === name));
}
