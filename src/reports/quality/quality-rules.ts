import {
  ADJUSTMENT_NAMES,
  QUALITY_TEXTS as T,
  RULE_SETTINGS,
  SWITCH_TEXTS,
} from "../../catalog/texts/quality-texts.ts";
import { STYLES } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { EXCLUSIONS } from "../../catalog/metrics/exclusions.ts";
import { type SettingKey, type Settings, SETTINGS } from "../../catalog/settings/settings.ts";
import type { Text } from "../../catalog/language.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../core/orders/exclusions.ts";
import type { ExcludedFacts } from "../../core/facts/meta.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/page.ts";
import { money, num, text, textPixels } from "../page/grid.ts";
import { exampleText, QUALITY_WIDTHS, RIGHT } from "./quality-words.ts";

/** Where the first rows of a rule begin; they run to the right end. */
const EXAMPLES = 7;
/** Their letters against those of 10 points. */
const EXAMPLE_SCALE = STYLES.aside.size / 10;

/** Every rule with what it left out, its setting and the first rows; gives the first row below. */
export function putRules(page: Page, row: number): number {
  const { sheet, words, context } = page;
  sheet.put(row, 0, [[text(words.say(T.rules), "section")]]);
  let next = sheet.put(row + 1, 0, [
    [
      ...countHeaders(page, T.rule, T.rowCount),
      ...openHeaders(page, T.setting, null, T.examples, null, null),
    ],
  ]);
  const found = new Map(context.analysis.facts.meta.excluded.map((one) => [one.reason, one]));
  for (const reason of EXCLUSION_REASONS)
    next = putRule(page, next, found.get(reason) ?? { reason, rows: 0, amount: 0, examples: [] });
  return next;
}

/** Headers of the name, the count, the state and the amount, and of the gap behind them. */
function countHeaders({ words }: Page, name: Text, count: Text): Cell[] {
  return [
    text(words.say(name), "headerLeft"),
    text(words.say(count), "header"),
    text(words.say(T.state), "headerCenter"),
    text(words.say(T.amount), "header"),
    text("", "headerOpen"),
  ];
}

/** Headers of words that may run on; null = an empty one. */
const openHeaders = ({ words }: Page, ...texts: (Text | null)[]): Cell[] =>
  texts.map((one) => text(one === null ? "" : words.say(one), "headerOpen"));

function putRule(page: Page, row: number, { reason, rows, amount, examples }: ExcludedFacts): number {
  const { sheet, words, context } = page;
  const setting = RULE_SETTINGS[reason];
  const of = (cell: Cell) => about(cell, "ruleLeftOut", { line: EXCLUSIONS[reason] });
  sheet.put(row, 0, [
    [
      text(words.say(EXCLUSIONS[reason])),
      of(num(rows, "count")),
      text(words.say(stateOf(reason, context.settings)), "centred"),
      of(money(amount)),
    ],
  ]);
  sheet.put(row, RIGHT, [[setting === undefined ? text("") : text(words.say(SETTINGS[setting].label))]]);
  putExamples(page, row, examples);
  return row + 1;
}

/** As many of the first rows as fit into one line. */
function putExamples({ sheet, words }: Page, row: number, examples: ExcludedFacts["examples"]): void {
  const room = QUALITY_WIDTHS.slice(EXAMPLES).reduce((sum, width) => sum + width, 0) - 12;
  let line = "";
  for (const example of examples) {
    const longer = `${line}${line === "" ? "" : "　"}${exampleText(example, words)}`;
    if (textPixels(longer) * EXAMPLE_SCALE <= room) line = longer;
  }
  const cell: Cell = line === "" ? num(null, "text") : text(line, "aside");
  sheet.put(row, EXAMPLES, [[cell]]);
}

/** Whether a rule holds under the settings. */
function stateOf(reason: ExclusionReason, settings: Settings): Text {
  const states: Partial<Record<ExclusionReason, boolean>> = {
    cancelled: settings.cancelWords.length > 0,
    testRow: settings.excludeTestOrders,
    excludedItem: settings.excludedItems.length > 0,
    notShipped: settings.dateBasis === "ship",
    zeroYen: !settings.countZeroYenOrders,
  };
  const state = states[reason];
  return state === undefined ? T.always : state ? T.on : T.off;
}

/** One way of counting that can be switched, or always holds: how many it concerns, and their amount. */
interface Switch {
  readonly name: Text;
  readonly count: number | null;
  readonly amount: number | null;
  /** undefined = it always holds. */
  readonly on?: boolean;
  readonly effect: Text;
}

/** The switches with what they do, or would do, with this data; gives the first row below. */
export function putSwitches(page: Page, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.switches), "section")]]);
  const next = sheet.put(row + 1, 0, [
    [...countHeaders(page, T.switch, T.count), ...openHeaders(page, T.effect, null, null, null, null)],
  ]);
  const lines = switchesOf(page).map(({ name, count, amount, on, effect: what }): Cell[] => [
    text(words.say(name)),
    about(num(count, "count"), "wayOfCounting", { line: name }),
    text(words.say(on === undefined ? T.always : on ? T.on : T.off), "centred"),
    about(money(amount), "wayOfCounting", { line: name }),
    text(""),
    text(words.say(what), "muted"),
  ]);
  return sheet.put(next, 0, lines);
}

const nameOf = (key: SettingKey): Text => SETTINGS[key].label;

function switchesOf({ context }: Page): Switch[] {
  const { settings } = context;
  const { adjustments, effects, identity } = context.analysis.facts.quality;
  const stated = (one: (typeof adjustments)["tax"]) =>
    one.hasColumn ? { count: one.orders, amount: one.amount } : { count: null, amount: null };
  const always: Switch[] = (["discount", "refund"] as const)
    .filter((kind) => adjustments[kind].hasColumn)
    .map((kind) => ({
      name: ADJUSTMENT_NAMES[kind],
      ...stated(adjustments[kind]),
      effect: SWITCH_TEXTS[kind],
    }));
  return [
    {
      name: nameOf("includeShipping"),
      ...stated(adjustments.shipping),
      on: settings.includeShipping,
      effect: SWITCH_TEXTS.shipping,
    },
    {
      name: nameOf("includeTax"),
      ...stated(adjustments.tax),
      on: settings.includeTax,
      effect: SWITCH_TEXTS.tax,
    },
    ...always,
    {
      name: SWITCH_TEXTS.netted,
      count: effects.nettedRefunds.orders,
      amount: effects.nettedRefunds.amount,
      effect: SWITCH_TEXTS.nettedRefunds,
    },
    {
      name: nameOf("mergeSameDayOrders"),
      count: effects.sameDayPurchases,
      amount: null,
      on: settings.mergeSameDayOrders,
      effect: SWITCH_TEXTS.sameDay,
    },
    {
      name: nameOf("countZeroYenOrders"),
      count: effects.zeroYenOrders,
      amount: 0,
      on: settings.countZeroYenOrders,
      effect: SWITCH_TEXTS.zeroYen,
    },
    {
      name: nameOf("excludeTestOrders"),
      count: effects.testRows.rows,
      amount: effects.testRows.amount,
      on: settings.excludeTestOrders,
      effect: SWITCH_TEXTS.testRows,
    },
    {
      name: nameOf("fallbackKeys"),
      count: identity.email + identity.phone,
      amount: null,
      on: settings.fallbackKeys,
      effect: SWITCH_TEXTS.fallbackKeys,
    },
  ];
}
