import type { Text } from "../../catalog/language.ts";
import type { SubscriptionAxis } from "../../core/facts/subscription.ts";
import { stoppedShare } from "../../core/subscriptions/survival.ts";
import type { SubscriptionKind, SubscriptionsTold } from "../../core/subscriptions/told.ts";
import type { Share } from "../../core/values/share.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { Words } from "../context.ts";
import { fittedName } from "../page/fitted-name.ts";
import { text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";

/** The page of a shop that has subscriptions. */
export type SubscriptionPage = Page<SubscriptionsTold>;

/** [pixels]: a name, then numbers. */
export const COLUMN_WIDTHS = [230, 108, 108, 108, 108, 108, 108, 108, 108, 108];

/** First column and columns of each of the four cards. */
export const CARD_SPANS = [
  [0, 1],
  [1, 3],
  [4, 3],
  [7, 3],
] as const;

/** Deliveries that stand in rows of their own [count]. */
export const MOST_SHOWN = 24;

/** The head of a table's columns: the first at the left. */
export const heads = (words: Words, name: Text, others: readonly string[]): Cell[] => [
  text(words.say(name), "headerLeft"),
  ...others.map((one) => text(one, "header")),
];

/** Who stopped after the first delivery, of those that can be judged. */
export const firstStopped = ({ steps }: Pick<SubscriptionKind, "steps">): Share =>
  stoppedShare(steps[0] ?? { stopped: 0, decided: 0 });

/** The room for a name in its column [pixels]. */
const NAME_ROOM = 216;

/** A name in a table: a long one is cut, and stands in full in the cell's note. */
export const nameCell = (name: string, style: Style): Cell =>
  fittedName(name, NAME_ROOM, (shown) => text(shown, style));

/** What a line of a table by product or channel is called. */
export function valueName(by: SubscriptionAxis, value: string | null, words: Words): string {
  if (by === "all") return words.say(T.all);
  if (value === null) return words.say(T.others);
  return value || words.say(by === "firstChannel" ? T.noChannel : T.unnamed);
}
