import type { Purchases } from "../orders/purchases.ts";
import { mayBeBack } from "../orders/taken-back.ts";
import { placeholdersAmong } from "../people/placeholders.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { goodsRows, statedIn, wordsWritten } from "../segments/bought-column.ts";
import { hasColumn } from "../slices/slice-columns.ts";
import { compareTexts } from "../values/column.ts";
import { namedDeliveries } from "./named-deliveries.ts";
import { deliveryNumber, type DeliveryWords, kindReader, type OrderKind } from "./order-kinds.ts";

/**
 * Takes a line of a subscription.
 *
 * @param id its 定期ID, as a code; -1 = not said
 * @param goods its product, as a code; -1 = not said
 * @param number its 定期回数, else the delivery in its product's name; 0 = not said, or no number
 */
export type TakesLine = (id: number, goods: number, number: number) => void;

/** What lines said that could not be taken as it stands. */
export interface LineRemarks {
  /** Rows by the words of 注文種別 that are of neither list. */
  readonly unknown: Map<string, number>;
  /** Orders with lines of both kinds [count]. */
  mixed: number;
  /** Rows of subscriptions whose 定期回数 is no number, and what the last of them by their texts says. */
  unread: number;
  unreadExample: string;
  /** Names of goods that were read without the delivery in them. */
  readonly named: Set<string>;
}

/** Reads which lines of purchases are of a subscription. */
export interface DeliveryReader {
  readonly goods: readonly string[];
  readonly ids: readonly string[];
  readonly remarks: LineRemarks;
  /** Hands over the lines of a purchase that are of a subscription. */
  read(purchase: number, take: TakesLine): void;
}

/**
 * Whether a sheet tells subscriptions: a column of 注文種別, of 定期ID or of 定期回数.
 *
 * @example
 * tellsSubscriptions({ words: { orderKind: { codes: [0], texts: ["定期"] } } }) //=> true
 */
export const tellsSubscriptions = ({ words }: Pick<Purchases["rows"], "words">): boolean =>
  !!(words.orderKind ?? words.subscriptionId ?? words.deliveryNumber);

const NONE: WordColumn = { codes: new Int32Array(0), texts: [] };

/**
 * Reads the lines of a sheet's purchases: 定期 is a line whose 注文種別 says so, or that says nothing and has a 定期ID or a
 * 定期回数. A blank cell takes what the other lines of its order say, where they say one thing. A 定期ID that stands for none,
 * such as the 0 or the dash of single orders, is a blank. Goods are called without the delivery in their name (3回目).
 */
export function deliveryReader(purchases: Purchases, words: DeliveryWords): DeliveryReader {
  const { orderKind = NONE, deliveryNumber: numbered = NONE, ...said } = purchases.rows.words;
  const subscriptionId = withoutPlaceholders(said.subscriptionId ?? NONE, words);
  const hasGoods = hasColumn(purchases.rows, "product");
  const goods = hasGoods ? wordsWritten(purchases, "product") : { texts: [], codeAt: () => -1 };
  const plain = namedDeliveries(goods.texts);
  const { amountAt, piecesAt } = statedIn(purchases.rows);
  const lines = purchases.lines();
  const rowsAt = goodsRows(purchases, (row) => plain.codes[goods.codeAt(row)] ?? -1);
  const kinds = orderKind.texts.map(kindReader(words));
  const numbers = numbered.texts.map((text) => deliveryNumber(text) ?? 0);
  const remarks: LineRemarks = {
    unknown: new Map(),
    mixed: 0,
    unread: 0,
    unreadExample: "",
    named: new Set(),
  };

  function kindAt(row: number): OrderKind | null {
    const code = orderKind.codes[row] ?? -1;
    if (code >= 0) return kinds[code] ?? noteUnknown(orderKind.texts[code] ?? "");
    const isNumbered = (numbers[numbered.codes[row] ?? -1] ?? 0) > 0;
    return isNumbered || (subscriptionId.codes[row] ?? -1) >= 0 ? "subscription" : null;
  }

  /** What is of neither kind counts as a single order, and is named. */
  function noteUnknown(text: string): OrderKind {
    remarks.unknown.set(text, (remarks.unknown.get(text) ?? 0) + 1);
    return "oneOff";
  }

  function numberAt(code: number): number {
    const number = numbers[code] ?? 0;
    if (number > 0 || code < 0) return number;
    remarks.unread++;
    const text = numbered.texts[code] ?? "";
    if (compareTexts(text, remarks.unreadExample) > 0) remarks.unreadExample = text;
    return 0;
  }

  function takeLine(
    take: TakesLine,
    row: number,
    of: { readonly id: number; readonly number: number },
  ): void {
    const written = goods.codeAt(row);
    const code = plain.codes[written] ?? -1;
    if (plain.texts[code] !== goods.texts[written]) remarks.named.add(goods.texts[written] ?? "");
    take(of.id, code, numberAt(of.number) || (plain.numbers[written] ?? 0));
  }

  /** Several lines: a blank cell takes what the others of its kind say, where they say one thing. */
  function readSeveral(rows: Int32Array, take: TakesLine): void {
    const said = Array.from(rows, kindAt);
    if (!said.includes("subscription")) return;
    const isMixed = said.includes("oneOff");
    if (isMixed) remarks.mixed++;
    const mine = rows.filter((_, i) => (said[i] ?? (isMixed ? "oneOff" : "subscription")) === "subscription");
    const [id, number] = [onlyCode(mine, subscriptionId), onlyCode(mine, numbered)];
    for (const row of mine)
      takeLine(take, row, {
        id: codeOr(subscriptionId.codes[row], id),
        number: codeOr(numbered.codes[row], number),
      });
  }

  return {
    ...{ goods: plain.texts, ids: subscriptionId.texts, remarks },
    read(purchase, take) {
      const [begin, end] = [lines.start[purchase] ?? 0, lines.start[purchase + 1] ?? 0];
      const row = lines.row[begin] ?? 0;
      // Most orders are of one line, which nothing was taken back of.
      if (end - begin !== 1 || mayBeBack(amountAt(row), piecesAt(row))) readSeveral(rowsAt(purchase), take);
      else if (kindAt(row) === "subscription")
        takeLine(take, row, { id: subscriptionId.codes[row] ?? -1, number: numbered.codes[row] ?? -1 });
    },
  };
}

function withoutPlaceholders(
  column: WordColumn,
  { placeholderIds }: Pick<DeliveryWords, "placeholderIds">,
): WordColumn {
  const none = placeholdersAmong(column.texts, placeholderIds);
  return none.size === 0
    ? column
    : { ...column, codes: column.codes.map((code) => (none.has(code) ? -1 : code)) };
}

const codeOr = (code: number | undefined, other: number): number =>
  code === undefined || code < 0 ? other : code;

/** The one code that rows say; -1 = none, or several. */
function onlyCode(rows: Int32Array, { codes }: WordColumn): number {
  let only = -1;
  for (const row of rows) {
    const code = codes[row] ?? -1;
    if (code < 0 || code === only) continue;
    if (only >= 0) return -1;
    only = code;
  }
  return only;
}
