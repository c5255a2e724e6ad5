import { KNOWN_BY } from "../../../core/people/identity.ts";
import { KEY_PREFIX } from "../../../core/people/id-keys.ts";
import { representatives } from "../../../core/people/joins.ts";
import type { IdentityFacts, PeopleFacts, QualityFacts } from "../../../core/quality/quality.ts";
import { emailOf, phonesOf } from "../cleaning/contacts.ts";
import type { Answer, Runner } from "../runner.ts";
import type { SqlShop } from "../view.ts";
import { doubtfulIds } from "./long-ids.ts";
import { placeholderFacts } from "./words.ts";

/* Who the customers are, and what a reader has to know of it. */

const count = (row: Answer | undefined, name: string): number => Number(row?.[name] ?? 0);

/** By what the purchases' people are known, and what is to be said of their IDs. */
export async function identityFacts(runner: Runner, { columns }: SqlShop): Promise<IdentityFacts> {
  const known = await knownBy(runner);
  const [joined] = await runner.query("SELECT COUNT(DISTINCT joined) AS n FROM people");
  const [several] = columns.has("channel") ? await runner.query(SEVERAL_CHANNELS) : [];
  return { ...known, idsInSeveralChannels: count(several, "n"), joinedIds: count(joined, "n") };
}

/** Purchases, by what their people are known [count]. */
export async function knownBy(
  runner: Runner,
): Promise<Omit<IdentityFacts, "idsInSeveralChannels" | "joinedIds">> {
  const by = await runner.query("SELECT known_by, COUNT(*) AS n FROM purchases GROUP BY known_by");
  const of = (level: number) =>
    count(
      by.find((row) => row["known_by"] === level),
      "n",
    );
  return {
    customerId: of(KNOWN_BY.customerId),
    email: of(KNOWN_BY.email),
    phone: of(KNOWN_BY.phone),
    unknown: of(KNOWN_BY.nothing),
  };
}

const SEVERAL_CHANNELS = `SELECT COUNT(*) AS n FROM (SELECT judged.customer FROM judged LEFT JOIN placeholders ON placeholders.customer = judged.customer
 WHERE judged.customer IS NOT NULL AND placeholders.customer IS NULL GROUP BY judged.customer HAVING COUNT(DISTINCT COALESCE('c' || channel, '-')) > 1) AS several`;

/** Everything about who the customers are that a reader has to know. */
export async function peopleFacts(runner: Runner, shop: SqlShop): Promise<PeopleFacts> {
  return {
    placeholders: await placeholderFacts(runner),
    giant: await giant(runner),
    manyContacts: await manyContacts(runner, shop),
    lookAlikes: await lookAlikes(runner, shop),
    unreadContacts: await unreadContacts(runner, shop),
    doubtfulIds: shop.rules.keepLongIds ? null : await doubtfulIds(runner, shop),
  };
}

/** An ID is a giant with more than this share of all purchases [ratio] and so many times those of the next. */
const GIANT_SHARE = 0.05;
const GIANT_TIMES = 20;

async function giant(runner: Runner): Promise<PeopleFacts["giant"]> {
  const [first, next] = await runner.query(
    "SELECT person, n FROM (SELECT person, COUNT(*) AS n FROM purchases WHERE person IS NOT NULL GROUP BY person ORDER BY n DESC LIMIT 2) AS most",
    "n DESC",
  );
  const [all] = await runner.query("SELECT COUNT(*) AS n FROM purchases");
  const [most, second] = [count(first, "n"), count(next, "n")];
  if (second === 0 || most <= count(all, "n") * GIANT_SHARE || most <= second * GIANT_TIMES) return null;
  return { id: String(first?.["person"] ?? ""), purchases: most, all: count(all, "n") };
}

/** From this many different addresses, or numbers, on they are more than one person's as a rule [count]. */
const MANY = 3;

function contactsSql({ dialect: d }: SqlShop, role: "email" | "phone"): string {
  const texts = `SELECT DISTINCT ${role} AS text FROM judged WHERE ${role} IS NOT NULL`;
  return role === "email"
    ? `SELECT text, ${emailOf(d, "text")} AS plain FROM (${texts}) AS met`
    : phonesOf(d, texts);
}

/** Rows that are part of a purchase. */
const BOUGHT = "judged JOIN ordered ON ordered.ord = judged.ord JOIN people ON people.row_no = judged.row_no";
const COUNTED = "judged.reason = 0 AND ordered.reason = 0";

async function manyContacts(runner: Runner, shop: SqlShop): Promise<PeopleFacts["manyContacts"]> {
  const roles = (["email", "phone"] as const).filter((role) => shop.columns.has(role));
  if (roles.length === 0) return null;
  const d = shop.dialect;
  const joined = [...new Set(representatives(shop.rules.joins).values())].map((id) => d.quoted(id));
  const found = roles.map(
    (
      role,
    ) => `SELECT people.person AS person, '${role}' AS role, COUNT(DISTINCT plain) AS n FROM ${BOUGHT} JOIN (${contactsSql(shop, role)}) AS c ON c.text = judged.${role}
 WHERE ${COUNTED} AND people.person IS NOT NULL GROUP BY people.person HAVING COUNT(DISTINCT plain) >= ${MANY}`,
  );
  const rank = `CASE WHEN ${d.begins("person", `'${KEY_PREFIX.email}'`)} OR ${d.begins("person", `'${KEY_PREFIX.phone}'`)} THEN 1 ELSE 0 END`;
  const rows = await runner.query(`WITH many AS (${found.join(" UNION ALL ")}),
 people_of AS (SELECT person, MAX(CASE WHEN role = 'email' THEN n ELSE 0 END) AS emails, MAX(CASE WHEN role = 'phone' THEN n ELSE 0 END) AS phones FROM many
  ${joined.length > 0 ? `WHERE person NOT IN (${joined.join(", ")})` : ""} GROUP BY person),
 counted AS (SELECT person AS buyer, COUNT(*) AS n FROM purchases GROUP BY person)
SELECT person, emails, phones, COALESCE(n, 0) AS n, (SELECT COUNT(*) FROM people_of) AS found FROM people_of LEFT JOIN counted ON buyer = person
ORDER BY n DESC, ${rank}, person LIMIT 1`);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    id: String(first["person"]),
    purchases: count(first, "n"),
    emails: count(first, "emails"),
    phones: count(first, "phones"),
    others: count(first, "found") - 1,
  };
}

/** Signs that nobody sees. */
const UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]";

async function lookAlikes(runner: Runner, { dialect: d, columns, rules }: SqlShop): Promise<number> {
  const apart = rules.customerIdScope === "channel" && columns.has("channel");
  const lower = `LOWER(${d.replaced(d.normal("person"), UNSEEN, "")})`;
  const plain = d.replaced(d.replaced(lower, "^0+(.)", "\\1"), "([0-9])\\.0+$", "\\1");
  const where = apart ? "COALESCE('c' || channel, '-')" : "'-'";
  const last = `SELECT person, ${where} AS place, ROW_NUMBER() OVER (PARTITION BY person ORDER BY seen_row DESC) AS nth_last
 FROM purchases JOIN (SELECT ord AS seen, MIN(row_no) AS seen_row FROM judged GROUP BY ord) AS s ON seen = purchases.ord WHERE person IS NOT NULL`;
  const [row] =
    await runner.query(`SELECT COALESCE(SUM(n), 0) AS n FROM (SELECT COUNT(*) AS n FROM (SELECT ${plain} AS plain, place FROM (${last}) AS l WHERE nth_last = 1) AS p
 GROUP BY plain, place HAVING COUNT(*) > 1) AS g`);
  return count(row, "n");
}

/** What is typed where a form wants an address and the buyer has none. */
const DUMMY_NAME =
  "^(none|null|nobody|unknown|dummy|test|sample|na|nashi|no[-_.]?(mail|email|reply|address)|(do|please)[-_.]?not[-_.]?reply)(@|$)";

/** A text that was meant as a contact and cannot be read as one, as `isUnreadContact` tells it. */
function isUnread(d: SqlShop["dialect"], role: "email" | "phone"): string {
  const trimmed = `TRIM(${d.normal("text")})`;
  if (role === "email")
    return `plain IS NULL AND STRPOS(${trimmed}, '@') > 0 AND NOT ${d.matches(`LOWER(${trimmed})`, DUMMY_NAME.replace("(@|$)", "@"))}`;
  const digits = d.replaced(trimmed, "[^0-9]", "");
  const filledIn = `(${digits} = REPEAT(SUBSTR(${digits}, 1, 1), LENGTH(${digits})) OR (LENGTH(${digits}) >= 8 AND RIGHT(${digits}, 8) = REPEAT(RIGHT(${digits}, 1), 8)))`;
  return `plain IS NULL AND (${d.matches(`LOWER(${trimmed})`, "^[0-9][.,]?[0-9]*e[+][0-9]+$")} OR (LENGTH(${digits}) >= 4 AND NOT ${filledIn}))`;
}

/** Plain addresses here are those of `addressOf`: dummies name nobody and are no unread ones. */
async function unreadContacts(
  runner: Runner,
  shop: SqlShop,
): Promise<QualityFacts["people"]["unreadContacts"]> {
  const roles = (["phone", "email"] as const).filter((role) => shop.columns.has(role));
  if (roles.length === 0) return null;
  const found = roles.map(
    (
      role,
      i,
    ) => `SELECT ${i} AS role, judged.ord AS ord, judged.row_no AS row_no, judged.${role} AS text FROM ${BOUGHT}
 JOIN (SELECT text FROM (${contactsSql(shop, role)}) AS c WHERE ${isUnread(shop.dialect, role)}) AS u ON u.text = judged.${role}
 WHERE ${COUNTED} AND people.person IS NULL AND ordered.person IS NULL`,
  );
  const [first] = await runner.query(`WITH unread AS (${found.join(" UNION ALL ")})
SELECT text, row_no, (SELECT COUNT(DISTINCT ord) FROM unread) AS n FROM unread ORDER BY role, row_no LIMIT 1`);
  if (first === undefined) return null;
  return { purchases: count(first, "n"), value: String(first["text"]), row: count(first, "row_no") };
}
