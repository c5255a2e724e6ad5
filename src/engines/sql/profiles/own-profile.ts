import { BUYER_ROLES, COLUMN_ROLES } from "../../../core/rows/column-roles.ts";
import { ProfileProblem, type ProfileRole, type SqlProfile, type TableColumnType } from "./profile.ts";
import { namesOf } from "./sources.ts";

/** Roles that SQL reads where the orders lie: those of an orders sheet that are counted, who refused, and two that only tables have. */
export const OWN_ROLES: readonly ProfileRole[] = [
  ...COLUMN_ROLES.slice(0, COLUMN_ROLES.indexOf("rowKind")),
  ...COLUMN_ROLES.slice(COLUMN_ROLES.indexOf("couponCode")),
  ...(["optOut", "consent", "lineUserId", "cancelledAt", "isTest"] as const),
];
/** Roles that a mapping may name: those, and a buyer's name and address, which lists that are made on this machine have. */
const NAMED_ROLES: readonly ProfileRole[] = [...new Set([...OWN_ROLES, ...BUYER_ROLES])];

/** What a mapping says beside the columns. */
const CHOICES = { timesIn: ["UTC", "zone"], dateOrder: ["YMD", "MDY", "DMY"] } as const;

/** orderDate is what the column is called in many a table. */
const ALSO: Readonly<Record<string, ProfileRole>> = { orderDate: "date", customerId: "customer" };

/**
 * A table of the shop's own, by a mapping of roles to its columns, with `zone`, `timesIn`, `dateOrder` and `channel` beside.
 *
 * @throws ProfileProblem "profile-role", "profile-column", "profile-value"
 *
 * @example
 * ownProfile({ orderId: "no", date: "created", zone: "Asia/Tokyo" }, [{ name: "no" }, { name: "created" }]).roles
 * //=> { orderId: ["no"], date: ["created"] }
 */
export function ownProfile(
  mapping: Readonly<Record<string, unknown>>,
  columns: readonly Pick<TableColumnType, "name">[],
): SqlProfile {
  const { zone, timesIn, dateOrder, ...named } = mapping;
  const roles = Object.entries(named).map(([role, column]) => {
    const known = ALSO[role] ?? NAMED_ROLES.find((one) => one === role);
    if (known === undefined)
      throw new ProfileProblem("profile-role", {
        role,
        known: NAMED_ROLES.join(", "),
        columns: namesOf(columns),
      });
    return [known, [columnOf(known, column, columns)]] as const;
  });
  return {
    id: "own",
    roles: Object.fromEntries(roles),
    marks: [],
    zone: zone === undefined ? null : zoneOf(zone),
    timesIn: choiceOf("timesIn", timesIn),
    dateOrder: choiceOf("dateOrder", dateOrder),
    channel: null,
    key: "lineId" in named ? ["orderId", "lineId"] : null,
    warning: null,
  };
}

function columnOf(
  role: ProfileRole,
  column: unknown,
  columns: readonly Pick<TableColumnType, "name">[],
): string {
  const wanted = typeof column === "string" ? column : JSON.stringify(column);
  if (columns.some(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase())) return wanted.trim();
  throw new ProfileProblem("profile-column", { role, column: wanted, columns: namesOf(columns) });
}

function choiceOf<K extends keyof typeof CHOICES>(
  key: K,
  value: unknown,
): (typeof CHOICES)[K][number] | null {
  if (value === undefined) return null;
  const known: readonly (typeof CHOICES)[K][number][] = CHOICES[key];
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new ProfileProblem("profile-value", {
    role: key,
    value: JSON.stringify(value),
    known: known.join(", "),
  });
}

/** Names of zones hold no sign that could end a text. */
function zoneOf(zone: unknown): string {
  if (typeof zone === "string" && /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone)) return zone;
  throw new ProfileProblem("profile-zone", { value: JSON.stringify(zone) });
}

/** Roles that only tables have, by the names that carts give their columns, and by what these hold. */
const OF_TABLES: readonly (readonly [ProfileRole, RegExp, type?: RegExp])[] = [
  ["cancelledAt", /^(?:is_)?cancell?ed$|^(?:キャンセル|取消)(?:済み?)?$/i, /^bool(?:ean)?$/i],
  [
    "cancelledAt",
    /^(?:order_)?cancell?ed_?(?:at|on|date|time|timestamp|datetime)$|^(?:キャンセル|取消)(?:日|日時)$/i,
  ],
  ["isTest", /^(?:is_)?test(?:_order)?$|^テスト(?:注文)?$/i],
];

/**
 * Which orders were cancelled and which are trials, told by the names of columns. What is called cancelled may hold any
 * word, unless its type is that of a flag; of a flag and a time the time is taken.
 *
 * @example
 * rolesOfTables([{ name: "is_cancelled", type: "BOOL" }, { name: "is_test", type: "STRING" }, { name: "canceled", type: "STRING" }])
 * //=> { cancelledAt: "is_cancelled", isTest: "is_test" }
 */
export const rolesOfTables = (
  columns: readonly TableColumnType[],
): Readonly<Partial<Record<ProfileRole, string>>> =>
  Object.fromEntries(
    OF_TABLES.flatMap(([role, names, held]) =>
      columns
        .filter(({ name, type }) => names.test(name) && (held === undefined || held.test(type)))
        .map(({ name }) => [role, name] as const),
    ),
  );
