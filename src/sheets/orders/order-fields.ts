/** What the columns of the orders sheet hold, how they are called and how they look. */
import { ROLE_NAMES } from "../../catalog/texts/entry-texts.ts";
import { say, type Language } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import {
  ASIDE_MONEY_ROLES,
  COLUMN_ROLES,
  type ColumnPositions,
  type ColumnRole,
} from "../../core/rows/column-roles.ts";

/** A role, or the sign of the row when it was imported. */
export type OrderField = ColumnRole | "print";

/** Left to right. */
export const ORDER_FIELDS: readonly OrderField[] = [...COLUMN_ROLES, "print"];

/** Where each field stands, counted from 0. */
export type FieldPositions = { readonly [F in OrderField]?: number };

const NUMBERS: ReadonlySet<OrderField> = new Set([
  ...(["orderTotal", "amount", "unitPrice", "quantity", "shipping", "tax"] as const),
  ...(["discount", "refund", "fileRow", "print", ...ASIDE_MONEY_ROLES] as const),
]);

/** True for fields that hold numbers; all others are text. */
export const isNumberField = (field: OrderField): boolean => NUMBERS.has(field);

const WIDTHS: Readonly<Partial<Record<OrderField, number>>> = {
  email: 200,
  orderId: 150,
  status: 120,
  productName: 240,
  file: 180,
  address1: 200,
};
const NUMBER_WIDTH = 90;
const TEXT_WIDTH = 110;

/** Width of a field's column [pixels]. */
export const widthOf = (field: OrderField): number =>
  WIDTHS[field] ?? (isNumberField(field) ? NUMBER_WIDTH : TEXT_WIDTH);

/** A field's header. */
export function headerOf(field: OrderField, language: Language): string {
  return say(field === "print" ? SHEET_TEXTS.ordersPrint : ROLE_NAMES[field], language);
}

/** What the header of an orders sheet says. */
export interface OrderHeader {
  readonly positions: FieldPositions;
  /** The language of most names. */
  readonly language: Language;
}

/** The fields of a header in either language, wherever the user moved them. */
export function readHeader(names: readonly string[]): OrderHeader {
  const places = (language: Language) =>
    ORDER_FIELDS.map((field) => [field, names.indexOf(headerOf(field, language))] as const).filter(
      ([, place]) => place >= 0,
    );
  const [ja, en] = [places("ja"), places("en")];
  const positions: FieldPositions = Object.fromEntries([...en, ...ja]);
  return { positions, language: en.length > ja.length ? "en" : "ja" };
}

/** Equal neighbours of a list as [start, count]; `alike` compares a value with the one before it. */
export function runsOf<T>(values: readonly T[], alike: (a: T, b: T) => boolean): [number, number][] {
  const found: [number, number][] = [];
  values.forEach((value, i) => {
    const last = found[found.length - 1];
    if (last !== undefined && i > 0 && alike(values[i - 1] as T, value)) last[1]++;
    else found.push([i, 1]);
  });
  return found;
}

/** The roles among some fields, by their places. */
export const columnsOf = (fields: readonly OrderField[]): ColumnPositions =>
  Object.fromEntries(fields.flatMap((field, i) => (field === "print" ? [] : [[field, i]])));
