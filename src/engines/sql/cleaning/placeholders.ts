import { MOST_SHARERS } from "../../../core/people/contacts.ts";
import type { SqlShop, Step } from "../view.ts";
import { emailOf, nameOf, phonesOf } from "./contacts.ts";

/* Customer IDs that stand for nobody, as `core/people/placeholders.ts` finds them. */

const ZEROS = "^0+(\\.0+)?$";
const DASHES = "^[\\-‐‑‒–—―−ー]+$";
const NINES = "^9{4,}(\\.0+)?$";
const NUMBER = "^[0-9]+(\\.[0-9]+)?$";

/**
 * The steps that make `placeholders`: each customer ID of the rows that is none, and the word it is called by.
 */
export function placeholderSteps(shop: SqlShop): Step[] {
  const roles = (["email", "phone"] as const).filter((role) => shop.columns.has(role));
  return [
    { name: "names", sql: names(shop) },
    {
      name: "nobodies",
      sql: nobodiesAmong(shop, "SELECT DISTINCT customer FROM judged WHERE customer IS NOT NULL"),
    },
    ...roles.map((role) => ({ name: `one_${role}`, sql: ofOneContact(shop, role) })),
    { name: "placeholders", sql: withoutPeople(shop, roles) },
  ];
}

/** The buyers' names as they are compared. */
const names = ({ dialect: d }: SqlShop): string =>
  `SELECT text, ${nameOf(d, "text")} AS plain FROM (SELECT DISTINCT buyer_name AS text FROM judged WHERE buyer_name IS NOT NULL) AS met`;

/**
 * A query of the IDs that read like nobody's, and the word each is called by; nines only where they are at least ten times
 * every other number.
 *
 * @param ids a query of distinct IDs, of one column `customer`
 */
export function nobodiesAmong(
  { dialect: d, rules }: Pick<SqlShop, "dialect" | "rules">,
  ids: string,
): string {
  const words = rules.placeholderIds.map((word) => word.normalize("NFKC").trim().toLowerCase());
  const whole = words.filter((word) => word !== "*" && !word.endsWith("*"));
  const beginnings = words
    .filter((word) => word !== "*" && word.endsWith("*"))
    .map((word) => word.slice(0, -1));
  const isWhole = whole.length === 0 ? "FALSE" : `id IN (${whole.map((word) => d.quoted(word)).join(", ")})`;
  const begun = beginnings.map(
    (word) => `WHEN ${d.begins("id", d.quoted(word))} THEN ${d.quoted(`${word}*`)}`,
  );
  return `WITH ids AS (${ids}),
 folded AS (SELECT customer, TRIM(LOWER(${d.normal("customer")})) AS id FROM ids),
 numbered AS (SELECT customer, id, CASE WHEN ${d.matches("id", NUMBER)} THEN CAST(id AS ${d.real}) ELSE 0 END AS number FROM folded),
 largest AS (SELECT MAX(CASE WHEN ${d.matches("id", NINES)} THEN number ELSE 0 END) AS top FROM numbered),
 others AS (SELECT MAX(number) AS next FROM numbered CROSS JOIN largest WHERE number <> top),
 read_ids AS (SELECT customer, CASE WHEN ${isWhole} OR ${d.matches("id", ZEROS)} OR ${d.matches("id", DASHES)} THEN customer
  ${begun.join(" ")}
  WHEN ${d.matches("id", NINES)} AND number = top AND COALESCE(next, 0) * 10 <= top THEN customer END AS word
  FROM numbered CROSS JOIN largest CROSS JOIN others)
SELECT customer, word FROM read_ids WHERE word IS NOT NULL`;
}

/** IDs that read like nobody's whose purchases, two at least, all carry one contact: somebody's after all. */
function ofOneContact({ dialect: d }: SqlShop, role: "email" | "phone"): string {
  const texts = `SELECT DISTINCT ${role} AS text FROM judged WHERE ${role} IS NOT NULL`;
  const plain =
    role === "email"
      ? `SELECT text, ${emailOf(d, "text")} AS plain FROM (${texts}) AS met`
      : phonesOf(d, texts);
  return `WITH plainly AS (${plain}),
 whose AS (SELECT ord, MIN(customer) AS buyer FROM judged WHERE reason = 0 GROUP BY ord HAVING COUNT(DISTINCT customer) = 1),
 theirs AS (SELECT judged.ord AS ord, whose.buyer AS customer, plainly.plain AS plain, names.plain AS name
  FROM judged JOIN whose ON whose.ord = judged.ord JOIN worths ON worths.ord = judged.ord JOIN nobodies ON nobodies.customer = whose.buyer
  LEFT JOIN plainly ON plainly.text = judged.${role} LEFT JOIN names ON names.text = judged.buyer_name WHERE judged.reason = 0 AND worths.own_reason = 0)
SELECT customer FROM theirs GROUP BY customer
HAVING COUNT(DISTINCT plain) = 1 AND COUNT(DISTINCT ord) >= 2 AND COUNT(DISTINCT CASE WHEN plain IS NOT NULL THEN ord END) = COUNT(DISTINCT ord)
 AND COUNT(DISTINCT name) <= ${MOST_SHARERS}`;
}

const withoutPeople = (_: SqlShop, roles: readonly string[]): string => {
  const people = roles.map((role) => `SELECT customer FROM one_${role}`).join(" UNION DISTINCT ");
  return people === ""
    ? "SELECT customer, word FROM nobodies"
    : `SELECT nobodies.customer AS customer, word FROM nobodies LEFT JOIN (${people}) AS people ON people.customer = nobodies.customer WHERE people.customer IS NULL`;
};
