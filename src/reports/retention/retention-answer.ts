import { RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import { monthShare, type PooledMonth } from "../../core/retention/months.ts";
import type { Retention } from "../../core/retention/retention.ts";
import { type Day, monthEnd, monthsBefore } from "../../core/values/day.ts";
import { rateOf } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import type { Card } from "../page/cards.ts";
import { num } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { rateNote, shareText } from "../page/stage-words.ts";
import { type Began, pooledRate } from "./retention-cells.ts";

type RetentionPage = Page<Retention>;

/** Months that the sentence tells, and those of the cards. */
const TOLD = [1, 3, 12];
const CARDS = [1, 3, 6, 12];

/** The people of a month of all cohorts: all who began up to its end. */
export const beganUntil = ({ cohorts }: Retention, { end }: Pick<PooledMonth, "end">): Began => ({
  start: cohorts[0]?.start ?? end,
  end,
});

/** Who bought again in the first months and a year later, of how many; or from when that can be said. */
export function sentence(page: RetentionPage): string {
  const { words, metrics, context } = page;
  const { minSample } = context.settings;
  const next = metrics.pooled[1];
  if (next === undefined) {
    const people = words.count(sumOf(metrics.cohorts, "customers"));
    return words.say(T.sentenceNone, { people, date: words.day(overOn(metrics, 1)) });
  }
  if (next.customers < minSample)
    return words.say(T.sentenceFew, { people: words.count(next.customers), minSample });
  const steps = TOLD.flatMap((n) => {
    const cell = metrics.pooled[n];
    if (cell === undefined || cell.customers < minSample) return [];
    const share = monthShare(cell);
    const values = { n, rate: words.percent(rateOf(share)), people: shareText(share, words) };
    return words.say(T.step, values);
  });
  return words.say(T.sentence, { steps: steps.join(words.say(T.between)) }) + young(page);
}

/** From when the last of the months can be told, where none of them is over. */
function young({ metrics, words }: RetentionPage): string {
  const last = TOLD[TOLD.length - 1] ?? 0;
  if (metrics.pooled[last] !== undefined) return "";
  return words.say(T.sentenceYoung, { n: last, date: words.day(overOn(metrics, last)) });
}

/** The day on which a month is over for the first cohort. */
function overOn({ cohorts }: Retention, month: number): Day {
  return monthEnd(monthsBefore(cohorts[0]?.start ?? 0, -month));
}

/** Who bought in some months, of all cohorts for which each is over. */
export const cards = (page: RetentionPage): Card[] => CARDS.map((n) => cardOf(page, n));

function cardOf({ words, metrics, context }: RetentionPage, n: number): Card {
  const { minSample } = context.settings;
  const label = words.say(T.card, { n });
  const cell = metrics.pooled[n];
  if (cell === undefined) return { label, value: num(null, "rate"), note: words.say(T.notYet) };
  const value = pooledRate(cell, { began: beganUntil(metrics, cell) });
  return cell.customers < minSample
    ? { label, value: { ...value, value: null }, note: words.say(T.few, { minSample }) }
    : { label, value, note: rateNote(monthShare(cell), minSample, words) };
}
