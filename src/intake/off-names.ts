import { textOf } from "../core/values/cells.ts";
import { foldHeader } from "./header-text.ts";

/** What befell the order, in the languages of headers, folded. */
const OFF =
  /キャンセル|取り?消し?|返品|返金|解約|無効|削除|cancel|void|refunded(?:at|on|date)|is(?:refunded|returned)|returned(?:at|on|date)|deleted|storn|annul|anulad|annull|geannuleerd|取消|退款|退货|退貨|취소|환불|반품/;
/** Words that make it something else than a mark: money, a count, a rule, a wish, whoever took it back. */
const OTHER =
  /額|料|費|率|数|件|可|期限|まで|規定|規約|希望|依頼|申請|番号|者|先|不要|amount|fee|total|price|value|cost|sum|tax|qty|quantity|count|rate|policy|deadline|until|window|allowed|possible|request|number|\bid$|ship|gebuhr|金额|數量|数量|금액|수량/;

/**
 * True for a column that by its name says of each row whether, when or why the order is off.
 *
 * @example
 * ["キャンセル日", "is_cancelled", "キャンセル料", "Cancellation policy"].map(isOffName) //=> [true, true, false, false]
 */
export function isOffName(name: string): boolean {
  const text = foldHeader(name);
  return OFF.test(text) && !OTHER.test(text);
}

const NO =
  /^(?:0+|f|false|n|no|none|null|nan|n\/?a|off|not .*|nein|non|いいえ|なし|無し?|未.*|否|非.*|[-×✕✖xー―—–]|0000-00-00.*|没有|无|아니오)?$/i;

/**
 * True for a cell of such a column that marks its row.
 *
 * @example
 * ["1", "TRUE", "2024-01-07", "○", "", "0", "false", "なし"].map(saysOff)
 * //=> [true, true, true, true, false, false, false, false]
 */
export const saysOff = (cell: unknown): boolean => !NO.test(textOf(cell).normalize("NFKC"));
