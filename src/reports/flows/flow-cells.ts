import type { Language } from "../../catalog/language.ts";
import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import { FLOW_TEXTS as F, MOVE_NAMES } from "../../catalog/texts/flow-texts.ts";
import type { Analysis } from "../../core/analysis.ts";
import { firstFlowAnchor } from "../../core/schemes/flow-days.ts";
import { LIMIT_SCHEMES, type SchemeId } from "../../core/schemes/schemes.ts";
import { isGiven, textOf } from "../../core/values/cells.ts";
import { majorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type Words, wordsOf } from "../context.ts";
import { askedName } from "../page/asked-name.ts";
import { heads } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";
import type { Flow, FlowMetrics } from "./flow-metrics.ts";
import { classText } from "./flow-sentences.ts";

/** What `=CPM_FLOW("rfm")` shows: how many went from which class to which since each earlier day, the latest day first. */
export function flowRows(
  { analysis, metrics }: { readonly analysis: Analysis; readonly metrics: FlowMetrics },
  language: Language,
  argument?: unknown,
): CellAnswer {
  const scheme = isGiven(argument) ? askedScheme(textOf(argument)) : analysis.settings.flowScheme;
  const words = wordsOf({ language, currency: "" });
  const mine = metrics.flows.filter((flow) => flow.scheme === scheme).sort((a, b) => b.since - a.since);
  if (mine.length === 0) {
    const date = words.day(firstFlowAnchor(analysis.reach.dataStart));
    return words.say(F.noneYet, { date });
  }
  const columns = [F.since, T.from, T.to, T.move, T.people, F.salesSince];
  return [heads(columns, language), ...mine.flatMap((flow) => lines(flow, words))];
}

const lines = ({ scheme, since, rows }: Flow, words: Words) =>
  rows.map(({ from, to, move, customers, sales }) => [
    ...[{ day: since }, classText(scheme, from, words), classText(scheme, to, words)],
    ...[words.say(MOVE_NAMES[move]), customers, majorOf(sales)],
  ]);

/**
 * The scheme of a name: its identifier, or what it is called in either language.
 *
 * @throws InputProblem "argument-scheme"
 */
function askedScheme(asked: string): SchemeId {
  const found = askedName(asked, LIMIT_SCHEMES, SCHEME_NAMES);
  if (found !== undefined) return found;
  throw new InputProblem("argument-scheme", { value: asked, known: LIMIT_SCHEMES.join(", ") });
}
