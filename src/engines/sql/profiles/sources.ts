import type { CellKind, Dialect } from "../dialect.ts";
import {
  kindOf,
  ProfileProblem,
  type ProfileRole,
  type SqlProfile,
  type TableColumnType,
} from "./profile.ts";

/** A column that is read. */
export interface Source {
  readonly role: ProfileRole;
  /** As the table calls it. */
  readonly name: string;
  readonly type: string;
  readonly kind: CellKind;
}

/** By the role it is read for. */
export type Sources = ReadonlyMap<ProfileRole, Source>;

/**
 * Whether two names are of one column.
 *
 * @example
 * sameName("Email ", "email") //=> true
 */
export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Kinds of columns that roles may stand in; others are read as texts, of whatever kind. */
const DATES: readonly ProfileRole[] = ["date", "shipDate"];
const AMOUNTS: readonly ProfileRole[] = [
  ...(["orderTotal", "amount", "unitPrice", "quantity", "shipping", "tax", "discount", "refund"] as const),
  ...(["couponAmount", "unitCost"] as const),
];

/**
 * The columns of a table that a profile reads.
 *
 * @throws ProfileProblem "profile-needs" where orders have no date, amount or person; "profile-type" where a column holds
 *   what its role cannot be
 */
export function sourcesOf(
  profile: SqlProfile,
  columns: readonly TableColumnType[],
  dialect: Dialect,
): Sources {
  const found = new Map<ProfileRole, Source>();
  for (const [role, names] of Object.entries(profile.roles) as [ProfileRole, readonly string[]][]) {
    const column = names.flatMap((name) => columns.filter((one) => sameName(one.name, name)))[0];
    if (column !== undefined) found.set(role, { role, ...column, kind: requireKind(role, column, dialect) });
  }
  requireRoles(profile, found, columns);
  return found;
}

function requireKind(role: ProfileRole, { name, type }: TableColumnType, dialect: Dialect): CellKind {
  const kind = kindOf(type, dialect);
  const isRight = DATES.includes(role)
    ? kind !== "fraction" && kind !== "flag"
    : !AMOUNTS.includes(role) || ["text", "whole", "fraction"].some((one) => one === kind);
  if (kind === null || !isRight) throw new ProfileProblem("profile-type", { role, column: name, type });
  return kind;
}

/** What every order has, in one of several ways. */
const NEEDED: readonly (readonly (readonly ProfileRole[])[])[] = [
  [["date"]],
  [["amount"], ["orderTotal"], ["unitPrice", "quantity"]],
  [["customer"], ["email"], ["phone"]],
];

function requireRoles(profile: SqlProfile, found: Sources, columns: readonly TableColumnType[]): void {
  const missing = NEEDED.filter((ways) => !ways.some((roles) => roles.every((role) => found.has(role))));
  if (missing.length === 0) return;
  const named = (role: ProfileRole): string =>
    profile.id === "own" ? role : (profile.roles[role]?.[0] ?? role);
  const wanted = missing.map((ways) => ways.map((roles) => roles.map(named).join(" + ")).join(" / "));
  throw new ProfileProblem("profile-needs", {
    profile: profile.id,
    missing: wanted.join(", "),
    columns: namesOf(columns),
  });
}

/** How many columns a sentence names [count]. */
const MOST_NAMED = 40;

/**
 * The columns of a table as a sentence names them.
 *
 * @example
 * namesOf([{ name: "order_no" }, { name: "created" }]) //=> "order_no, created"
 */
export function namesOf(columns: readonly Pick<TableColumnType, "name">[]): string {
  const more = columns.length > MOST_NAMED ? " …" : "";
  return `${columns
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(", ")}${more}`;
}
