import { sameText, type Text } from "../../catalog/language.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import type { SubscriptionKind } from "../../core/subscriptions/told.ts";
import { isSmallSample, rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { aside, num, paragraph, text } from "../page/grid.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { firstStopped, heads, nameCell, type SubscriptionPage, valueName } from "./subscription-page.ts";

/** The deliveries up to which subscriptions of a kind are told to come. */
const REACHES = [3, 6, 12] as const;

/** Subscriptions by first product, then by channel, where the sheet tells them; gives the next row. */
export function putKinds(page: SubscriptionPage, row: number): number {
  const { products, channels } = page.metrics;
  const isShared = products.some(({ value }) => value !== null && value !== "");
  const notes = isShared ? [T.overlapNote] : [];
  const below = putAxis(page, row, { kinds: products, title: T.byProduct, name: T.product, notes });
  return putAxis(page, below, { kinds: channels, title: T.byChannel, name: T.channel, notes: [] });
}

interface Axis {
  readonly kinds: readonly SubscriptionKind[];
  readonly title: (typeof T)["byProduct" | "byChannel"];
  readonly name: (typeof T)["product" | "channel"];
  /** Below the table. */
  readonly notes: readonly Text[];
}

function putAxis(page: SubscriptionPage, row: number, { kinds, title, name, notes }: Axis): number {
  const { sheet, words, metrics } = page;
  if (kinds.length === 0) return row;
  const names = [
    ...[T.subscriptions, T.firstDecided, T.firstChurn, T.interval].map((one) => words.say(one)),
    ...REACHES.map((k) => words.say(T.reachHead, { k })),
    words.say(T.average),
  ];
  const header = [...heads(words, name, names), text("", "headerLeft")];
  const lines = [...kinds.map((kind) => line(page, kind, "number")), line(page, metrics.all, "total")];
  const end = putTable(page, row, { title: words.say(title), header, lines });
  const isUneven = new Set([...kinds, metrics.all].flatMap(({ average }) => average?.k ?? [])).size > 1;
  const below = [...(isUneven ? [T.averageNote] : []), ...notes];
  return below.reduce((next, note) => paragraph(sheet, next, text(words.say(note), "note")), end) + 1;
}

function line({ words, context }: SubscriptionPage, kind: SubscriptionKind, style: Style): Cell[] {
  const { by, value, subscriptions, steps, average } = kind;
  const { minSample } = context.analysis.settings;
  const name = valueName(by, value, words);
  const line = sameText(name);
  const first = firstStopped(kind);
  const isSmall = isSmallSample(first, minSample);
  const remarks = [
    ...(isSmall ? [words.say(COMMON_TEXTS.smallSample)] : []),
    ...(average ? [words.say(T.averageOf, { k: average.k })] : []),
  ];
  return [
    nameCell(name, style === "total" ? "totalLabel" : "label"),
    about(num(subscriptions, "count", style), "subscriptions", { line, people: subscriptions }),
    about(num(first.denominator, "count", style), "deliveryDecided", { line, people: first.denominator }),
    about(num(rateOf(first), "rate", style), "deliveryChurn", { line, share: first }),
    {
      ...text(intervalText(first, words), style),
      tells: [{ metric: "deliveryChurn", line, share: first }],
    },
    ...REACHES.map((k) => {
      const isThin = style === "number" && (steps[k - 2]?.decided ?? 0) < minSample;
      const shown = isThin ? "mutedNumber" : style;
      return about(num(steps[k - 1]?.survival ?? null, "rate", shown), "deliverySurvival", { line });
    }),
    about(num(average?.average ?? null, "ratio", style), "averageDeliveries", { line }),
    aside(remarks.join(words.say(COMMON_TEXTS.listComma))),
  ];
}
