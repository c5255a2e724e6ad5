import { CHANNEL_HEADERS } from "../channel-headers.ts";
import { bytesOf, type FileEncoding, tableText } from "./bytes.ts";
import { CART_FORMATS } from "./carts.ts";
import { MALL_FORMATS } from "./malls.ts";
import { SHOP, type ShopOrder } from "./shop.ts";

/** How a channel writes orders. */
export interface ExportFormat {
  /** The profile's ID. */
  readonly id: string;
  readonly encoding: FileEncoding;
  readonly delimiter?: "\t";
  /** True where every field stands in quotes. */
  readonly quoteAll?: true;
  /** Columns behind the publicly known header. */
  readonly more?: readonly string[];
  /** The rows of an order by column name; other columns stay empty. */
  readonly rows: (order: ShopOrder) => readonly Readonly<Record<string, string>>[];
}

/** Every channel whose export can be made from the shop's orders. */
export const FORMATS: readonly ExportFormat[] = [...MALL_FORMATS, ...CART_FORMATS];

/** The whole header of a channel's export. */
export const headerOf = ({ id, more = [] }: ExportFormat): readonly string[] => [
  ...(CHANNEL_HEADERS[id] ?? []),
  ...more,
];

/**
 * The export of a channel.
 *
 * @param columns the columns of the file, as places in the header; a name that occurs twice is filled once
 */
export function exportFile(
  format: ExportFormat,
  columns: readonly number[] = headerOf(format).map((_, i) => i),
  orders: readonly ShopOrder[] = SHOP,
): Uint8Array {
  const header = headerOf(format);
  const cell = (row: Readonly<Record<string, string>>, place: number): string => {
    const name = header[place] ?? "";
    return header.indexOf(name) === place ? (row[name] ?? "") : "";
  };
  const rows = orders.flatMap(format.rows).map((row) => columns.map((place) => cell(row, place)));
  const unknown = orders
    .flatMap(format.rows)
    .flatMap((row) => Object.keys(row).filter((name) => !header.includes(name)));
  if (unknown.length > 0) throw new Error(`${format.id} has no column ${unknown[0] ?? ""}`);
  const names = columns.map((place) => header[place] ?? "");
  const { delimiter = ",", quoteAll = false, encoding } = format;
  return bytesOf(tableText([names, ...rows], { delimiter, quoteAll }), encoding);
}
