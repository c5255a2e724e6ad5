import { LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import type { Language } from "../../catalog/language.ts";
import type { Levers, PeopleLever } from "../../core/cpm/levers.ts";
import { majorOf } from "../../core/values/money.ts";
import { wordsOf } from "../context.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";
import { leverName } from "./lever-words.ts";

/**
 * What `=CPM_LEVERS()` spills: a header and a row a rate, those first of which one person moved brings most.
 *
 * @example
 * const lever = { kind: "retention", stage: 2, rate: 0.5, step: 0.01, people: 4, salesGainPerPerson: 30_000, salesGain: 120_000 };
 * [leversTable({ byPerson: [lever] }, "ja")[1], leversTable(null, "ja")]
 * //=> [["F2の維持率", 0.5, 0.01, 4, 300, 1200], "—"]
 */
export function leversTable(levers: Pick<Levers, "byPerson"> | null, language: Language): CellAnswer {
  if (levers === null) return shown(null);
  const words = wordsOf({ language, currency: "" });
  const line = (lever: PeopleLever) => [
    ...[leverName(lever, words), lever.rate, lever.step, lever.people],
    ...[lever.salesGainPerPerson, lever.salesGain].map((minor) => shown(majorOf(minor))),
  ];
  const head = [T.lever, T.rate, T.step, T.peopleAYear, T.perPerson, T.amountGain];
  return [heads(head, language), ...levers.byPerson.map(line)];
}
