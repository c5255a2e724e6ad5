import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { SubscribersRow } from "../../core/facts/subscription.ts";
import type { Words } from "../context.ts";
import { text } from "../page/grid.ts";
import { type Page, putPoint } from "../page/page.ts";

/** What of the orders' subscriptions could not be taken as it stands, a sentence each. */
function subscriptionNotes(found: SubscribersRow, words: Words): string[] {
  const counted = (n: number, sentence: Text, values: Record<string, string | number> = {}): string[] =>
    n === 0 ? [] : [words.say(sentence, { n: words.count(n), ...values })];
  const named = found.unknown.map(({ word, rows }) =>
    words.say(T.unknownWord, { word, n: words.count(rows) }),
  );
  return [
    ...counted(found.unknownRows, T.unknownWords, { words: named.join(words.say(COMMON_TEXTS.listComma)) }),
    ...counted(found.leftOut, T.leftOut, { all: words.count(found.subscriptions) }),
    ...(found.subscriptions > 0 && found.shopCycle === null ? [words.say(T.noGap)] : []),
    ...counted(found.named, T.named, { example: found.namedExample }),
    ...counted(found.changed, T.changed, { from: found.changedFrom, to: found.changedTo }),
    ...counted(found.sharedIds, T.sharedIds),
    ...counted(found.unread, T.unread, { example: found.unreadExample }),
    ...counted(found.unsteady, T.unsteady),
    ...counted(found.sameDay, T.sameDay),
    ...counted(found.mixed, T.mixed),
  ];
}

/** The same on the sheet, under a title of their own; gives the next row. */
export function putSubscriptionNotes(page: Page, row: number, found: SubscribersRow): number {
  const { sheet, words } = page;
  const notes = subscriptionNotes(found, words);
  if (notes.length === 0) return row;
  const first = sheet.put(row, 0, [[text(words.say(T.notesTitle), "section")]]);
  return notes.reduce((next, note) => putPoint(page, next, note), first) + 1;
}
