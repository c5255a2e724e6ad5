/** What stands in the place of a cell that tells of too few people. */
import type { Text } from "../../catalog/language.ts";
import type { MetricEntry } from "../../catalog/metrics/metric-entry.ts";
import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { SET_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { MANAGEMENT_TEXTS as T } from "../../catalog/texts/management-texts.ts";
import type { Hidden } from "../../core/segments/hidden-groups.ts";
import type { Words } from "../context.ts";
import { text } from "../page/grid.ts";
import type { HiddenNumber } from "./hidden-people.ts";

export interface Masking {
  readonly hidden: HiddenNumber;
  /** The fewest people a number may tell of [count]. */
  readonly least: number;
  readonly words: Words;
}

/** Lines of boxes say themselves what they are. */
const IN_BOXES: ReadonlySet<Style> = new Set<Style>(["cardNote", "kept", "loss", "returned"]);
/** Sentences of their own. */
const SENTENCES: ReadonlySet<Style> = new Set<Style>([
  "sentence",
  "statement",
  "point",
  "alarm",
  "note",
  "label",
]);

/**
 * The cell that stands in the place of one; the same one where it may be shown.
 *
 * @example
 * const words = { say: ({ ja }, { n }) => ja.replace("{n}", n) };
 * const cell = { value: 3, unit: "count", about: { metric: "activeCustomers" } };
 * maskedCell(cell, { hidden: () => "few", least: 10, words }).value //=> "10人未満"
 */
export function maskedCell(cell: Cell, { hidden, least, words }: Masking): Cell {
  const why = whyHidden(cell, hidden);
  if (why === null) return cell;
  const style = HIDDEN_STYLES[cell.style ?? "plain"] ?? cell.style ?? "plain";
  const { about } = cell;
  if (!about && shownOf(cell) !== null && typeof shownOf(cell) === "string")
    return text(SENTENCES.has(style) ? words.say(T.sentenceHidden, { n: least }) : "", style);
  const metric = about && METRICS[about.metric];
  const shown = words.say(why === "few" && metric?.kind === "people" ? T.few : T.hidden, { n: least });
  const named = metric && IN_BOXES.has(style);
  return text(named ? words.say(T.named, { name: words.say(nameOf(metric)), shown }) : shown, style);
}

/** A line of a box is named by its people, which is short enough for it. */
const nameOf = (metric: MetricEntry): Text =>
  "top" in metric && metric.top !== "group" ? SET_TEXTS[metric.top].name : metric.label;

/** Looks of inputs, and of numbers that must not seem to be one. */
const HIDDEN_STYLES: Partial<Record<Style, Style>> = { input: "mutedNumber", inputValue: "cardValue" };

/** Why a cell is not shown; null = it may be. No answer and nobody may always be told. */
function whyHidden(cell: Cell, hidden: HiddenNumber): Hidden | null {
  const { about, tells = [] } = cell;
  const shown = shownOf(cell);
  if (shown === "" || shown === null) return null;
  const all = [...(about ? [about] : []), ...tells];
  // A number that does not say what it is may be anybody's.
  if (all.length === 0) return typeof shown === "number" ? "beside" : null;
  const found = all.map(hidden);
  return found[0] ?? found.find((one) => one !== null) ?? null;
}

/** What a cell shows by our own arithmetic. */
const shownOf = ({ value }: Cell): unknown =>
  typeof value === "object" && value !== null ? (value.shows ?? value.formula) : value;
