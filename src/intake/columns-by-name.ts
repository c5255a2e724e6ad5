import { headerNames } from "../catalog/channels/headers.ts";
import {
  COLUMN_ROLES,
  type ColumnPositions,
  type ColumnRole,
  SUBSCRIPTION_ROLES,
} from "../core/rows/column-roles.ts";
import { bareHeader, foldHeader } from "./header-text.ts";
import { isRefundTotal } from "./refund-names.ts";
import { taxMark, withoutTaxMark } from "./tax-names.ts";

/** A name's place among those of its role, the best first. */
type Places = ReadonlyMap<string, number>;

/** The known names of every role as they are compared; made when first asked for. */
let folded: ReadonlyMap<ColumnRole, Places> | null = null;

function foldedNames(role: ColumnRole): Places {
  folded ??= new Map(COLUMN_ROLES.map((each) => [each, placesAmong(headerNames(each).map(foldHeader))]));
  return folded.get(role) ?? new Map();
}

/** Of equal names the first. */
const placesAmong = (names: readonly string[]): Places =>
  new Map(names.map((name, place) => [name, place] as const).reverse());

/** A name that fits two roles goes to the earlier one. */
const FINDING_ORDER: readonly ColumnRole[] = [
  ...(["date", "customer", "orderId", "lineId", "orderTotal", "amount", "quantity", "unitPrice"] as const),
  ...([
    "status",
    "channel",
    "email",
    "phone",
    "lastNameKana",
    "firstNameKana",
    "lastName",
    "firstName",
  ] as const),
  ...(["buyerName", "product", "productName", "category"] as const),
  ...(["shipDate", "shipping", "tax", "discount", "refund", "currency", "prefecture", "sex"] as const),
  ...(["birthday", "attribute", "rowKind", "file", "fileRow"] as const),
  ...(["optOut", "consent", "lineUserId", "postalCode", "city", "address1", "address2"] as const),
  ...(["couponCode", "couponAmount", "unitCost"] as const),
  ...SUBSCRIPTION_ROLES,
];

/** Roles whose columns may say in their name whether tax is in them. */
const TAXED: readonly ColumnRole[] = ["orderTotal", "amount", "unitPrice"];

/** Which columns stand apart from a search by names. */
export interface NameSearch {
  /** The roles to look for; absent = all. */
  readonly roles?: readonly ColumnRole[];
  /** Columns that hold something else already. */
  readonly taken?: ReadonlySet<number>;
  /** Tells whether a column holds anything below the header; absent = all do. */
  readonly isFilled?: (column: number) => boolean;
}

/**
 * Where roles stand in a header by the names carts and shops use for them. Of several columns that may hold a role
 * the one with the best name, but a filled one before an empty one, and one with tax before one without.
 */
export function columnsByName(
  names: readonly string[],
  { roles = FINDING_ORDER, taken = new Set(), isFilled = () => true }: NameSearch = {},
): ColumnPositions {
  const find = columnFinder(names);
  const used = new Set(taken);
  const sought = FINDING_ORDER.filter((role) => roles.includes(role));
  const found = sought.map((role) => {
    const free = find(role).filter((column) => !used.has(column));
    const filled = free.filter(isFilled);
    const column = withTax(filled.length > 0 ? filled : free, names, role);
    if (column !== null) used.add(column);
    return [role, column] as const;
  });
  return Object.fromEntries(found);
}

/** The columns that by their names hold what orders came to, those of goods and lines, and those without tax, left out. */
export function amountNames(names: readonly string[]): number[] {
  const find = columnFinder(names);
  const found = [...new Set([...find("orderTotal"), ...find("amount")])];
  return found.filter((column) => {
    const name = names[column] ?? "";
    return !isPartName(name) && taxMark(name) !== "without";
  });
}

/** Finds the columns whose name is one of a role's, best first: whole names before names without their remarks. */
function columnFinder(names: readonly string[]): (role: ColumnRole) => readonly number[] {
  const plain = names.map(withoutTaxMark);
  const texts = [names.map(foldHeader), names.map(bareHeader)].map(placesOf);
  const untaxed = [plain.map(foldHeader), plain.map(bareHeader)].map(placesOf);
  return (role) => {
    const places = TAXED.includes(role) ? untaxed : texts;
    const known = foldedNames(role);
    const named = places.flatMap((at) => columnsIn(at, known));
    const likely = role === "refund" ? names.flatMap((name, i) => (isRefundTotal(name) ? [i] : [])) : [];
    return [...new Set([...named, ...likely])];
  };
}

/** The columns whose text is a known name, the best name first. */
function columnsIn(at: ReadonlyMap<string, readonly number[]>, known: Places): number[] {
  return [...at]
    .flatMap(([text, columns]) => {
      const place = known.get(text);
      return place === undefined ? [] : [{ place, columns }];
    })
    .sort((a, b) => a.place - b.place)
    .flatMap(({ columns }) => columns);
}

function placesOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, i) => places.set(text, [...(places.get(text) ?? []), i]));
  return places;
}

/** Sums of goods, of a line or before shipping are less than what was paid. */
const PART = /小計|商品|明細|sub|line|item|article|artikel|zwischen|sous/i;

/** True for a name of amounts that are those of goods or lines rather than of the whole order. */
export const isPartName = (name: string): boolean => PART.test(name);

/** The first column; where it is without tax, the one with tax that is as much the whole amount as it. */
function withTax(columns: readonly number[], names: readonly string[], role: ColumnRole): number | null {
  const [first] = columns;
  if (first === undefined) return null;
  const nameOf = (column: number): string => names[column] ?? "";
  if (!TAXED.includes(role) || taxMark(nameOf(first)) !== "without") return first;
  const isPart = PART.test(nameOf(first));
  const better = columns.find((i) => taxMark(nameOf(i)) === "with" && (isPart || !PART.test(nameOf(i))));
  return better ?? first;
}
