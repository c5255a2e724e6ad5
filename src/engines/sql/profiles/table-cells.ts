import type { Dialect } from "../dialect.ts";
import type { Step } from "../view.ts";
import { type Calendar, isoText } from "./day-cells.ts";
import { numberOfText } from "./money-cells.ts";
import type { ProfileRole } from "./profile.ts";
import type { Source, Sources } from "./sources.ts";
import { DAYS, isTextual, NUMBERS } from "./view-roles.ts";

/** Cells as they lie, folded where they are texts of dates and amounts, as numbers, and as those times 100. */
export function stepsOf(
  d: Dialect,
  sources: Sources,
  { table, calendar }: { table: string; calendar: Calendar },
): Step[] {
  const all = [...sources.values()];
  const dates = all.filter((one) => one.role === "birthday" || (isDay(one.role) && isTextual(one)));
  const numbers = all.filter(({ role }) => NUMBERS.includes(role));
  const texts = [...dates, ...numbers.filter(({ kind }) => kind === "text")];
  const money = numbers
    .filter(({ role }) => role !== "unitPrice" && role !== "quantity")
    .map(({ role }) => role);
  if (sources.has("unitPrice") && sources.has("quantity") && !money.includes("amount")) money.push("amount");
  const step = (name: string, from: string, columns: readonly string[]): Step => ({
    name,
    sql: `SELECT ${[`${from}.*`, ...columns].join(", ")} FROM ${from}`,
  });
  return [
    {
      name: "taken",
      sql: `SELECT ${all.map((one) => `${takenCell(d, one)} AS t_${one.role}`).join(", ")} FROM ${table}`,
    },
    step(
      "folded",
      "taken",
      texts.map(({ role }) => `${foldedText(d, `t_${role}`)} AS n_${role}`),
    ),
    step("numbered", "folded", [
      ...dates.map(({ role }) => `${isoText(d, `n_${role}`, calendar.dateOrder)} AS i_${role}`),
      ...numbers.map(
        ({ role, kind }) => `${kind === "text" ? numberOfText(d, `n_${role}`) : `t_${role}`} AS v_${role}`,
      ),
    ]),
    step(
      "priced",
      "numbered",
      money.map((role) => `${role === "amount" ? amountOf(sources) : `v_${role}`} AS p_${role}`),
    ),
    step(
      "hundredfold",
      "priced",
      money.map((role) => `ABS(p_${role}) * 100 AS h_${role}`),
    ),
    step(
      "parted",
      "hundredfold",
      money.map((role) => `FLOOR(h_${role}) AS l_${role}`),
    ),
  ];
}

const isDay = (role: ProfileRole): boolean => DAYS.some(([, one]) => one === role);

/** The amount where its cell holds anything, else unit price × quantity. */
function amountOf(sources: Sources): string {
  if (!sources.has("unitPrice") || !sources.has("quantity")) return "v_amount";
  const product = "v_unitPrice * v_quantity";
  return sources.has("amount") ? `CASE WHEN t_amount IS NOT NULL THEN v_amount ELSE ${product} END` : product;
}

/** Blanks as JavaScript trims them. */
const BLANKS =
  " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\n\r\u000b\u000c";

/** A cell: texts trimmed, blank ones null; IDs that are fractions as they are written; amounts as fractions. */
function takenCell(d: Dialect, { role, name, kind, type }: Source): string {
  const cell = d.named(name);
  const trimmed = (text: string): string => `NULLIF(TRIM(${text}, ${d.quoted(BLANKS)}), '')`;
  if (role === "cancelledAt" || role === "isTest") return flagOf(d, cell, { role, kind });
  if (NUMBERS.includes(role) && kind !== "text") {
    // A fraction of 32 bits is the decimal that is shown, not the number that it lies at.
    const shown = d.id === "duckdb" && type === "FLOAT" ? `CAST(${cell} AS ${d.text})` : cell;
    return `CAST(${shown} AS ${d.real})`;
  }
  if (isDay(role) && kind !== "text" && kind !== "whole") return cell;
  if (kind === "text") return trimmed(cell);
  if (kind !== "fraction") return `CAST(${cell} AS ${d.text})`;
  const isWhole = `${cell} = FLOOR(${cell}) AND ABS(${cell}) < 1000000000000000`;
  return `CASE WHEN ${isWhole} THEN CAST(CAST(${cell} AS ${d.int}) AS ${d.text}) ELSE CAST(${cell} AS ${d.text}) END`;
}

function flagOf(d: Dialect, cell: string, { role, kind }: Pick<Source, "role" | "kind">): string {
  if (kind === "flag") return `COALESCE(${cell}, FALSE)`;
  const text = `LOWER(TRIM(CAST(${cell} AS ${d.text})))`;
  return role === "isTest"
    ? `COALESCE(${text} IN ('true', 't', 'yes', 'y', '1'), FALSE)`
    : `COALESCE(${text} NOT IN ('', 'false', '0'), FALSE)`;
}

/** A text in one width; most are so as they stand. */
const foldedText = (d: Dialect, text: string): string =>
  `CASE WHEN ${d.matches(text, "^[ -~]*$")} THEN ${text} ELSE TRIM(${d.normal(text)}) END`;
