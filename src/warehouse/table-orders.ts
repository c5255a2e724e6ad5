import { statSync } from "node:fs";
import { DUCKDB } from "../engines/sql/dialect.ts";
import {
  currencyFound,
  currencyLook,
  notTakenOff,
  ordersFound,
  ordersLook,
  type ProfileWarning,
  repeatsLook,
  repeatsFound,
} from "../engines/sql/profiles/orders-look.ts";
import { type OrdersView, ordersView, type TableAt } from "../engines/sql/profiles/orders-view.ts";
import { ProfileProblem, type SqlProfile, type TableColumnType } from "../engines/sql/profiles/profile.ts";
import { columnsRead, profileNamed, PROFILES } from "../engines/sql/profiles/profiles.ts";
import { tableFound, tableLook } from "../engines/sql/profiles/table-look.ts";
import type { Runner } from "../engines/sql/runner.ts";
import type { DuckOrders } from "./duck-orders.ts";

/** A file that DuckDB reads itself, by a profile. */
export interface GivenTable extends Pick<TableAt, "reached"> {
  readonly path: string;
  /** The profile's name, or what a mapping says. */
  readonly profile: string | Readonly<Record<string, unknown>>;
  /** The shop's zone where the mapping names none. */
  readonly zone: string;
}

/** The names that a profile may be called by. */
export const PROFILE_NAMES: readonly string[] = PROFILES.map(({ id }) => id);

/** What each of them reads. */
export const PROFILES_READ = PROFILES.map((one) => ({ id: one.id, columns: columnsRead(one) }));

/**
 * The orders in a file of csv or parquet, read where they lie.
 *
 * @param warn is told what is to be said beside the numbers
 */
export function ordersOfTable(given: GivenTable, warn: (warning: ProfileWarning) => void): DuckOrders {
  return {
    async fill(duck, rules) {
      const table = tableAt(given.path);
      const columns = await columnsOf(duck, table, given.path);
      const profile = profileNamed(given.profile, columns);
      const { zone, reached = [] } = given;
      const { view, hasYen } = await viewOf(duck, profile, { table, columns, zone, reached });
      await duck.keep("orders", view.sql);
      const { rows, warnings } = ordersFound(view, await only(duck, ordersLook(view)));
      const repeats = repeatsLook(view, profile);
      if (repeats !== null) warnings.push(...repeatsFound(view, profile, await only(duck, repeats)));
      const said = currencyLook(view);
      const currency = currencyFound(said === null ? [] : await duck.query(said), hasYen, rules.homeCurrency);
      [...warnings, ...notTakenOff(view, rules)].forEach(warn);
      return { columns: view.columns, currency, rows };
    },
  };
}

/** Texts of a csv stay as they are written: 00123 is no number. */
const tableAt = (path: string): string =>
  /\.parquet$/i.test(path)
    ? `read_parquet(${fileAt(path)})`
    : `read_csv(${fileAt(path)}, all_varchar = true, header = true)`;

/** The one file of that name: DuckDB takes a path for a pattern, of which others may be that are named like it. */
export const fileAt = (path: string): string => DUCKDB.quoted(path.replace(/[[*?]/g, "[$&]"));

async function columnsOf(duck: Runner, table: string, path: string): Promise<TableColumnType[]> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw unreadable(path);
  const told = await duck.query(`DESCRIBE SELECT * FROM ${table}`).catch(() => {
    throw unreadable(path);
  });
  return told.map((one) => ({ name: String(one["column_name"]), type: String(one["column_type"]) }));
}

const unreadable = (path: string): ProfileProblem =>
  new ProfileProblem("profile-file", { value: path.replace(/^.*[\\/]/, "") });

/** The view, once it is known how the table's texts are written. */
async function viewOf(
  duck: Runner,
  profile: SqlProfile,
  at: Omit<TableAt, "dialect">,
): Promise<{ view: OrdersView; hasYen: boolean }> {
  const view = ordersView(profile, { ...at, dialect: DUCKDB });
  const look = tableLook(view, DUCKDB);
  if (look === null) return { view, hasYen: false };
  const { dateOrder, hasYen } = tableFound(view, await only(duck, look));
  const known = { ...profile, dateOrder: profile.dateOrder ?? dateOrder };
  return { view: ordersView(known, { ...at, dialect: DUCKDB }), hasYen };
}

const only = async (duck: Runner, sql: string) => (await duck.query(sql))[0] ?? {};
