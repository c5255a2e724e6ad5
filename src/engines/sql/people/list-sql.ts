import { RELAY_DOMAIN } from "../../../core/people/contact.ts";
import { MOST_SHARERS } from "../../../core/people/contacts.ts";
import type { Segment } from "../../../core/segments/segment.ts";
import type { Day } from "../../../core/values/day.ts";
import { emailOf, emailsIn, lineUserOf, nameOf, phonesOf } from "../cleaning/contacts.ts";
import { orderColumn, type SqlShop, type Step } from "../view.ts";
import { LATEST_FIRST } from "../tables/people-values.ts";
import { refusalRoles, refusedSteps } from "./refused-people.ts";
import type { PeopleAsked } from "./person-fields.ts";
import { segmentSql } from "./segment-sql.ts";

/** What a list is asked of: the segment's anchor and limits, and the day on which it is handed over. */
export interface ListAsked extends PeopleAsked {
  readonly today: Day;
}

/** What no mailer takes inside of an address, as `emailFor` has it; double quotes are said by their code. */
const NOT_TAKEN = "[,;<>()\\x22]|[^!-~]";

/**
 * The steps behind those of `ledgerSteps`, and of them the query of a mailing list: the people of a segment through the
 * guards that a table can carry (definitions.md 12.1), each e-mail once, the latest buyer of it. Who refused is left out
 * where the table says it, also whoever shares a contact with them; so are addresses that are none, a mall's own, and
 * those of more than a few people.
 *
 * @throws NotInSql as `segmentSql` does
 */
export function listSql(segment: Segment, asked: ListAsked, shop: SqlShop): { steps: Step[]; query: string } {
  const { dialect: d } = shop;
  const refuses = refusalRoles(shop).length > 0;
  const isOff = "SELECT subject FROM off";
  const off = refuses
    ? ` AND 'p:' || chosen.person NOT IN (${isOff}) AND 'e:' || address NOT IN (${isOff})`
    : "";
  const query = `SELECT customer_id, email, purchases, sales / 100 AS sales, ${d.dayText("first_day")} AS first_order, ${d.dayText("last_day")} AS last_order FROM (
 SELECT chosen.person AS customer_id, addresses.text AS email, purchases, sales, first_day, last_day,
  ROW_NUMBER() OVER (PARTITION BY address ORDER BY last_bought DESC, bought DESC, chosen.person) AS nth_of_address
 FROM chosen JOIN addresses ON addresses.person = chosen.person JOIN bought_until ON bought_until.person = chosen.person
 WHERE NOT ${d.matches("address", NOT_TAKEN)} AND NOT ${d.matches("address", RELAY_DOMAIN.source)} AND address NOT IN (SELECT email FROM shared_emails)${off}) AS rows_of_address
WHERE nth_of_address = 1`;
  return {
    steps: [
      { name: "chosen", sql: segmentSql(segment, asked, shop) },
      ...contactSteps(shop, asked.today),
      ...(refuses ? refusedSteps(shop, asked.today) : []),
    ],
    query,
  };
}

/** `reach_rows`: whose each row is, and its contacts; `addresses`: everybody's latest; and addresses of too many. */
function contactSteps(shop: SqlShop, today: Day): Step[] {
  const { dialect: d } = shop;
  const distinct = (column: "email" | "phone" | "buyer_name"): string =>
    shop.columns.has(column)
      ? `SELECT DISTINCT ${column} AS text FROM orders WHERE ${column} IS NOT NULL`
      : `SELECT CAST(NULL AS ${d.text}) AS text FROM orders WHERE FALSE`;
  return [
    {
      name: "email_texts",
      sql: `SELECT text, ${emailOf(d, "text")} AS plain FROM (${distinct("email")}) AS met`,
    },
    { name: "cell_emails", sql: emailsIn(d, distinct("email")) },
    { name: "phone_texts", sql: phonesOf(d, distinct("phone")) },
    {
      name: "name_texts",
      sql: `SELECT text, ${nameOf(d, "text")} AS plain FROM (${distinct("buyer_name")}) AS met`,
    },
    {
      name: "reach_rows",
      sql: `SELECT people.row_no AS row_no, people.person AS person, judged.day AS day, judged.email AS email_text, ${orderColumn(shop, "opt_out")} AS opt_out, ${orderColumn(shop, "consent")} AS consent,
 email_texts.plain AS email, first_emails.plain AS first_email, phone_texts.plain AS phone, name_texts.plain AS name, ${lineUserOf(d, orderColumn(shop, "line_user"))} AS line_user FROM people JOIN judged ON judged.row_no = people.row_no JOIN orders ON orders.row_no = people.row_no
 LEFT JOIN email_texts ON email_texts.text = judged.email LEFT JOIN cell_emails AS first_emails ON first_emails.text = judged.email AND first_emails.nth = 1 LEFT JOIN phone_texts ON phone_texts.text = judged.phone LEFT JOIN name_texts ON name_texts.text = judged.buyer_name
 WHERE ${orderColumn(shop, "row_kind")} IS NULL`,
    },
    {
      name: "shared_emails",
      sql: `SELECT email FROM reach_rows WHERE email IS NOT NULL GROUP BY email HAVING COUNT(DISTINCT person) > ${MOST_SHARERS} OR COUNT(DISTINCT name) > ${MOST_SHARERS}`,
    },
    {
      name: "bought_until",
      sql: `SELECT person, MAX(day) AS last_bought, SUM(amount) AS bought FROM purchases WHERE person IS NOT NULL AND day <= ${today} GROUP BY person`,
    },
    {
      name: "addresses",
      sql: `SELECT by_day.person AS person, by_day.text AS text, email_texts.plain AS address FROM (SELECT told.*, ROW_NUMBER() OVER (PARTITION BY person ORDER BY ${LATEST_FIRST}) AS nth_last FROM (
 SELECT bought.person AS person, bought.day AS day, bought.amount AS amount, bought.order_id AS order_id, bought.channel AS channel, bought.first_row AS first_row, MIN(email_text) AS text
 FROM purchases AS bought JOIN judged ON judged.ord = bought.ord AND judged.reason = 0 JOIN reach_rows ON reach_rows.row_no = judged.row_no
 WHERE bought.person IS NOT NULL AND bought.day <= ${today} AND reach_rows.email IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6) AS told) AS by_day JOIN email_texts ON email_texts.text = by_day.text WHERE nth_last = 1`,
    },
  ];
}
