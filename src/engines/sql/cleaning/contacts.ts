import type { Dialect } from "../dialect.ts";

/* E-mails, phones and names as they are compared, as `core/people/contact.ts` makes them, without looking ahead. */

/** Letters of no width, which nobody sees. */
const UNSEEN = "[\u00ad\u200b-\u200d\u2060\ufeff]";
const ADDRESS = "^[^\\s@*]+@[^\\s@*.]+(\\.[^\\s@*.]+)+$";
const DUMMY_NAME =
  "^(none|null|nobody|unknown|dummy|test|sample|na|nashi|no[-_.]?(mail|email|reply|address)|(do|please)[-_.]?not[-_.]?reply)@";

/**
 * An e-mail address as it is compared; null = it stands for nobody.
 */
export function emailOf(d: Dialect, text: string): string {
  const plain = plainOf(d, text);
  const address = d.replaced(d.replaced(plain, "^[<\\s]*(mailto:)?[<\\s]*", ""), "[>,;\\s]+$", "");
  return `CASE WHEN ${d.matches(address, ADDRESS)} AND NOT ${d.matches(address, DUMMY_NAME)} THEN ${address} END`;
}

const plainOf = (d: Dialect, text: string): string =>
  `TRIM(LOWER(${d.replaced(d.normal(text), UNSEEN, "")}))`;

/** What stands between addresses in a cell, or around one; quotation marks are said by their code. */
const BETWEEN = "[\\s,;、<>()\\x22\\x27/|]+";

/**
 * A query of all addresses in texts, see `addressesIn`: each `text`, an address in it as `plain`, and the `nth` that it is.
 *
 * @param source a query of distinct texts, of one column `text`
 */
export function emailsIn(d: Dialect, source: string): string {
  const pieces = d.split(d.replaced(plainOf(d, "text"), BETWEEN, " "));
  return `SELECT text, plain, ROW_NUMBER() OVER (PARTITION BY text ORDER BY STRPOS(${plainOf(d, "text")}, plain), plain) AS nth FROM (
 SELECT DISTINCT text, plain FROM (SELECT text, ${emailOf(d, "text")} AS plain FROM (${source}) AS cells
 UNION ALL SELECT text, ${emailOf(d, "item")} AS plain FROM (SELECT text, ${pieces} AS pieces FROM (${source}) AS cells) AS parted ${d.unnested("pieces")}) AS found
 WHERE plain IS NOT NULL) AS addresses_in`;
}

/** Whom LINE knows, as two are compared; null = nobody. */
export function lineUserOf(d: Dialect, text: string): string {
  const plain = `LOWER(TRIM(${d.normal(text)}))`;
  return `CASE WHEN ${d.matches(plain, "^u[0-9a-f]{32}$")} THEN ${plain} END`;
}

/** The first run of digits with what stands between the parts of a number. */
const NUMBER_RUN = "[+]?[(]?[0-9][0-9\\s().\\-‐‑‒–—―−ー]*";

/**
 * A query of distinct phone numbers with each as it is compared; null = it stands for nobody.
 *
 * @param source a query of one column `text`
 */
export function phonesOf(d: Dialect, source: string): string {
  const run = d.found(d.replaced(`TRIM(${d.normal("text")})`, "\\.0+$", ""), NUMBER_RUN);
  const number = d.replaced(`COALESCE(${run}, '')`, "[^+0-9]", "");
  const digits = d.replaced(d.replaced("number", "^[+]", ""), "^00([1-9])", "\\1");
  const national = `'0' || ${d.replaced("SUBSTR(digits, 3)", "^0", "")}`;
  const dropped = `digits = number AND (${d.matches("digits", "^[1-9][0-9]{8}$")} OR ${d.matches("digits", "^[5-9]0[0-9]{8}$")})`;
  const fits = `CASE WHEN ${d.begins("whole", "'0'")} THEN LENGTH(whole) IN (10, 11) ELSE LENGTH(whole) BETWEEN 10 AND 15 END`;
  const filledIn =
    "(whole = REPEAT(SUBSTR(whole, 1, 1), LENGTH(whole)) OR RIGHT(whole, 8) = REPEAT(RIGHT(whole, 1), 8))";
  return `SELECT text, CASE WHEN ${fits} AND NOT ${filledIn} THEN whole END AS plain FROM (
 SELECT text, CASE WHEN ${d.matches("digits", "^81[0-9]{9,10}$")} OR ${d.matches("digits", "^810[0-9]{9,10}$")} THEN ${national}
  WHEN ${dropped} THEN '0' || digits ELSE digits END AS whole FROM (
 SELECT text, number, ${digits} AS digits FROM (
 SELECT text, ${number} AS number FROM (${source}) AS given) AS numbers) AS read_digits) AS wholes`;
}

/**
 * A name as it is compared; null for a blank.
 */
export function nameOf(d: Dialect, text: string): string {
  const plain = d.replaced(`LOWER(${d.normal(text)})`, "[\\s・.,]|様$", "");
  return `NULLIF(REPLACE(REPLACE(${plain}, '髙', '高'), '﨑', '崎'), '')`;
}
