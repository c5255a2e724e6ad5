import { textOf } from "../core/values/cells.ts";
import type { FileMapping } from "./mapping.ts";
import { watchedColumns } from "./row-mapper.ts";
import type { SameDayGroups } from "./same-day-groups.ts";

/** A column that behaves as order numbers do in a file where none is named so. */
export interface LikelyOrderId {
  readonly column: number;
  readonly header: string;
  /** A number that stands on several rows, and how many [count]. */
  readonly order: string;
  readonly rows: number;
}

/** Names that numbers of orders have; short ones only as words of their own. */
const NUMBER_NAME =
  /番号|伝票|取引|注文|受注|オーダー|コード|号|번호|order|invoice|receipt|nummer|bestell|commande|pedido|ordine|(?<![a-z])(?:no|num|number|nr|id|ref|code)(?![a-z])/;
/** Names of other numbers, and of days. */
const OTHER_NUMBER =
  /郵便|電話|商品|品番|追跡|送り状|配送|問|カード|口座|会員|顧客|店|社|部|明細|年齢|歳|日|時|zip|post|phone|tel|track|product|item|sku|card|account|store|shop|(?<![a-z])(?:row|line|age)|date|birth|(?<![a-z])(?:day|time)|行/;

/**
 * Columns whose every value stands on rows of one person and day, some of them on several rows, numbers by their name
 * first. Where nobody bought on two days a person's age or address does so, too: then it must be written as a code.
 */
export function likelyOrderIds(
  names: readonly string[],
  days: SameDayGroups,
  mapping: FileMapping,
): LikelyOrderId[] {
  const used = new Set(watchedColumns(mapping));
  const isToldApart = days.groups.size > days.people;
  const candidates = names.flatMap((header, column) => {
    const name = header.normalize("NFKC").toLowerCase();
    if (used.has(column) || header.trim() === "" || OTHER_NUMBER.test(name)) return [];
    const isNumber = NUMBER_NAME.test(name);
    const found = repeatedValue(days, column, isToldApart || isNumber ? /\d/ : CODE);
    return found === null ? [] : [{ isNumber, found: { column, header, ...found } }];
  });
  return candidates.sort((a, b) => Number(b.isNumber) - Number(a.isNumber)).map(({ found }) => found);
}

/** Letters, digits and marks without a blank, at least one digit and two signs. */
const CODE = /^(?=.*\d)[#\w./-]{2,}$/;

/** So large a share of the rows must hold a value in a column of order numbers. */
const FILLED_SHARE = 0.95;

/** The first value of a column that stands on several rows; null where one stands on rows of several days or people. */
function repeatedValue(
  days: SameDayGroups,
  column: number,
  form: RegExp,
): Pick<LikelyOrderId, "order" | "rows"> | null {
  const rowsOf = new Map<string, number>();
  let filled = 0;
  for (const group of days.groups.values()) {
    const texts = group.map((row) => textOf(row[column])).filter((text) => text !== "");
    if (texts.some((text) => rowsOf.has(text) || !form.test(text))) return null;
    for (const text of texts) rowsOf.set(text, (rowsOf.get(text) ?? 0) + 1);
    filled += texts.length;
  }
  const repeated = [...rowsOf].find(([, rows]) => rows > 1);
  if (repeated === undefined || filled < days.rows * FILLED_SHARE) return null;
  return { order: repeated[0], rows: repeated[1] };
}
