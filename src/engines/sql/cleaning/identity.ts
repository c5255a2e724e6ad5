import { MOST_SHARERS } from "../../../core/people/contacts.ts";
import { KNOWN_BY } from "../../../core/people/identity.ts";
import { KEY_PREFIX } from "../../../core/people/id-keys.ts";
import { representatives } from "../../../core/people/joins.ts";
import type { SqlShop, Step } from "../view.ts";
import { emailOf, phonesOf } from "./contacts.ts";
import { placeholderSteps } from "./placeholders.ts";

/* Whose each row is, as `core/people/identity.ts` finds out: customer ID, else e-mail, else phone, by orders. */

/**
 * The steps from `judged` to `people`: for each row the `person` (null = nobody known) and by what it is known.
 */
export function identitySteps(shop: SqlShop): Step[] {
  return [...placeholderSteps(shop), scoped(shop), named, ...fallbacks(shop), joined(shop)];
}

/** Customer IDs as people: with the scope `channel` one that stands in several channels gets the channel's name behind it. */
function scoped({ rules, columns }: SqlShop): Step {
  const ids = `SELECT judged.ord, judged.row_no, judged.channel, CASE WHEN placeholders.customer IS NULL THEN judged.customer END AS customer
 FROM judged LEFT JOIN placeholders ON placeholders.customer = judged.customer`;
  if (!columns.has("channel") || rules.customerIdScope === "shared")
    return { name: "scoped", sql: `SELECT ord, row_no, customer AS candidate FROM (${ids}) AS own` };
  return {
    name: "scoped",
    sql: `WITH own AS (${ids}),
 several AS (SELECT customer FROM own WHERE customer IS NOT NULL GROUP BY customer HAVING COUNT(DISTINCT COALESCE('c' || channel, '-')) > 1),
 bracket AS (SELECT ${freeBracket("（")} AS opening FROM judged)
SELECT own.ord, own.row_no, CASE WHEN several.customer IS NOT NULL AND own.channel IS NOT NULL
 THEN own.customer || opening || own.channel || '）' ELSE own.customer END AS candidate
FROM own CROSS JOIN bracket LEFT JOIN several ON several.customer = own.customer`,
  };
}

/** The shortest row of one sign that no customer ID holds; of more than a few signs one that is longer than any ID. */
function freeBracket(sign: string): string {
  const whens = Array.from({ length: 5 }, (_, i) => sign.repeat(i + 1)).map(
    (text) =>
      `WHEN COALESCE(MAX(CASE WHEN STRPOS(customer, '${text}') > 0 THEN 1 ELSE 0 END), 0) = 0 THEN '${text}'`,
  );
  return `CASE ${whens.join(" ")} ELSE REPEAT('${sign}', 1 + MAX(LENGTH(customer))) END`;
}

/** What a key begins with: so many colons that no customer ID begins like it. */
function freePrefix({ dialect: d }: SqlShop, wanted: string): string {
  const word = wanted.slice(0, -1);
  const run = `LENGTH(${d.found("candidate", `^${word}:+`)}) - ${word.length}`;
  return `'${word}' || REPEAT(':', CAST(1 + COALESCE(MAX(${run}), 0) AS ${d.int}))`;
}

/** The person of an order that is settled by one level; where it names several, each row keeps its own. */
const settled = (level: number): string =>
  `CASE WHEN MIN(candidate) OVER (PARTITION BY ord) = MAX(candidate) OVER (PARTITION BY ord) THEN MIN(candidate) OVER (PARTITION BY ord) ELSE candidate END AS person,
 CASE WHEN MIN(candidate) OVER (PARTITION BY ord) IS NULL THEN ${KNOWN_BY.nothing} ELSE ${level} END AS known_by`;

const named: Step = {
  name: "named",
  sql: `SELECT ord, row_no, ${settled(KNOWN_BY.customerId)} FROM scoped`,
};

/** E-mail, then phone; who carries them is known by customer IDs alone. */
function fallbacks(shop: SqlShop): Step[] {
  const { rules, columns, dialect: d } = shop;
  const roles = (["email", "phone"] as const).filter((role) => rules.fallbackKeys && columns.has(role));
  const steps: Step[] = [];
  let last = "named";
  for (const role of roles) {
    const plain =
      role === "email"
        ? `SELECT text, ${emailOf(d, "text")} AS plain FROM (${distinct(role)}) AS met`
        : phonesOf(d, distinct(role));
    steps.push({ name: `${role}s`, sql: carried(role, plain) });
    steps.push({ name: `by_${role}`, sql: keyed(shop, role, last) });
    last = `by_${role}`;
  }
  steps.push({ name: "known", sql: `SELECT ord, row_no, person, known_by FROM ${last}` });
  return steps;
}

const distinct = (column: string): string =>
  `SELECT DISTINCT ${column} AS text FROM judged WHERE ${column} IS NOT NULL`;

/** Each contact with the customer IDs and names beside it; one of too many is nobody's. */
function carried(role: string, plain: string): string {
  return `WITH plainly AS (${plain}),
 beside AS (SELECT plainly.plain AS plain, named.person AS person, names.plain AS name
  FROM judged JOIN plainly ON plainly.text = judged.${role} JOIN named ON named.row_no = judged.row_no
  LEFT JOIN names ON names.text = judged.buyer_name WHERE plainly.plain IS NOT NULL),
 sharers AS (SELECT plain, COUNT(DISTINCT person) AS people, COUNT(DISTINCT name) AS names, MIN(person) AS holder FROM beside GROUP BY plain)
SELECT plainly.text AS text, plainly.plain AS plain, CASE WHEN people = 1 THEN holder END AS holder
FROM plainly JOIN sharers ON sharers.plain = plainly.plain WHERE people <= ${MOST_SHARERS} AND names <= ${MOST_SHARERS}`;
}

function keyed(shop: SqlShop, role: "email" | "phone", last: string): string {
  return `WITH prefixes AS (SELECT ${freePrefix(shop, KEY_PREFIX[role])} AS prefix FROM scoped),
 candidates AS (SELECT before.ord AS ord, before.row_no AS row_no, before.person AS before_person, before.known_by AS before_by,
  CASE WHEN before.known_by = ${KNOWN_BY.nothing} AND met.plain IS NOT NULL THEN COALESCE(met.holder, prefix || met.plain) END AS candidate
  FROM ${last} AS before CROSS JOIN prefixes JOIN judged ON judged.row_no = before.row_no LEFT JOIN ${role}s AS met ON met.text = judged.${role}),
 settled AS (SELECT ord, row_no, before_person, before_by, ${settled(KNOWN_BY[role])} FROM candidates)
SELECT ord, row_no, CASE WHEN before_by = ${KNOWN_BY.nothing} THEN person ELSE before_person END AS person,
 CASE WHEN before_by = ${KNOWN_BY.nothing} THEN known_by ELSE before_by END AS known_by FROM settled`;
}

/** Each ID under the one it counts under. */
function joined({ dialect: d, rules }: SqlShop): Step {
  const pairs = [...representatives(rules.joins)];
  if (pairs.length === 0)
    return {
      name: "people",
      sql: `SELECT ord, row_no, person, known_by, CAST(NULL AS ${d.text}) AS joined FROM known`,
    };
  const listed = pairs.map(([id, under]) => `SELECT ${d.quoted(id)} AS id, ${d.quoted(under)} AS under_id`);
  return {
    name: "people",
    sql: `WITH pairs AS (${listed.join(" UNION ALL ")})
SELECT ord, row_no, COALESCE(pairs.under_id, person) AS person, known_by, pairs.id AS joined FROM known LEFT JOIN pairs ON pairs.id = known.person`,
  };
}
