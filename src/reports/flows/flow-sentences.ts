import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { FLOW_TEXTS as T } from "../../catalog/texts/flow-texts.ts";
import { firstFlowAnchor } from "../../core/schemes/flow-days.ts";
import type { FlowRow } from "../../core/schemes/flow.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import { nameOf } from "../classes/class-cells.ts";
import type { Words } from "../context.ts";
import type { Page } from "../page/page.ts";
import { type FlowMetrics, largestMoves, mainFlow, movedBy } from "./flow-metrics.ts";

const MOST_TOLD = 3;

/** Who left, came back and is new since last month end, and the three largest movements. */
export function flowSentence({ context, words, metrics }: Page<FlowMetrics>): string {
  const { settings, reach } = context.analysis;
  const flow = mainFlow(metrics, settings.flowScheme);
  if (flow === null) return words.say(T.noneYet, { date: words.day(firstFlowAnchor(reach.dataStart)) });
  const { scheme, since } = flow;
  const people = (move: Parameters<typeof movedBy>[1]) => words.count(movedBy(flow, move).customers);
  const said = words.say(T.sentence, {
    day: words.day(since),
    scheme: words.say(SCHEME_NAMES[scheme]),
    ...{ left: people("left"), back: people("back"), new: people("new") },
  });
  const moves = largestMoves(flow, MOST_TOLD).map((row) => moveText(scheme, row, words));
  return (
    said + (moves.length === 0 ? words.say(T.unmoved) : words.say(T.most, { moves: listed(moves, words) }))
  );
}

const listed = (moves: readonly string[], words: Words): string => moves.join(words.say(T.comma));

function moveText(scheme: SchemeId, { from, to, customers }: FlowRow, words: Words): string {
  const values = { from: classText(scheme, from, words), to: classText(scheme, to, words) };
  return words.say(T.move, { ...values, n: words.count(customers) });
}

/**
 * A class on either day; null = no customer by then.
 *
 * @example
 * const words = { say: ({ ja }) => ja };
 * [classText("nurture", "dormant", words), classText("nurture", null, words)] //=> ["休眠顧客", "まだ客でない"]
 */
export const classText = (scheme: SchemeId, name: string | null, words: Words): string =>
  name === null ? words.say(T.notYet) : nameOf(scheme, name, words);
