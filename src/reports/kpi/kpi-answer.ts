import { KPI_NAMES, KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import type { About } from "../../catalog/report-model.ts";
import { type Kpi, type KpiId, SECOND_DAYS } from "../../core/kpi/kpi.ts";
import { rateOf } from "../../core/values/share.ts";
import { type Card } from "../page/cards.ts";
import type { Page } from "../page/page.ts";
import { rateNote } from "../page/stage-words.ts";
import { numberText } from "../page/words.ts";
import { aboutKpi, kpiCell, kpiText } from "./kpi-cells.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

type KpiPage = Page<KpiMetrics>;

const SECOND = { 90: "f2Within90", 365: "f2Within365" } as const;

const kpiNamed = ({ metrics }: KpiPage, id: KpiId): Kpi | undefined =>
  metrics.kpis.find((one) => one.id === id);

/** The numbers that the sentence mentions. */
export function sentenceTells(page: KpiPage): About[] {
  const kpis = page.metrics.kpis.filter(({ id }) => TOLD.has(id));
  const median = page.metrics.steps.slice(0, 1);
  return [
    ...kpis.flatMap(({ id, now }) => (now ? [aboutKpi(id, now, "now")] : [])),
    ...median.map(({ next }): About => ({ metric: "stepMedianDays", people: next })),
  ];
}

const TOLD: ReadonlySet<KpiId> = new Set<KpiId>([
  ...(["f2Within90", "f2Within365", "repeaterShare"] as const),
  ...(["averageOrderValue", "salesPerCustomer", "purchaseFrequency"] as const),
]);

/** Who comes back, what a customer buys for, and how soon the second purchase comes. */
export const sentence = (page: KpiPage): string => yearWords(page) + secondWords(page) + halfWords(page);

function yearWords(page: KpiPage): string {
  const { words, context, metrics } = page;
  const { current } = metrics.years;
  const { minSample } = context.analysis.settings;
  const buyers = words.count(current.buyers);
  if (current.buyers === 0) return words.say(T.sentenceNobody);
  if (current.buyers < minSample) return words.say(T.sentenceFew, { buyers, minSample });
  const said = (id: KpiId): string => kpiText(id, kpiNamed(page, id)?.now ?? null, words);
  return words.say(current.partial ? T.sentencePart : T.sentence, {
    ...{ buyers, repeaters: words.count(current.repeaters), share: said("repeaterShare") },
    ...{ frequency: said("purchaseFrequency"), order: said("averageOrderValue") },
    ...{ sales: said("salesPerCustomer"), start: words.day(context.analysis.reach.dataStart) },
  });
}

function secondWords(page: KpiPage): string {
  const { words, context } = page;
  const { minSample } = context.analysis.settings;
  for (const days of SECOND_DAYS) {
    const kpi = kpiNamed(page, SECOND[days]);
    if (kpi?.from) return words.say(T.secondFrom, { days, date: words.day(kpi.from) });
    const share = kpi?.now?.share;
    if (share && share.denominator >= minSample)
      return words.say(T.second, { days, rate: words.percent(rateOf(share)) });
  }
  return "";
}

function halfWords({ words, context, metrics }: KpiPage): string {
  const [first] = metrics.steps;
  if (!first || first.medianDays === null || first.next < context.analysis.settings.minSample) return "";
  return words.say(T.secondHalf, { days: numberText(first.medianDays, first.medianDays % 1 === 0 ? 0 : 1) });
}

/** Five KPI, withheld where too few people stand behind them. */
export const cards = (page: KpiPage): Card[] =>
  CARDS.flatMap((id) => {
    const kpi = kpiNamed(page, id);
    return kpi ? [card(page, kpi)] : [];
  });

const CARDS = [
  "f2Within90",
  "f2Within365",
  "repeaterShare",
  "averageOrderValue",
  "salesPerCustomer",
] as const;

function card(page: KpiPage, kpi: Kpi): Card {
  const { words } = page;
  const reason = withheldWords(page, kpi);
  const value = kpiCell(kpi.id, kpi.now);
  return {
    label: words.say(KPI_NAMES[kpi.id]),
    value: reason === "" ? value : { ...value, value: null },
    note: reason === "" ? noteOf(page, kpi) : reason,
    tells: kpi.before ? [aboutKpi(kpi.id, kpi.before, "then")] : [],
  };
}

/** Why a card shows nothing; "" = it shows its number. */
function withheldWords({ words, context, metrics }: KpiPage, { id, now, from }: Kpi): string {
  const { minSample } = context.analysis.settings;
  if (from !== null) return words.say(T.fromDay, { date: words.day(from) });
  if (id !== "f2Within90" && id !== "f2Within365")
    return metrics.years.current.buyers < minSample ? words.say(T.fewBuyers, { minSample }) : "";
  const n = now?.share.denominator ?? 0;
  if (n === 0) return words.say(T.nobodyFirst);
  return n < minSample ? words.say(T.fewFirst, { n: words.count(n), minSample }) : "";
}

function noteOf(page: KpiPage, { id, now, before }: Kpi): string {
  const { words, context } = page;
  if (now === null) return "";
  const { numerator, denominator } = now.share;
  const year = before ? words.say(T.onYear, { before: kpiText(id, before, words) }) : "";
  if (id === "averageOrderValue" || id === "salesPerCustomer") {
    const sides = { sales: words.money(numerator), n: words.count(denominator) };
    const made =
      id === "averageOrderValue"
        ? words.say(T.perPurchase, { ...sides, purchases: sides.n })
        : words.say(T.perPerson, { ...sides, people: sides.n });
    return [made, year].filter((line) => line !== "").join("\n");
  }
  return rateNote(now.share, context.analysis.settings.minSample, words);
}
