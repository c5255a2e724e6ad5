import { foldHeader } from "./header-text.ts";

/** What went back to the buyer, in the languages of headers, folded. */
const REFUND =
  /払い?戻し?|返金|返品|refund(?:ed|s)?|rembours(?:ement|ements|e|es)?|(?:ruck)?erstatt(?:ung|ungen|et)|reembols(?:o|os|ado|ada)|rimbors(?:o|i|ato|ata)|terugbeta(?:ling|lingen|ald|alde)|退款|退货|退貨|환불/;
/** What else may stand in the name of a column that holds all that went back of an order. */
const WHOLE =
  /合計|総額|金額|金额|額|金|済み?|注文|受注|総|total(?:e|es)?|amounts?|amt|sums?|value|orders?|customer|paid|of|montant|s?betrag|summe|gesamt|importe|importo|valor|bedrag|总|總|金额|총|금액|액|usd|eur|gbp|jpy|円/g;
/** Words that make it something else than money that went back: a day, a reason, a count, a fee. */
const OTHER =
  /日|時刻|理由|状|番号|方法|件|数|率|者|先|備考|メモ|有無|区分|可否|期限|手数料|希望|フラグ|依頼|受付|date|time|reason|status|state|number|\bid|method|count|qty|quantity|rate|by|note|memo|flag|type|policy|fee|possible|grund|motiv|motif|raison|fecha|datum|id$|日期|时间|時間|原因|状态|狀態|数量|사유|일자|상태|수량/;

/**
 * True for a column that by its name holds money that went back, of the whole order or of a part of it.
 *
 * @example
 * isRefundName("Refunded shipping") //=> true
 * @example
 * isRefundName("返金日") //=> false
 */
export function isRefundName(name: string): boolean {
  const text = foldHeader(name);
  return REFUND.test(text) && !OTHER.test(text);
}

/**
 * True for a column that by its name holds all that went back of an order. 返品 alone may be a mark or a count.
 *
 * @example
 * isRefundTotal("Total Refunded") //=> true
 * @example
 * isRefundTotal("Refunded shipping") //=> false
 */
export function isRefundTotal(name: string): boolean {
  const text = foldHeader(name);
  if (!isRefundName(name) || /^(?:返品|退货|退貨)$/.test(text)) return false;
  return text.replace(REFUND, "").replace(WHOLE, "") === "";
}
