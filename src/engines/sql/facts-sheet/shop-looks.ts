import type { CleaningRules } from "../../../core/settings.ts";
import { GOOGLESQL } from "../dialect.ts";
import {
  currencyFound,
  currencyLook,
  notTakenOff,
  ordersFound,
  ordersLook,
  type ProfileWarning,
  repeatsLook,
  repeatsFound,
} from "../profiles/orders-look.ts";
import type { OrdersView } from "../profiles/orders-view.ts";
import { ProfileProblem, type SqlProfile } from "../profiles/profile.ts";
import { tableFound, tableLook } from "../profiles/table-look.ts";
import type { Answer, Runner } from "../runner.ts";

/** A table as it is read. */
export interface LookedAt {
  readonly profile: Pick<SqlProfile, "key">;
  readonly view: OrdersView;
}

/** What a table answers of itself; null = not asked. */
interface Looks {
  readonly table: readonly Answer[] | null;
  readonly orders: readonly Answer[];
  readonly repeats: readonly Answer[] | null;
  readonly currencies: readonly Answer[];
}

/** Asks whether a table may be counted as it lies. */
export async function looksAt({ view, profile }: LookedAt, runner: Runner): Promise<Looks> {
  const ask = (sql: string | null) => (sql === null ? Promise.resolve(null) : runner.query(sql));
  return {
    table: await ask(tableLook(view, GOOGLESQL)),
    orders: await runner.query(ordersLook(view)),
    repeats: await ask(repeatsLook(view, profile)),
    currencies: (await ask(currencyLook(view))) ?? [],
  };
}

/**
 * What the answers say: the currency of the orders, and what is to be said beside the numbers.
 *
 * @throws ProfileProblem, InputProblem "two-currencies"
 */
export function lookFound(
  { view, profile }: LookedAt,
  { table, orders, repeats, currencies }: Looks,
  rules: CleaningRules,
): { readonly currency: string | null; readonly warnings: readonly ProfileWarning[] } {
  const found = table === null ? null : tableFound(view, table[0] ?? {});
  // The view is written before anybody looks: how dates are written has to be said.
  if (found !== null && found.dateOrder !== view.calendar.dateOrder)
    throw new ProfileProblem("profile-date-said", { order: found.dateOrder ?? "" });
  const { warnings } = ordersFound(view, orders[0] ?? {});
  if (repeats !== null) warnings.push(...repeatsFound(view, profile, repeats[0] ?? {}));
  const currency = currencyFound(currencies, found?.hasYen ?? false, rules.homeCurrency);
  return { currency, warnings: [...warnings, ...notTakenOff(view, rules)] };
}
