import { oneCurrency } from "../../../core/orders/order-currency.ts";
import { meaningOfCell } from "../../../core/values/currency-meaning.ts";
import type { SaidCurrency } from "../../../core/values/currency-choice.ts";
import type { CleaningRules } from "../../../core/settings.ts";
import type { Answer } from "../runner.ts";
import type { OrdersView } from "./orders-view.ts";
import { type ProfileCode, ProfileProblem, type ProfileRole, type SqlProfile } from "./profile.ts";

/* What the view `orders` says of itself once it is there: whether it may be counted. Each query asks it, and has one row or few. */

/** Something to be said of what is counted. */
export interface ProfileWarning {
  readonly code: ProfileCode;
  readonly values: Readonly<Record<string, string>>;
}

/** How many rows say who, when and what; one row. */
export function ordersLook({ columns, sources }: OrdersView): string {
  const counted = (column: "email" | "phone"): string => (columns.has(column) ? `COUNT(${column})` : "0");
  const tests = sources.has("isTest") ? "SUM(CASE WHEN buyer_name = 'test' THEN 1 ELSE 0 END)" : "0";
  return `SELECT COUNT(*) AS n, COUNT(customer) AS customers, ${counted("email")} AS emails, ${counted("phone")} AS phones,
 COUNT(day) AS days, MIN(day_unread) AS day_unread, ${tests} AS tests FROM orders`;
}

/**
 * What that says.
 *
 * @returns the rows there are, and what is to be said beside the numbers
 * @throws ProfileProblem "profile-empty", "profile-dates", "profile-nobody"
 */
export function ordersFound(view: OrdersView, answer: Answer): { rows: number; warnings: ProfileWarning[] } {
  const count = (column: string): number => Number(answer[column] ?? 0);
  const named = (...roles: readonly ProfileRole[]): string =>
    roles.flatMap((role) => view.sources.get(role)?.name ?? []).join(", ");
  if (count("n") === 0) throw new ProfileProblem("profile-empty");
  if (count("days") === 0) {
    const value = String(answer["day_unread"] ?? "");
    throw new ProfileProblem("profile-dates", { column: named("date"), value });
  }
  if (count("customers") + count("emails") + count("phones") === 0)
    throw new ProfileProblem("profile-nobody", { columns: named("customer", "email", "phone") });
  const warnings: ProfileWarning[] = view.warnings.map((code) => ({ code, values: {} }));
  if (view.sources.has("customer") && count("customers") === 0)
    warnings.push({ code: "profile-by-email", values: { column: named("customer") } });
  if (count("tests") > 0) warnings.push({ code: "profile-tests", values: { rows: String(count("tests")) } });
  return { rows: count("n"), warnings };
}

/** What a setting says is taken off amounts, where no column says how much it is. */
export function notTakenOff({ columns }: OrdersView, rules: CleaningRules): ProfileWarning[] {
  const asked = [
    { setting: "includeShipping", role: "shipping", isIn: rules.includeShipping },
    { setting: "includeTax", role: "tax", isIn: rules.includeTax },
  ] as const;
  return asked.flatMap(({ setting, role, isIn }) =>
    isIn || columns.has(role) ? [] : [{ code: "profile-not-off", values: { setting, role } }],
  );
}

/** Columns of the view by the roles that keys are made of. */
const KEYS: Readonly<Partial<Record<ProfileRole, string>>> = {
  orderId: "order_id",
  lineId: "line_id",
  channel: "channel",
};

/**
 * Rows that a table has more of than the shop has lines: of one key, where the profile says what tells a row, else those
 * that repeat another in every column. Null = rows without an order ID are purchases of their own.
 */
export function repeatsLook(view: OrdersView, { key }: Pick<SqlProfile, "key">): string | null {
  if (!view.columns.has("order_id")) return null;
  const keys = keyOf(view, key);
  const by = keys ?? [...view.columns, ...(view.sources.has("currency") ? ["currency"] : [])];
  const told = keys?.includes("line_id") ? " AND line_id IS NOT NULL" : "";
  return `SELECT COALESCE(SUM(CASE WHEN times > 1 THEN times ELSE 0 END), 0) AS same, COALESCE(SUM(times - 1), 0) AS more,
 MIN(CASE WHEN times > 1 THEN order_id END) AS example, COALESCE(SUM(times), 0) AS n
FROM (SELECT ${by.includes("order_id") ? "order_id" : "MIN(order_id) AS order_id"}, COUNT(*) AS times FROM orders WHERE order_id IS NOT NULL${told} GROUP BY ${by.join(", ")}) AS met`;
}

function keyOf({ sources }: OrdersView, key: SqlProfile["key"]): string[] | null {
  return key?.flatMap((role) => (sources.has(role) ? (KEYS[role] ?? []) : [])) ?? null;
}

/** A shop's customers do buy a thing twice in one order; a table that a join has widened repeats more [share of rows]. */
const MOST_REPEATED = 0.05;

/**
 * Refuses a table that multiplies lines, and tells of rows that repeat others where they may be two of a thing.
 *
 * @returns what is to be said beside the numbers
 * @throws ProfileProblem "profile-doubled" where a key stands twice; "profile-repeated" where more rows than one in twenty
 *   repeat others
 */
export function repeatsFound(
  view: OrdersView,
  { key }: Pick<SqlProfile, "key">,
  answer: Answer,
): ProfileWarning[] {
  const [same, more, n] = [Number(answer["same"]), Number(answer["more"]), Number(answer["n"])];
  const example = String(answer["example"] ?? "");
  if (key !== null && more > 0) {
    const named = key.flatMap((role) => view.sources.get(role)?.name ?? []).join(" + ");
    throw new ProfileProblem("profile-doubled", { key: named, rows: String(same), example });
  }
  if (more > n * MOST_REPEATED)
    throw new ProfileProblem("profile-repeated", { rows: String(more), all: String(n), example });
  return more > 0 ? [{ code: "profile-repeats", values: { rows: String(more), example } }] : [];
}

/** The currencies that rows say; null = the table says none. A row that says none takes that of its order. */
export function currencyLook(view: OrdersView): string | null {
  if (!view.sources.has("currency")) return null;
  const ofOrder = view.columns.has("order_id")
    ? "COALESCE(currency, CASE WHEN order_id IS NOT NULL THEN MIN(currency) OVER (PARTITION BY order_id) END)"
    : "currency";
  const total = view.columns.has("order_total") ? " OR COALESCE(order_total, 0) <> 0" : "";
  return `SELECT said, COUNT(*) AS n, MIN(row_no) AS first_row FROM (SELECT row_no, ${ofOrder} AS said, (COALESCE(amount, 0) <> 0${total}) AS has_amount FROM orders) AS met
WHERE said IS NOT NULL OR has_amount GROUP BY said ORDER BY said`;
}

/**
 * The currency of what is counted, as `orderCurrency` finds it; null = nothing says one.
 *
 * @param answers of `currencyLook`; none where there is no such query
 * @param hasYen whether yen signs stand beside amounts
 * @throws InputProblem "two-currencies"
 */
export function currencyFound(
  answers: readonly Answer[],
  hasYen: boolean,
  homeCurrency: string,
): string | null {
  const isSaid = ({ said }: Answer): boolean => typeof said === "string" && meaningOfCell(said) !== null;
  const rows: SaidCurrency[] = answers.map((answer) => {
    const { said, n, first_row: row } = answer;
    // An amount that says none is in that of the locale where any other says one.
    const meaning = (isSaid(answer) ? meaningOfCell(String(said)) : null) ?? [[homeCurrency]];
    return { meaning, rows: Number(n), row: Number(row) };
  });
  if (hasYen) rows.push({ meaning: [["JPY", "CNY"]], rows: 1, row: Number.MAX_SAFE_INTEGER });
  return hasYen || answers.some(isSaid) ? oneCurrency(rows, homeCurrency) : null;
}
