/** The form that says where orders lie: what was typed stays text. */
import { columnsByName } from "../../src/intake/columns-by-name.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import { columnsIn, isTableName, tableNamed } from "../../src/engines/sql/facts-sheet/table-columns.ts";
import type { TableTerms } from "../../src/engines/sql/facts-sheet/facts-text.ts";
import { NO_SLICES } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import type { SheetSlices, SheetTerms } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import { OWN_ROLES, rolesOfTables } from "../../src/engines/sql/profiles/own-profile.ts";
import type { ProfileRole, TableColumnType } from "../../src/engines/sql/profiles/profile.ts";
import { profileOfColumns } from "../../src/engines/sql/profiles/profiles.ts";
import type { PanelKey } from "./panel-key.ts";

/** Kinds of tables. */
export const KINDS = ["own", "dbt_shopify", "shopify", "ga4"] as const;
export type Kind = (typeof KINDS)[number];
export const DATE_ORDERS = ["auto", "MDY", "DMY"] as const;
export const TIMES_IN = ["auto", "UTC", "zone"] as const;

export interface TableForm {
  table: string;
  /** As pasted. */
  schema: string;
  kind: Kind;
  /** The columns of a table of the shop's own, by role; a role without one is left out. */
  roles: Readonly<Partial<Record<ProfileRole, string>>>;
  dateOrder: (typeof DATE_ORDERS)[number];
  timesIn: (typeof TIMES_IN)[number];
  /** ISO, or empty. */
  firstOrder: string;
  /** ISO; empty = the day of the first order. */
  historyFrom: string;
  /** The parts of the shop that are counted, and when their orders begin. */
  slices: SheetSlices;
}

export const BLANK_TABLE: TableForm = {
  ...{ table: "", schema: "", kind: "own", roles: {} },
  ...{ dateOrder: "auto", timesIn: "auto", firstOrder: "", historyFrom: "" },
  slices: NO_SLICES,
};

/** Roles without which nothing can be counted, in one way or another, and the others. */
export const NEEDED_ROLES: readonly ProfileRole[] = [
  ...(["orderId", "date", "customer", "email", "phone", "orderTotal", "amount"] as const),
];
export const MORE_ROLES: readonly ProfileRole[] = OWN_ROLES.filter((role) => !NEEDED_ROLES.includes(role));

/**
 * The form with another list of columns: what kind of table it is, and which column is what, by their names.
 *
 * @example
 * const { kind, roles } = withSchema(BLANK_TABLE, "注文番号 STRING\n注文日 DATE\n顧客ID STRING");
 * [kind, roles.date, roles.amount] //=> ["own", "注文日", undefined]
 */
export function withSchema(form: TableForm, schema: string): TableForm {
  const columns = columnsIn(schema);
  if (columns === null) return { ...form, schema };
  return { ...form, schema, kind: profileOfColumns(columns)?.id ?? "own", roles: rolesOf(columns) };
}

/** The columns that nothing is read of. */
export function unreadColumns({ schema, roles }: TableForm): string[] {
  const read = new Set(Object.values(roles));
  return (columnsIn(schema) ?? []).map(({ name }) => name).filter((name) => !read.has(name));
}

function rolesOf(columns: readonly TableColumnType[]): TableForm["roles"] {
  const found = columnsByName(columns.map(({ name }) => name.replace(/_/g, " ")));
  const named = Object.entries(found).flatMap(([role, at]) => {
    const name = at === null ? undefined : columns[at]?.name;
    const known = OWN_ROLES.find((one) => one === (role as ColumnRole));
    return name === undefined || known === undefined ? [] : [[known, name] as const];
  });
  const roles = { ...Object.fromEntries(named), ...rolesOfTables(columns) };
  // Where nothing else is called so, the number of an order is often called nothing but id.
  const id = columns.find(({ name }) => name.toLowerCase() === "id")?.name;
  const isFree = id !== undefined && roles.orderId === undefined && !Object.values(roles).includes(id);
  return isFree ? { ...roles, orderId: id } : roles;
}

/**
 * The roles with another column for one of them; a column that was guessed for another role leaves it.
 *
 * @example
 * withRole({ buyerName: "buyer", date: "day" }, "customer", "buyer") //=> { date: "day", customer: "buyer" }
 */
export function withRole(roles: TableForm["roles"], role: ProfileRole, column: string): TableForm["roles"] {
  const others = Object.entries(roles).filter(([one, name]) => one !== role && name !== column);
  return { ...Object.fromEntries(others), ...(column === "" ? {} : { [role]: column }) };
}

/** What is missing or wrong, as the key of its sentence; null = the SQL can be written. */
export function tableFault({ table, schema, firstOrder }: TableForm, anchor: string): PanelKey | null {
  if (table.trim() === "") return "tableOpen";
  if (table.includes("*")) return "tableMany";
  if (!isTableName(tableNamed(table))) return "tableWrong";
  if (schema.trim() === "") return "schemaOpen";
  if (columnsIn(schema) === null) return "schemaWrong";
  if (firstOrder === "") return "firstOpen";
  return firstOrder > anchor ? "firstLate" : null;
}

/** Where the orders lie, as the form says. */
export function tableTerms(form: TableForm, zone: string): TableTerms {
  return {
    profile: profileOf(form),
    table: tableNamed(form.table),
    zone,
    columns: columnsIn(form.schema) ?? [],
  };
}

function profileOf({ kind, roles, dateOrder, timesIn }: TableForm): TableTerms["profile"] {
  if (kind !== "own") return kind;
  const chosen = Object.entries(roles).filter(([, column]) => column !== "");
  return {
    ...Object.fromEntries(chosen),
    ...(dateOrder === "auto" ? {} : { dateOrder }),
    ...(timesIn === "auto" ? {} : { timesIn }),
  };
}

/** The form of an earlier text, as the first row of its result says. */
export function formOfTerms({
  profile,
  table,
  columns,
  firstPurchase,
  dataStart,
  slices = NO_SLICES,
}: SheetTerms): TableForm {
  const schema = JSON.stringify(
    columns.map(({ name, type }) => ({ name, type })),
    null,
    1,
  );
  const days = { firstOrder: firstPurchase, historyFrom: dataStart === firstPurchase ? "" : dataStart };
  const form = { ...BLANK_TABLE, table, schema, ...days, slices };
  if (typeof profile === "string") return { ...form, kind: KINDS.find((kind) => kind === profile) ?? "own" };
  const { dateOrder, timesIn } = profile;
  const roles = OWN_ROLES.flatMap((role) => {
    const column = profile[role];
    return typeof column === "string" ? [[role, column] as const] : [];
  });
  return {
    ...form,
    kind: "own",
    roles: Object.fromEntries(roles),
    dateOrder: DATE_ORDERS.find((one) => one === dateOrder) ?? "auto",
    timesIn: TIMES_IN.find((one) => one === timesIn) ?? "auto",
  };
}
