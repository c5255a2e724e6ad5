import { BUYER_ROLES, type ColumnRole } from "../../../core/rows/column-roles.ts";
import type { Dialect } from "../dialect.ts";
import type { Step, ViewColumn } from "../view.ts";
import type { Calendar } from "./day-cells.ts";
import type { ProfileCode, ProfileRole, SqlProfile, TableColumnType } from "./profile.ts";
import { type Sources, sourcesOf } from "./sources.ts";
import { stepsOf } from "./table-cells.ts";
import { cellsOf } from "./view-cells.ts";

/** The view `orders` of a table as it lies. */
export interface OrdersView {
  /** One SELECT, of which the step named `orders` is made; it has `row_no`, and `currency` and `line_id` where the table does. */
  readonly sql: string;
  /** The columns of the view that it has. */
  readonly columns: ReadonlySet<ViewColumn>;
  /** What is read of the table, by role. */
  readonly sources: Sources;
  /** The steps before the last one; `folded` holds each date and amount as text in one width (`n_role`). */
  readonly steps: readonly Step[];
  readonly calendar: Calendar;
  /** What is said to whoever uses the profile. */
  readonly warnings: readonly ProfileCode[];
}

/** Where a table lies. */
export interface TableAt {
  readonly dialect: Dialect;
  /** As it stands behind FROM. */
  readonly table: string;
  /** The shop's zone where the profile names none. */
  readonly zone: string;
  readonly columns: readonly TableColumnType[];
  /** What is read of how buyers are reached, of `BUYER_ROLES`; absent = nothing: no report counts it. */
  readonly reached?: readonly ColumnRole[];
}

/** A profile that reads of how buyers are reached what is asked for alone. */
function readingOf(profile: SqlProfile, reached: readonly ProfileRole[]): SqlProfile {
  const isRead = (role: string): boolean =>
    !BUYER_ROLES.some((one) => one === role) || reached.some((one) => one === role);
  const roles = Object.entries(profile.roles).filter(([role]) => isRead(role));
  return { ...profile, roles: Object.fromEntries(roles) };
}

/**
 * The view `orders` as one SELECT over a table, by the rules that a file's cells are read by: texts trimmed and null
 * where blank, days in the shop's zone, amounts in minor units that are rounded once.
 *
 * @throws ProfileProblem "profile-needs", "profile-type"
 */
export function ordersView(profile: SqlProfile, at: TableAt): OrdersView {
  const { dialect: d, zone } = at;
  const table = profile.from?.(at.table, d) ?? { sql: at.table, columns: at.columns };
  const sources = sourcesOf(readingOf(profile, at.reached ?? []), table.columns, d);
  const { timesIn, dateOrder } = profile;
  const calendar = { zone: profile.zone ?? zone, timesIn, dateOrder };
  const steps = stepsOf(d, sources, { table: table.sql, calendar });
  const cells = cellsOf(d, sources, { calendar, channel: profile.channel });
  const listed = [...cells].map(([column, sql]) => `${sql} AS ${column}`).join(", ");
  const all: readonly Step[] = [...steps, { name: "cells", sql: `SELECT ${listed} FROM parted` }];
  const names = [...cells.keys()];
  return {
    sql: `WITH ${all.map((one) => `${one.name} AS (${one.sql})`).join(",\n")}\nSELECT ${d.rowNumber(names)} AS row_no, cells.* FROM cells`,
    columns: new Set(names.filter((one): one is ViewColumn => one !== "currency" && one !== "line_id")),
    sources,
    steps,
    calendar,
    warnings: profile.warning === null ? [] : [profile.warning],
  };
}
