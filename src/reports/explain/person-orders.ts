import type { NoExplanation, PersonOrders } from "../../catalog/metrics/explanation.ts";
import { say } from "../../catalog/language.ts";
import { PERSON_TEXTS as T } from "../../catalog/texts/people-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Purchases } from "../../core/orders/purchases.ts";
import { type PersonOrder, personOrders } from "../../core/segments/person-orders.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";

/** How many orders of a person are shown [count]; whoever has more is rarely a person. */
const MOST_ORDERS = 100;

/**
 * The orders of one person up to the run's anchor, as the sidebar shows them; a sentence where there are none, because the
 * orders changed since the list was written.
 *
 * @param reader the run, in the language of the reader
 */
export function personAnswer(
  reader: ReportContext,
  customerId: string,
  purchases: Purchases,
): PersonOrders | NoExplanation {
  const { anchor } = reader.analysis.facts.meta;
  const orders = personOrders(purchases, customerId, anchor);
  const words = wordsOf(reader);
  if (orders.length === 0)
    return { kind: "none", sentence: say(T.unknown, reader.language, { id: customerId }) };
  const shown = orders.slice(0, MOST_ORDERS);
  const counts = {
    n: words.count(orders.length),
    m: words.count(shown.length),
    anchor: words.day(anchor),
  };
  return {
    kind: "person",
    customerId,
    sentence: words.say(shown.length < orders.length ? T.latest : T.all, counts),
    lines: shown.map((one) => ({ label: words.day(one.day), value: orderWords(one, words) })),
  };
}

function orderWords({ orderId, amount, goods }: PersonOrder, words: Words): string {
  const parts = [
    words.money(amount),
    ...(goods.length === 0 ? [] : [goods.join(words.say(COMMON_TEXTS.listComma))]),
    ...(orderId === "" ? [] : [words.say(T.order, { id: orderId })]),
  ];
  return parts.join(words.say(T.between));
}
