/** The yellow cells of 事業計画, each with what it began with and a sentence on what it holds. */
import { liveSentence, quoted } from "../../catalog/formula.ts";
import type { Text } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Area, Cell, Formula, Unit } from "../../catalog/report-model.ts";
import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { axisValueName } from "../../catalog/texts/axis-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { firstOrderValue, seedsOf } from "../../core/outlook/first-year.ts";
import { majorOf } from "../../core/values/money.ts";
import type { Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { allowedIn } from "../page/allowed.ts";
import { aside, HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import { liveMoney } from "../page/live-cells.ts";
import { shortened } from "../page/words.ts";
import { byUse, firstYearFormula, type Limits } from "./plan-formulas.ts";
import type { PlanPage } from "./plan-metrics.ts";
import {
  INPUT_ROW,
  newInput,
  singleInput,
  singleOriginal,
  type SingleName,
  SINGLES,
  YEARS,
} from "./plan-places.ts";
import { yearsHeader } from "./plan-years.ts";

/** What may be typed: people of a year; and money, a rate, orders of a person. */
export const NEW_LIMITS: Limits = { least: "0", most: 10_000_000 };
const MONEY: Limits = { least: "0", most: 1_000_000_000 };
const RATE: Limits = { least: "0", most: 1 };

/** One person's number: what it is called, what it began with, and what is said beside it. */
interface Single {
  readonly label: Text;
  readonly metric: MetricId;
  readonly unit: Unit;
  readonly limits: Limits;
  /** In whole currency units; null = the shop has to say it. */
  readonly original: number | null;
  readonly good: Text;
  /** Said of no number where there is no original. */
  readonly none?: Text;
  /** What `good` tells of the original. */
  readonly values?: Readonly<Record<string, string>>;
  readonly help: Text;
  /** Of a quotient: its sides. */
  readonly share?: Share;
}

type Said = Pick<PlanPage, "metrics" | "context" | "words">;

/** The CPO that 広告費 tells and of whom, or what it lacks. */
function costSaid({ metrics: { cost }, context, words }: Said) {
  const sheet = context.adCosts?.sheet ?? "";
  if ("cost" in cost) {
    const good = cost.kind === "shop" ? T.costOfSheet : T.costOfChannels;
    const values = { sheet, people: words.count(cost.cost.customers) };
    return { original: majorOf(cost.cost.cpo), good, none: T.costNone, values };
  }
  const alone = { original: null, good: T.costGood };
  if (cost.kind === "none") return { ...alone, none: T.costNone };
  if (cost.kind === "nobody") return { ...alone, none: T.costNobody, values: { sheet } };
  if (cost.channels.length === 0) return { ...alone, none: T.costNoShop, values: { sheet } };
  const names = cost.channels.slice(0, MOST_CHANNELS).map((one) => channelName(one, words));
  const values = { sheet, n: words.count(cost.channels.length) };
  return {
    ...alone,
    none: T.costMissing,
    values: { ...values, names: names.join(words.say(COMMON_TEXTS.listComma)) },
  };
}

/** Channels that are named where 広告費 lacks them [count], and letters of each. */
const [MOST_CHANNELS, LETTERS] = [3, 20];

const channelName = (channel: string | null, words: Said["words"]): string =>
  channel === null
    ? words.say(T.otherChannels)
    : shortened(words.say(axisValueName("firstChannel", channel)), LETTERS);

/** Each yellow cell of one person's numbers. */
export function singlesOf({ metrics, context, words }: Said): Readonly<Record<SingleName, Single>> {
  const { first } = metrics.plan.basis;
  const seeds = seedsOf(first);
  const rate = { unit: "rate", limits: RATE, help: T.helpRate } as const;
  const amount = { unit: "money", limits: MONEY, help: T.helpMoney } as const;
  const measured = first.repeaters > 0;
  const good = (said: Text): Text => (measured ? said : T.noRepeats);
  const { grossMargin } = context.analysis.settings;
  return {
    cost: {
      ...{ ...amount, label: T.cost, metric: "planCost" },
      ...costSaid({ metrics, context, words }),
    },
    margin: {
      ...{ ...rate, label: T.margin, metric: "planMargin", original: grossMargin },
      ...{ good: T.marginGood, none: T.marginNone },
    },
    repeatRate: {
      ...{ ...rate, label: T.repeatRate, metric: "planRepeatRate", original: seeds.repeatRate },
      good: good(T.repeatRateGood),
    },
    repeatValue: {
      ...{ ...amount, label: T.repeatValue, metric: "planRepeatValue" },
      original: measured ? majorOf(seeds.repeatOrderValue) : null,
      ...{ good: T.repeatValueGood, none: T.repeatValueNone },
      share: { numerator: first.sales - first.firstSales, denominator: first.repeatOrders },
    },
    ordersPerNew: {
      ...{ label: T.ordersPerNew, metric: "planOrdersPerNew", unit: "ratio", original: seeds.ordersPerNew },
      limits: { least: singleOriginal("repeatRate"), most: 365 },
      share: { numerator: first.repeatOrders, denominator: first.customers },
      ...{ good: good(T.ordersPerNewGood), help: T.helpOrders },
    },
  };
}

/** Lays out the yellow cells. */
export function putInputs(page: PlanPage): void {
  const { sheet, words } = page;
  sheet.put(INPUT_ROW.title, 0, [[text(words.say(T.inputs), "section")]]);
  paragraph(sheet, INPUT_ROW.title + 1, text(words.say(T.inputsNote), "note"));
  sheet.rowHeights[INPUT_ROW.header] = HEADER_HEIGHT;
  sheet.put(INPUT_ROW.header, 0, [yearsHeader(page), newLine(page)]);
  paragraph(sheet, INPUT_ROW.said, text(newSaid(page), "aside"));
  sheet.put(INPUT_ROW.seeds, 0, [
    [
      ...[text(words.say(T.seeds), "headerLeft"), text(words.say(T.entered), "header")],
      ...[text(words.say(T.original), "header"), aside(words.say(T.about), "headerOpen")],
      ...Array.from({ length: 5 }, () => text("", "headerOpen")),
    ],
    ...SINGLES.map((name) => singleLine(page, name)),
    firstOrderLine(page),
    firstYearLine(page),
  ]);
}

/** The values that stand beside the yellow cells of one person's numbers. */
export const originalAreas = (): Area[] => [
  { row: INPUT_ROW.single, column: 2, rows: SINGLES.length, columns: 1 },
];

/** A star where some of the new customers may be old ones. */
const starred = ({ words, context }: PlanPage, label: Text): string =>
  words.say(label) + (isStarred(context) ? "＊" : "");
const isStarred = ({ analysis }: PlanPage["context"]): boolean => analysis.reach.older === "nothing";

function newLine(page: PlanPage): Cell[] {
  const { words, context } = page;
  const { balance } = context.analysis;
  const { first } = page.metrics.plan.basis;
  const allowed = allowedIn("people", words);
  return [
    text(starred(page, T.new)),
    about(num(balance.newRetention.denominator, "count"), "baseCustomers", { set: { kind: "newBase" } }),
    about(num(first.customers, "count"), "newCustomers"),
    ...YEARS.map((n) => {
      const input = { name: `new ${n}`, label: words.say(T.newOfYear, { n }), allowed };
      return about({ value: first.customers, unit: "count", style: "input", input }, "planNew", { year: n });
    }),
    text(""),
  ];
}

/** Which years cannot be counted with; else what they began as, and whether they may be old customers. */
function newSaid({ words, context }: PlanPage): Formula {
  const start = words.day(context.analysis.reach.dataStart);
  const star = isStarred(context) ? words.say(T.oldAsNew, { start }) : "";
  const good = words.say(T.newGood) + star;
  const years = { expression: wrongYears(words), shows: "" };
  const sentence = liveSentence(T.newWrong[context.language], { years });
  const wrong = `${sentence.formula.slice(1)}&${quoted(star)}`;
  return { formula: `=IF(${wrongOf(YEARS)}=0,${quoted(good)},${wrong})`, shows: good };
}

/** How many of the years' numbers cannot be counted with. */
const wrongOf = (years: readonly number[]): string =>
  years.map((n) => byUse(newInput(n), NEW_LIMITS, { good: "0", wrong: "1", none: "1" })).join("+");

/** The names of those years, as a list. */
function wrongYears({ say }: PlanPage["words"]): string {
  const named = YEARS.map((n, i) => {
    const comma =
      i === 0 ? "" : `IF(${wrongOf(YEARS.slice(0, i))}=0,"",${quoted(say(COMMON_TEXTS.listComma))})&`;
    return `IF(${wrongOf([n])}=0,"",${comma}${quoted(say(T.year, { n }))})`;
  });
  return named.join("&");
}

function singleLine(page: PlanPage, name: SingleName): Cell[] {
  const { words } = page;
  const { label, metric, unit, original, limits, share } = singlesOf(page)[name];
  const sides = share ? { share } : {};
  const input = { name, label: words.say(label), allowed: allowedIn(unit, words) };
  return [
    text(words.say(label)),
    about({ value: original ?? "", unit, style: "input", input }, metric, sides),
    about(num(original, unit, "mutedNumber"), metric, sides),
    { ...text(singleSaid(page, name, limits), "aside"), open: true },
    ...Array.from({ length: 5 }, () => text("")),
  ];
}

/** What the number is, or that it cannot be counted with and what is taken instead. */
function singleSaid(page: PlanPage, name: SingleName, limits: Limits): Formula {
  const { words } = page;
  const { good, help, none, original, values } = singlesOf(page)[name];
  const isKnown = original !== null;
  const bad = isKnown ? T.wrong : T.wrongAlone;
  const said = [good, bad, isKnown ? bad : (none ?? bad)].map((one) =>
    words.say(one, { ...values, help: words.say(help) }),
  );
  const [right = "", wrong = "", nothing = ""] = said.map((one) => `\u2003${one}`);
  const expression = byUse(singleInput(name), limits, {
    good: quoted(right),
    wrong: quoted(wrong),
    none: quoted(nothing),
  });
  return { formula: `=${expression}`, shows: isKnown ? right : nothing };
}

function firstOrderLine({ words, metrics }: PlanPage): Cell[] {
  const { first } = metrics.plan.basis;
  const share = { numerator: first.firstSales, denominator: first.customers };
  return [
    text(words.say(T.firstOrder)),
    about(money(firstOrderValue(first)), "planFirstOrder", { share }),
    text(""),
    { ...aside(words.say(T.firstOrderGood), "aside"), open: true },
  ];
}

function firstYearLine(page: PlanPage): Cell[] {
  const { words, metrics } = page;
  const { first } = metrics.plan.basis;
  const measured = first.sales / first.customers;
  return [
    text(starred(page, T.firstYear), "totalLabel"),
    about(liveMoney(firstYearFormula(first.repeaters > 0), measured, "total"), "planFirstYear"),
    about(money(measured, "mutedNumber"), "planFirstYear"),
    { ...aside(words.say(T.firstYearRule), "aside"), open: true },
  ];
}
