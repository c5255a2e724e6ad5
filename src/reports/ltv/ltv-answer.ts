import { LTV_COPY_TEXTS as COPY } from "../../catalog/texts/ltv-copy-texts.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { YEAR_LTV_DAYS } from "../../core/ltv/ltv.ts";
import { LTV_SHARES, type LtvShare, type PooledLtv } from "../../core/ltv/mature.ts";
import type { Day } from "../../core/values/day.ts";
import { rateOf } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import type { Card } from "../page/cards.ts";
import { money, num } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { rateNote } from "../page/stage-words.ts";
import { changeText } from "../page/words.ts";
import { ltvCell, type LtvFigure } from "./ltv-cells.ts";
import { begunOf } from "./ltv-pooled.ts";
import { isStartKnown, startSentence } from "./ltv-start.ts";

type LtvPage = Page<Ltv>;

/** What all mature cohorts come to at the last step of their curve; null = none is mature. */
const lastCell = ({ metrics: { curve } }: LtvPage): PooledLtv | null =>
  curve?.cells[curve.cells.length - 1] ?? null;

const isEnough = ({ context }: LtvPage, { customers }: PooledLtv): boolean =>
  customers >= context.settings.minSample;

/** What a person is worth after so many days, first and repeat apart, and how many come back; or from when that can be said. */
export function sentence(page: LtvPage): string {
  const { words, metrics, context } = page;
  const cell = lastCell(page);
  const start = startSentence(page);
  if (!isStartKnown(metrics)) return start;
  const from = (days: number): string => words.day((metrics.cohorts.month[0]?.end ?? 0) + days);
  if (cell === null) {
    const people = words.count(sumOf(metrics.cohorts.month, "customers"));
    return start + words.say(T.sentenceNone, { people, date: from(FIRST_STEP_DAYS) });
  }
  const young =
    (metrics.basis ?? 0) < YEAR_LTV_DAYS ? words.say(T.sentenceYoung, { date: from(YEAR_LTV_DAYS) }) : "";
  const { days } = cell;
  if (!isEnough(page, cell)) {
    const { minSample } = context.settings;
    return start + words.say(T.sentenceFew, { days, people: words.count(cell.customers), minSample }) + young;
  }
  const each = (name: LtvShare): string => words.money(rateOf(LTV_SHARES[name](cell)) ?? 0);
  const values = {
    ...{
      days,
      ltv: each("salesPerCustomer"),
      first: each("firstPerCustomer"),
      repeat: each("repeatPerCustomer"),
    },
    rate: words.percent(rateOf(LTV_SHARES.repeatRate(cell))),
  };
  return start + words.say(T.sentence, values) + trend(page) + young;
}

const FIRST_STEP_DAYS = 30;

/** The two years that are compared, where both have people enough. */
function twoYears(page: LtvPage): { recent: number; before: number; end: Day } | null {
  const { recent, before } = page.metrics;
  if (recent === null || before === null || !isEnough(page, recent) || !isEnough(page, before)) return null;
  const [now, then] = [recent, before].map((one) => rateOf(LTV_SHARES.salesPerCustomer(one)));
  return typeof now === "number" && typeof then === "number" && then > 0
    ? { recent: now, before: then, end: recent.end }
    : null;
}

function trend(page: LtvPage): string {
  const years = twoYears(page);
  if (years === null) return "";
  const { words } = page;
  const values = { recent: words.money(years.recent), change: changeText(years.recent, years.before) };
  return words.say(T.trend, { ...values, date: words.day(years.end) });
}

/** LTV, its trend, who comes back, and by what orders: all at the last step of the curve. */
export function cards(page: LtvPage): Card[] {
  const { words, metrics, context } = page;
  const cell = lastCell(page);
  const { minSample } = context.settings;
  const days = cell?.days ?? YEAR_LTV_DAYS;
  const none = words.say(isStartKnown(metrics) ? T.notYet : T.nobody);
  const withheld = cell === null ? none : words.say(T.few, { minSample });
  const enough = cell !== null && isEnough(page, cell);
  const card = (label: string, figure: LtvFigure, note: (of: PooledLtv) => string): Card => {
    if (cell === null) return { label, value: num(null, "count"), note: withheld };
    const value = ltvCell(figure, cell, begunOf(metrics, cell));
    return enough
      ? { label, value, note: note(cell) }
      : { label, value: { ...value, value: null }, note: withheld };
  };
  const parts = (of: PooledLtv): string =>
    words.say(T.cardLtvNote, {
      first: words.money(rateOf(LTV_SHARES.firstPerCustomer(of)) ?? 0),
      repeat: words.money(rateOf(LTV_SHARES.repeatPerCustomer(of)) ?? 0),
    });
  const label = days === YEAR_LTV_DAYS ? words.say(T.cardYear) : words.say(T.cardLtv, { days });
  return [
    card(label, "ltv", parts),
    recentCard(page),
    card(words.say(T.cardRate, { days }), "rate", (of) =>
      rateNote(LTV_SHARES.repeatRate(of), minSample, words),
    ),
    card(words.say(T.cardOrder), "orderValue", ({ repeatPurchases }) =>
      words.say(T.cardOrderNote, { n: words.count(repeatPurchases) }),
    ),
    card(words.say(T.cardTurn), "turn", () => words.say(T.cardTurnNote, { days })),
  ];
}

/** The year's LTV of the latest twelve months against that of the twelve before. */
function recentCard(page: LtvPage): Card {
  const { words, metrics, context } = page;
  const { recent } = metrics;
  const label =
    recent === null ? words.say(T.cardRecent) : words.say(T.cardRecentTo, { date: words.day(recent.end) });
  const none: Cell = money(null);
  if (recent === null) {
    const hadYear = lastCell(page)?.days === YEAR_LTV_DAYS;
    if (page.least !== null) return { label, value: none, note: words.say(COPY.cardHidden) };
    const why = hadYear ? T.cardRecentNobody : isStartKnown(metrics) ? T.notYet : T.nobody;
    return { label, value: none, note: words.say(why) };
  }
  const [start] = metrics.cohorts.month.filter(({ end }) => end > recent.end - YEAR_LTV_DAYS - 1);
  const begun = { start: start?.start ?? recent.end, end: recent.end, since: metrics.since };
  const value = ltvCell("ltv", recent, begun);
  if (!isEnough(page, recent))
    return {
      label,
      value: { ...value, value: null },
      note: words.say(T.few, { minSample: context.settings.minSample }),
    };
  const years = twoYears(page);
  if (years === null) return { label, value, note: words.say(T.cardRecentAlone) };
  const before = words.money(years.before);
  return {
    ...{ label, value },
    note: words.say(T.cardRecentNote, { before, change: changeText(years.recent, years.before) }),
  };
}
