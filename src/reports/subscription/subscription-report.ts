import { SUBSCRIPTION_METHOD, SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import {
  subscriptionRequests,
  type SubscriptionsTold,
  subscriptionsTold,
} from "../../core/subscriptions/told.ts";
import { CARD_LINES, putCards } from "../page/cards.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { putBecoming } from "./becoming-table.ts";
import { putDeliveries } from "./delivery-table.ts";
import { putKinds } from "./kind-table.ts";
import { putStandings } from "./standing-table.ts";
import { cards, sentence } from "./subscription-answer.ts";
import { chartRows, putChart } from "./subscription-chart.ts";
import { subscriptionAnswer } from "./subscription-function.ts";
import { subscriptionJson } from "./subscription-json.ts";
import { putSubscriptionNotes } from "./subscription-notes.ts";
import { CARD_SPANS, COLUMN_WIDTHS, type SubscriptionPage } from "./subscription-page.ts";

/** 定期: after which delivery subscriptions stop, of which product and channel, and who came to them from single orders. */
export const subscription = report({
  id: "subscription",
  group: "lasting",
  texts: { name: T.sheetName, title: T.title, method: SUBSCRIPTION_METHOD },
  asks: subscriptionRequests,
  metrics: subscriptionsTold,
  widths: COLUMN_WIDTHS,
  put(page) {
    const { metrics, words } = page;
    if (metrics === null) putHead(page, words.say(T.noColumn));
    else if (metrics.all.subscriptions === 0) putNone(page, metrics);
    else putSubscriptions({ ...page, metrics });
  },
  json: subscriptionJson,
  cells: { CPM_SUBSCRIPTION: subscriptionAnswer },
});

/** There is a column, but no subscription that can be counted. */
function putNone(page: Page, { people }: SubscriptionsTold): void {
  const { words, context } = page;
  const date = words.day(context.analysis.facts.meta.dataStart);
  const why =
    people.subscriptions === 0
      ? words.say(T.noneFound)
      : words.say(T.allLeftOut, { n: words.count(people.subscriptions), date });
  const row = putSubscriptionNotes(page, putHead(page, why), people);
  putMethod(page, putNotices(page, row));
}

function putSubscriptions(page: SubscriptionPage): void {
  putHead(page, sentence(page));
  putCards(page.sheet, CONTENT_ROW, { cards: cards(page), spans: CARD_SPANS });
  const chart = CONTENT_ROW + CARD_LINES + 1;
  const table = chart + chartRows(page);
  putChart(page, chart, table);
  let row = putStandings(page, putDeliveries(page, table));
  row = putBecoming(page, putKinds(page, row));
  row = putSubscriptionNotes(page, row, page.metrics.people);
  putMethod(page, putNotices(page, row));
}
